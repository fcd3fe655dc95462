package org.latentworkbench.figures.draw;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

import org.latentworkbench.api.figure.Marker;

/**
 * SVG 1.1 with text as text, groups by layer, and title, description and metadata. Names within the document are made
 * from its content, so that several figures can stand in one HTML page.
 */
public final class SvgSurface implements Surface {
	/** Stands for the document's own prefix of names until the content is known. */
	private static final char PREFIX = '\u0001';
	private static final String FONTS = "'Liberation Sans', Arial, Helvetica, 'Nimbus Sans', sans-serif";

	private final StringBuilder out = new StringBuilder(1 << 14);
	private final double width;
	private final double height;
	private int clips;

	/** @param width of the page in points; @param height of the page in points; @param background 0: transparent */
	public SvgSurface(double width, double height, int background) {
		this.width = width;
		this.height = height;
		if (background != 0)
			rectangle(new Box(0, 0, width, height), background);
	}

	/** The whole document. */
	public String document(Provenance provenance) {
		var crc = new CRC32();
		crc.update(out.toString().getBytes(StandardCharsets.UTF_8));
		String prefix = "f" + Long.toHexString(crc.getValue());
		var head = new StringBuilder();
		head.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ")
				.append("xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"").append(number(width * 25.4 / 72))
				.append("mm\" height=\"").append(number(height * 25.4 / 72)).append("mm\" viewBox=\"0 0 ")
				.append(number(width)).append(' ').append(number(height)).append("\" role=\"img\" font-family=\"")
				.append(FONTS).append("\">\n");
		if (!provenance.title().isEmpty())
			head.append("<title>").append(escaped(provenance.title())).append("</title>\n");
		if (!provenance.description().isEmpty())
			head.append("<desc>").append(escaped(provenance.description())).append("</desc>\n");
		head.append("<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" ")
				.append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\"><dc:creator>")
				.append(Provenance.CREATOR).append("</dc:creator>");
		if (!provenance.runId().isEmpty())
			head.append("<dc:source>run ").append(escaped(provenance.runId())).append("</dc:source>");
		head.append("</rdf:Description></rdf:RDF></metadata>\n");
		return head + out.toString().replace(String.valueOf(PREFIX), prefix) + "</svg>\n";
	}

	@Override
	public boolean vector() {
		return true;
	}

	@Override
	public void fill(Path2D path, int argb) {
		if (argb >>> 24 == 0)
			return;
		out.append("<path d=\"");
		path(path);
		out.append('"');
		paint("fill", argb);
		out.append("/>\n");
	}

	@Override
	public void stroke(Path2D path, Pen pen, int argb) {
		if (argb >>> 24 == 0)
			return;
		out.append("<path fill=\"none\" d=\"");
		path(path);
		out.append('"');
		pen(pen, argb);
		out.append("/>\n");
	}

	@Override
	public void line(double x0, double y0, double x1, double y1, Pen pen, int argb) {
		if (argb >>> 24 == 0)
			return;
		out.append("<path fill=\"none\" d=\"M").append(number(x0)).append(' ').append(number(y0)).append('L')
				.append(number(x1)).append(' ').append(number(y1)).append('"');
		pen(pen, argb);
		out.append("/>\n");
	}

	@Override
	public void rectangle(Box box, int argb) {
		if (argb >>> 24 == 0)
			return;
		out.append("<rect");
		box(box);
		paint("fill", argb);
		out.append("/>\n");
	}

	@Override
	public void text(Text text, TextStyle style, double x, double y) {
		if (text.isEmpty())
			return;
		double drop = style.baselineDrop();
		out.append("<text");
		if (style.degrees() == 0)
			out.append(" x=\"").append(number(x)).append("\" y=\"").append(number(y + drop)).append('"');
		else
			out.append(" transform=\"translate(").append(number(x)).append(' ').append(number(y)).append(") rotate(")
					.append(number(-style.degrees())).append(")\" y=\"").append(number(drop)).append('"');
		out.append(" font-size=\"").append(number(style.size())).append('"');
		switch (style.horizontal()) {
		case START -> {
		}
		case MIDDLE -> out.append(" text-anchor=\"middle\"");
		case END -> out.append(" text-anchor=\"end\"");
		}
		if (style.bold())
			out.append(" font-weight=\"bold\"");
		paint("fill", style.argb());
		if (style.halo() != 0) {
			paint("stroke", style.halo());
			out.append(" stroke-width=\"").append(number(Math.max(1.6, style.size() * .26)))
					.append("\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
		}
		out.append(" xml:space=\"preserve\">").append(escaped(text.base()));
		if (!text.superscript().isEmpty())
			out.append("<tspan dy=\"").append(number(-style.size() * Typeface.SUPERSCRIPT_RISE)).append("\" font-size=\"")
					.append(number(style.size() * Typeface.SUPERSCRIPT_SIZE)).append("\">")
					.append(escaped(text.superscript())).append("</tspan>");
		out.append("</text>\n");
	}

	@Override
	public void marks(Marks marks) {
		boolean oneColour = marks.argb().length == 1;
		out.append("<g");
		if (oneColour)
			paint("fill", marks.colour(0));
		if (marks.rim() > 0) {
			paint("stroke", marks.rimArgb());
			out.append(" stroke-width=\"").append(number(2 * marks.rim())).append("\" paint-order=\"stroke\"");
		}
		out.append(">\n");
		for (int i = 0; i < marks.x().length; i++) {
			if (!marks.drawn(i))
				continue;
			if (marks.shape() == Marker.CIRCLE) {
				out.append("<circle cx=\"").append(number(marks.x()[i])).append("\" cy=\"").append(number(marks.y()[i]))
						.append("\" r=\"").append(number(marks.diameter(i) / 2)).append('"');
			} else {
				out.append("<path transform=\"translate(").append(number(marks.x()[i])).append(' ')
						.append(number(marks.y()[i])).append(")\" d=\"");
				path(MarkerShape.outline(marks.shape(), marks.diameter(i), 0));
				out.append('"');
			}
			if (!oneColour)
				paint("fill", marks.colour(i));
			if (marks.ids().isEmpty())
				out.append("/>\n");
			else
				out.append("><title>").append(escaped(marks.ids().get(i))).append("</title></")
						.append(marks.shape() == Marker.CIRCLE ? "circle" : "path").append(">\n");
		}
		out.append("</g>\n");
	}

	@Override
	public void image(int[] argb, int imageWidth, int imageHeight, Box box, boolean smooth) {
		String data = Base64.getEncoder().encodeToString(PngFile.bytes(argb, imageWidth, imageHeight, 0, Map.of()));
		out.append("<image preserveAspectRatio=\"none\"");
		box(box);
		out.append(smooth ? "" : " style=\"image-rendering:pixelated\"").append(" xlink:href=\"data:image/png;base64,")
				.append(data).append("\"/>\n");
	}

	@Override
	public void clipped(Box box, Runnable drawing) {
		String id = PREFIX + "c" + clips++;
		out.append("<clipPath id=\"").append(id).append("\"><rect");
		box(box);
		out.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
		drawing.run();
		out.append("</g>\n");
	}

	@Override
	public void group(String name, Runnable drawing) {
		out.append("<g data-name=\"").append(escaped(name)).append("\">\n");
		drawing.run();
		out.append("</g>\n");
	}

	private void path(Path2D path) {
		var c = new double[6];
		for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next())
			switch (steps.currentSegment(c)) {
			case PathIterator.SEG_MOVETO -> step('M', c, 2);
			case PathIterator.SEG_LINETO -> step('L', c, 2);
			case PathIterator.SEG_QUADTO -> step('Q', c, 4);
			case PathIterator.SEG_CUBICTO -> step('C', c, 6);
			default -> out.append('Z');
			}
	}

	private void step(char command, double[] c, int numbers) {
		out.append(command);
		for (int i = 0; i < numbers; i++)
			out.append(i == 0 ? "" : " ").append(number(c[i]));
	}

	private void box(Box box) {
		out.append(" x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
				.append(number(box.width())).append("\" height=\"").append(number(box.height())).append('"');
	}

	private void pen(Pen pen, int argb) {
		paint("stroke", argb);
		out.append(" stroke-width=\"").append(number(pen.width())).append('"');
		if (pen.round())
			out.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
		float[] pattern = pen.pattern();
		for (int i = 0; i < pattern.length; i++)
			out.append(i == 0 ? " stroke-dasharray=\"" : " ").append(number(pattern[i]));
		if (pattern.length > 0)
			out.append('"');
	}

	private void paint(String property, int argb) {
		out.append(' ').append(property).append("=\"").append(String.format(Locale.ROOT, "#%06x", argb & 0xffffff))
				.append('"');
		if (argb >>> 24 != 255)
			out.append(' ').append(property).append("-opacity=\"").append(number((argb >>> 24) / 255.0)).append('"');
	}

	/** At most two decimals, without needless zeros. */
	static String number(double v) {
		long hundredths = Math.round(v * 100);
		long rest = Math.abs(hundredths % 100);
		String sign = hundredths < 0 ? "-" : "";
		String whole = sign + Math.abs(hundredths / 100);
		if (rest == 0)
			return whole;
		return whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
	}

	/** Text for XML 1.0: markup escaped, characters that XML does not know left out. */
	static String escaped(String text) {
		var safe = new StringBuilder(text.length() + 8);
		text.codePoints().forEach(c -> {
			switch (c) {
			case '<' -> safe.append("&lt;");
			case '>' -> safe.append("&gt;");
			case '&' -> safe.append("&amp;");
			case '"' -> safe.append("&quot;");
			default -> {
				if (c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd
						|| c >= 0x10000)
					safe.appendCodePoint(c);
			}
			}
		});
		return safe.toString();
	}
}
