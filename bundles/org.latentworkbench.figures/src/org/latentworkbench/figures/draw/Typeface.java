package org.latentworkbench.figures.draw;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface of all figures, Liberation Sans, which comes with PDFBox and has the widths of Arial and Helvetica. It is
 * read by our own code path, not by the platform, so that text has the same size and the same pixels everywhere, on a
 * server without any fonts too. Letters that it lacks (Chinese names, say) are taken from the platform's sans-serif.
 */
public final class Typeface {
	/** Heights as shares of the size. */
	public static final double CAP_HEIGHT = .688;
	public static final double ASCENT = .905;
	public static final double DESCENT = .212;
	static final double SUPERSCRIPT_SIZE = .72;
	static final double SUPERSCRIPT_RISE = .36;
	/** Extra width of strokes in bold text, as a share of the size. */
	static final double BOLD = .036;
	/** Extra distance of letters in bold text, as a share of the size. */
	static final double BOLD_TRACKING = .022;
	static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final Typeface INSTANCE = new Typeface();

	private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
	private final TrueTypeFont font;
	private final CmapLookup lookup;
	private final KerningSubtable kerning;
	private final double unit;

	/** One letter: its outline in units of the size, y downwards, and how far it moves the pen. */
	private record Glyph(int id, Path2D outline, double advance) {
	}

	private Typeface() {
		try (InputStream in = open()) {
			font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
			lookup = font.getUnicodeCmapLookup();
			unit = 1.0 / font.getUnitsPerEm();
			kerning = font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
		} catch (IOException e) {
			throw new UncheckedIOException("the typeface of the figures cannot be read from PDFBox", e);
		}
	}

	public static Typeface sans() {
		return INSTANCE;
	}

	/** The font file's bytes, for embedding. */
	static InputStream open() {
		InputStream in = PDType0Font.class.getResourceAsStream(RESOURCE);
		if (in == null)
			throw new IllegalStateException("PDFBox does not contain " + RESOURCE + ", expected PDFBox 3.0");
		return in;
	}

	/** The advance of a text in points. */
	public double width(String text, double size) {
		double width = 0;
		int before = -1;
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			i += Character.charCount(point);
			Glyph glyph = glyph(point);
			width += glyph.advance + kern(before, glyph.id);
			before = glyph.id;
		}
		return width * size;
	}

	public double width(Text text, double size) {
		return width(text.base(), size)
				+ (text.superscript().isEmpty() ? 0 : width(text.superscript(), size * SUPERSCRIPT_SIZE));
	}

	/** The text, or as much of it as fits the width with an ellipsis after it. */
	public String elided(String text, double size, double maxWidth) {
		if (width(text, size) <= maxWidth)
			return text;
		int end = text.length();
		while (end > 1) {
			end = text.offsetByCodePoints(end, -1);
			String shorter = text.substring(0, end).stripTrailing() + "…";
			if (width(shorter, size) <= maxWidth)
				return shorter;
		}
		return "…";
	}

	/** Like {@link #elided}, but the middle gives way: names often differ at their ends. */
	public String elidedMiddle(String text, double size, double maxWidth) {
		if (width(text, size) <= maxWidth)
			return text;
		int points = text.codePointCount(0, text.length());
		for (int kept = points - 1; kept > 1; kept--) {
			int front = (kept + 1) / 2;
			String shorter = text.substring(0, text.offsetByCodePoints(0, front)).stripTrailing() + "…"
					+ text.substring(text.offsetByCodePoints(text.length(), front - kept)).stripLeading();
			if (width(shorter, size) <= maxWidth)
				return shorter;
		}
		return "…";
	}

	/** Whether every letter is in the typeface itself, so that a PDF can hold the text as text. */
	boolean covers(String text) {
		return text.codePoints().allMatch(point -> lookup.getGlyphId(point) != 0);
	}

	/** The advance of a text in points, with the wider spacing of bold text. */
	double width(Text text, TextStyle style) {
		return width(text, style.size())
				+ (style.bold() ? text.base().codePointCount(0, text.base().length()) * BOLD_TRACKING * style.size() : 0);
	}

	/** Adds the outlines of a text that starts at the origin of {@code place}, on the baseline, y downwards. */
	void outline(Text text, TextStyle style, AffineTransform place, Path2D into) {
		double size = style.size();
		double end = outline(text.base(), size, style.bold() ? BOLD_TRACKING : 0, 0, 0, place, into);
		if (!text.superscript().isEmpty())
			outline(text.superscript(), size * SUPERSCRIPT_SIZE, 0, end, -size * SUPERSCRIPT_RISE, place, into);
	}

	private double outline(String text, double size, double tracking, double x, double y, AffineTransform place,
			Path2D into) {
		int before = -1;
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			i += Character.charCount(point);
			Glyph glyph = glyph(point);
			x += kern(before, glyph.id) * size;
			var at = new AffineTransform(place);
			at.translate(x, y);
			at.scale(size, size);
			into.append(glyph.outline.getPathIterator(at), false);
			x += (glyph.advance + tracking) * size;
			before = glyph.id;
		}
		return x;
	}

	/** How much nearer (negative) two letters stand, in units of the size. */
	double kern(int point1, String text, int index) {
		return kern(glyph(point1).id, glyph(text.codePointAt(index)).id);
	}

	private double kern(int before, int id) {
		if (kerning == null || before <= 0 || id <= 0)
			return 0;
		synchronized (font) {
			return kerning.getKerning(before, id) * unit;
		}
	}

	private Glyph glyph(int point) {
		return glyphs.computeIfAbsent(point, this::load);
	}

	private Glyph load(int point) {
		try {
			synchronized (font) {
				int id = lookup.getGlyphId(point);
				if (id == 0)
					return substitute(point);
				GlyphData data = font.getGlyph().getGlyph(id);
				var outline = data == null ? new Path2D.Double() : new Path2D.Double(data.getPath(),
						AffineTransform.getScaleInstance(unit, -unit));
				return new Glyph(id, outline, font.getAdvanceWidth(id) * unit);
			}
		} catch (IOException e) {
			throw new UncheckedIOException("a letter of the figures' typeface cannot be read", e);
		}
	}

	/** A letter from the platform's fonts; where there are none, the typeface's own box for "no such letter". */
	private Glyph substitute(int point) throws IOException {
		try {
			var vector = new Font(Font.SANS_SERIF, Font.PLAIN, 1).createGlyphVector(
					new FontRenderContext(null, true, true), Character.toString(point));
			return new Glyph(-1, new Path2D.Double(vector.getOutline()), vector.getLogicalBounds().getWidth());
		} catch (RuntimeException | Error platformWithoutFonts) {
			return new Glyph(-1, new Path2D.Double(font.getGlyph().getGlyph(0).getPath(),
					AffineTransform.getScaleInstance(unit, -unit)), font.getAdvanceWidth(0) * unit);
		}
	}
}
