package org.latentworkbench.figures.draw;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Colours, opacity and pen of a PDF page; what is set already is not written again. */
final class PdfInk {
	private final PDPageContentStream page;
	private final Map<Integer, PDExtendedGraphicsState> alphas = new HashMap<>();
	private int alpha = 255;
	/** 1 is no opaque colour: unknown. */
	private int lineColour = 1;
	private int areaColour = 1;
	private Pen linePen;

	PdfInk(PDPageContentStream page) {
		this.page = page;
	}

	/** After the graphics state was restored to an opaque one, colours and pen are unknown. */
	void forget() {
		alpha = 255;
		lineColour = areaColour = 1;
		linePen = null;
	}

	void opaque() throws IOException {
		alpha(255);
	}

	/** Sets the colour of what is filled. */
	void area(int argb) throws IOException {
		alpha(argb >>> 24);
		int rgb = argb | 0xff000000;
		if (rgb != areaColour)
			page.setNonStrokingColor((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
		areaColour = rgb;
	}

	/** Sets colour and pen of what is stroked. */
	void line(Pen pen, int argb) throws IOException {
		alpha(argb >>> 24);
		int rgb = argb | 0xff000000;
		if (rgb != lineColour)
			page.setStrokingColor((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
		lineColour = rgb;
		if (pen.equals(linePen))
			return;
		page.setLineWidth((float) pen.width());
		if (linePen == null || linePen.round() != pen.round()) {
			page.setLineCapStyle(pen.round() ? 1 : 0);
			page.setLineJoinStyle(pen.round() ? 1 : 0);
		}
		if (linePen == null || pen.pattern().length > 0 || linePen.pattern().length > 0)
			page.setLineDashPattern(pen.pattern(), 0);
		linePen = pen;
	}

	private void alpha(int value) throws IOException {
		if (value == alpha)
			return;
		page.setGraphicsStateParameters(alphas.computeIfAbsent(value, v -> {
			var state = new PDExtendedGraphicsState();
			state.setNonStrokingAlphaConstant(v / 255f);
			state.setStrokingAlphaConstant(v / 255f);
			return state;
		}));
		alpha = value;
	}
}
