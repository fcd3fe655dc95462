package org.latentworkbench.figures.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.latentworkbench.api.figure.Marker;

/**
 * A PDF of one page with the typeface embedded and text as text. The file holds no dates, and its identity comes from what it
 * says about itself, so the same figure gives the same bytes.
 */
public final class PdfSurface implements Surface, AutoCloseable {
	private final PDDocument document = new PDDocument();
	private final PDPageContentStream page;
	private final PDType0Font font;
	private final double height;
	private final PdfInk ink;

	/** A step of drawing that PDFBox may fail at. */
	private interface Step {
		void run() throws IOException;
	}

	/** @param width of the page in points; @param height of the page in points; @param background 0: none */
	public PdfSurface(double width, double height, int background) {
		this.height = height;
		try {
			var sheet = new PDPage(new PDRectangle((float) width, (float) height));
			document.addPage(sheet);
			font = PDType0Font.load(document, Typeface.open(), true);
			page = new PDPageContentStream(document, sheet);
			ink = new PdfInk(page);
		} catch (IOException e) {
			throw new UncheckedIOException("the PDF cannot be begun", e);
		}
		if (background != 0)
			rectangle(new Box(0, 0, width, height), background);
	}

	/** Ends the page and returns the file. */
	public byte[] document(Provenance provenance) {
		var out = new ByteArrayOutputStream();
		step(() -> {
			page.close();
			var about = document.getDocumentInformation();
			about.setTitle(provenance.title());
			about.setSubject(provenance.description());
			about.setCreator(Provenance.CREATOR);
			about.setProducer(Provenance.CREATOR);
			if (!provenance.runId().isEmpty()) {
				about.setKeywords("run " + provenance.runId());
				about.setCustomMetadataValue("Run", provenance.runId());
			}
			document.getDocumentCatalog().setLanguage("en");
			document.setDocumentId((long) provenance.hashCode());
			document.save(out);
		});
		return out.toByteArray();
	}

	@Override
	public void close() throws IOException {
		document.close();
	}

	@Override
	public boolean vector() {
		return true;
	}

	@Override
	public void fill(Path2D path, int argb) {
		if (argb >>> 24 == 0)
			return;
		step(() -> {
			ink.area(argb);
			trace(path, 0, 0);
			page.fill();
		});
	}

	@Override
	public void stroke(Path2D path, Pen pen, int argb) {
		if (argb >>> 24 == 0)
			return;
		step(() -> {
			ink.line(pen, argb);
			trace(path, 0, 0);
			page.stroke();
		});
	}

	@Override
	public void line(double x0, double y0, double x1, double y1, Pen pen, int argb) {
		if (argb >>> 24 == 0)
			return;
		step(() -> {
			ink.line(pen, argb);
			page.moveTo((float) x0, up(y0));
			page.lineTo((float) x1, up(y1));
			page.stroke();
		});
	}

	@Override
	public void rectangle(Box box, int argb) {
		if (argb >>> 24 == 0)
			return;
		step(() -> {
			ink.area(argb);
			page.addRect((float) box.x(), up(box.bottom()), (float) box.width(), (float) box.height());
			page.fill();
		});
	}

	@Override
	public void text(Text text, TextStyle style, double x, double y) {
		if (text.isEmpty())
			return;
		Typeface face = Typeface.sans();
		double angle = Math.toRadians(style.degrees());
		double before = -style.startBefore(face.width(text, style));
		double drop = style.baselineDrop();
		double startX = x + before * Math.cos(angle) + drop * Math.sin(angle);
		double startY = y - before * Math.sin(angle) + drop * Math.cos(angle);
		if (!face.covers(text.base()) || !face.covers(text.superscript())) {
			outlined(text, style, startX, startY, angle);
			return;
		}
		step(() -> {
			if (style.halo() != 0) {
				ink.line(Pen.of(Math.max(1.6, style.size() * .26)), style.halo());
				letters(text, style, startX, startY, angle, RenderingMode.STROKE);
			}
			if (style.bold())
				ink.line(Pen.of(style.size() * Typeface.BOLD), style.argb());
			ink.area(style.argb());
			letters(text, style, startX, startY, angle, style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
		});
	}

	private void letters(Text text, TextStyle style, double x, double y, double angle, RenderingMode mode)
			throws IOException {
		page.beginText();
		page.setRenderingMode(mode);
		page.setCharacterSpacing((float) (style.bold() ? style.size() * Typeface.BOLD_TRACKING : 0));
		page.setFont(font, (float) style.size());
		page.setTextMatrix(new Matrix((float) Math.cos(angle), (float) Math.sin(angle), (float) -Math.sin(angle),
				(float) Math.cos(angle), (float) x, up(y)));
		page.showTextWithPositioning(kerned(text.base()));
		if (!text.superscript().isEmpty()) {
			page.setFont(font, (float) (style.size() * Typeface.SUPERSCRIPT_SIZE));
			page.setTextRise((float) (style.size() * Typeface.SUPERSCRIPT_RISE));
			page.showTextWithPositioning(kerned(text.superscript()));
			page.setTextRise(0);
		}
		page.endText();
		page.setRenderingMode(RenderingMode.FILL);
	}

	/** Pieces of the text with the kerning between them in thousandths of the size, as PDF wants it. */
	private static Object[] kerned(String text) {
		List<Object> pieces = new ArrayList<>();
		var piece = new StringBuilder();
		int before = -1;
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			double kern = before < 0 ? 0 : Typeface.sans().kern(before, text, i);
			if (kern != 0) {
				pieces.add(piece.toString());
				pieces.add((float) (-kern * 1000));
				piece.setLength(0);
			}
			piece.appendCodePoint(point);
			before = point;
			i += Character.charCount(point);
		}
		pieces.add(piece.toString());
		return pieces.toArray();
	}

