package org.latentworkbench.figures;

import org.latentworkbench.figures.colour.Theme;

/**
 * How a figure is written to a file.
 *
 * @param theme       light or dark
 * @param widthMm     in millimetres; {@code NaN}: the figure's own
 * @param heightMm    in millimetres; {@code NaN}: the figure's own, in proportion where only the width is given
 * @param dpi         pixels per inch, 20 to 2400: of PNG and GIF, and of dense layers in SVG and PDF
 * @param transparent whether the ground is left out (PNG, SVG, PDF)
 * @param runId       the run that made the figure, written into the file; empty: unknown
 */
public record ExportOptions(Theme theme, double widthMm, double heightMm, double dpi, boolean transparent,
		String runId) {
	/** Light, at the figure's own size, 300 dpi, opaque. */
	public static final ExportOptions DEFAULT = new ExportOptions(Theme.LIGHT, Double.NaN, Double.NaN, 300, false, "");

	public ExportOptions {
		if (!(dpi >= 20 && dpi <= 2400))
			throw new IllegalArgumentException("resolution is " + dpi + " dpi, expected 20 to 2400");
		if (widthMm <= 0 || heightMm <= 0)
			throw new IllegalArgumentException("size is " + widthMm + " x " + heightMm + " mm, expected more than 0");
	}

	public ExportOptions in(Theme newTheme) {
		return new ExportOptions(newTheme, widthMm, heightMm, dpi, transparent, runId);
	}

	/** @param newWidthMm {@code NaN}: the figure's own; @param newHeightMm {@code NaN}: the figure's own */
	public ExportOptions sized(double newWidthMm, double newHeightMm) {
		return new ExportOptions(theme, newWidthMm, newHeightMm, dpi, transparent, runId);
	}

	public ExportOptions at(double newDpi) {
		return new ExportOptions(theme, widthMm, heightMm, newDpi, transparent, runId);
	}

	public ExportOptions transparentGround() {
		return new ExportOptions(theme, widthMm, heightMm, dpi, true, runId);
	}

	public ExportOptions fromRun(String newRunId) {
		return new ExportOptions(theme, widthMm, heightMm, dpi, transparent, newRunId);
	}
}