	/** Letters that the typeface lacks are drawn as shapes. */
	private void outlined(Text text, TextStyle style, double x, double y, double angle) {
		var place = new AffineTransform();
		place.translate(x, y);
		place.rotate(-angle);
		var outline = new Path2D.Double();
		Typeface.sans().outline(text, style, place, outline);
		if (style.halo() != 0)
			stroke(outline, Pen.of(Math.max(1.6, style.size() * .26)), style.halo());
		if (style.bold())
			stroke(outline, Pen.of(style.size() * Typeface.BOLD), style.argb());
		fill(outline, style.argb());
	}

	@Override
	public void marks(Marks marks) {
		step(() -> {
			for (int i = 0; i < marks.x().length; i++)
				if (marks.drawn(i)) {
					if (marks.rim() > 0)
						mark(marks, i, marks.rim(), marks.rimArgb());
					mark(marks, i, 0, marks.colour(i));
				}
		});
	}

	/** A disc is a dot of a round pen, which every viewer draws well and which needs few bytes. */
	private void mark(Marks marks, int i, double grow, int argb) throws IOException {
		float x = marks.x()[i];
		float y = marks.y()[i];
		if (marks.shape() == Marker.CIRCLE) {
			ink.line(Pen.of(marks.diameter(i) + 2 * grow), argb);
			page.moveTo(x, up(y));
			page.lineTo(x, up(y));
			page.stroke();
		} else {
			ink.area(argb);
			trace(MarkerShape.outline(marks.shape(), marks.diameter(i), grow), x, y);
			page.fill();
		}
	}

	@Override
	public void image(int[] argb, int width, int imageHeight, Box box, boolean smooth) {
		step(() -> {
			var image = new BufferedImage(width, imageHeight, BufferedImage.TYPE_INT_ARGB);
			image.setRGB(0, 0, width, imageHeight, argb, 0, width);
			PDImageXObject object = LosslessFactory.createFromImage(document, image);
			object.setInterpolate(smooth);
			ink.opaque();
			page.drawImage(object, (float) box.x(), up(box.bottom()), (float) box.width(), (float) box.height());
		});
	}

	@Override
	public void clipped(Box box, Runnable drawing) {
		step(() -> {
			ink.opaque();
			page.saveGraphicsState();
			page.addRect((float) box.x(), up(box.bottom()), (float) box.width(), (float) box.height());
			page.clip();
		});
		drawing.run();
		step(page::restoreGraphicsState);
		ink.forget();
	}

	@Override
	public void group(String name, Runnable drawing) {
		drawing.run();
	}

	private void trace(Path2D path, double dx, double dy) throws IOException {
		var c = new double[6];
		double x = 0;
		double y = 0;
		for (PathIterator steps = path.getPathIterator(AffineTransform.getTranslateInstance(dx, dy)); !steps.isDone(); steps
				.next())
			switch (steps.currentSegment(c)) {
			case PathIterator.SEG_MOVETO -> {
				page.moveTo((float) c[0], up(c[1]));
				x = c[0];
				y = c[1];
			}
			case PathIterator.SEG_LINETO -> {
				page.lineTo((float) c[0], up(c[1]));
				x = c[0];
				y = c[1];
			}
			case PathIterator.SEG_QUADTO -> {
				page.curveTo((float) (x + 2 * (c[0] - x) / 3), up(y + 2 * (c[1] - y) / 3),
						(float) (c[2] + 2 * (c[0] - c[2]) / 3), up(c[3] + 2 * (c[1] - c[3]) / 3), (float) c[2], up(c[3]));
				x = c[2];
				y = c[3];
			}
			case PathIterator.SEG_CUBICTO -> {
				page.curveTo((float) c[0], up(c[1]), (float) c[2], up(c[3]), (float) c[4], up(c[5]));
				x = c[4];
				y = c[5];
			}
			default -> page.closePath();
			}
	}

	private float up(double y) {
		return (float) (height - y);
	}

	private static void step(Step step) {
		try {
			step.run();
		} catch (IOException e) {
			throw new UncheckedIOException("the PDF cannot be drawn", e);
		}
	}
}
