package org.latentworkbench.ui.preferences;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.core.resources.IProject;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.colour.Theme;

/**
 * What the export of a figure begins with.
 *
 * @param widthMm     in millimetres; {@code NaN}: the figure's own
 * @param heightMm    in millimetres; {@code NaN}: the figure's own, or in proportion to the width
 * @param dpi         pixels per inch, 20 to 2400
 * @param theme       of the exported figure
 * @param transparent whether the ground is left out
 */
public record FigurePreferences(double widthMm, double heightMm, double dpi, ExportTheme theme, boolean transparent) {
	public static final FigurePreferences DEFAULT = new FigurePreferences(Double.NaN, Double.NaN, 300, ExportTheme.LIGHT, false);

	static final int LEAST_DPI = 20;
	static final int MOST_DPI = 2400;

	/** Which theme an exported figure gets. */
	public enum ExportTheme {
		/** For paper. */
		LIGHT,
		/** For dark slides. */
		DARK,
		/** As it is on the screen. */
		WINDOW;

		/** As it is kept: {@code light}, {@code dark} or {@code window}. */
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** @param window what the window has now */
		public Theme in(Theme window) {
			return switch (this) {
			case LIGHT -> Theme.LIGHT;
			case DARK -> Theme.DARK;
			case WINDOW -> window;
			};
		}

		private static ExportTheme of(String id) {
			return Arrays.stream(values()).filter(theme -> theme.id().equals(id)).findFirst().orElse(LIGHT);
		}
	}

	/** What was chosen for all studies. */
	public static FigurePreferences inWorkspace() {
		return of(Chosen.inWorkspace());
	}

	/** What was chosen for a study; for the rest, what was chosen for all. */
	public static FigurePreferences in(IProject study) {
		return of(Chosen.in(study));
	}

	/** The same as the options of an export. @param window the theme that the window has now */
	public ExportOptions options(Theme window) {
		var options = new ExportOptions(theme.in(window), widthMm, heightMm, dpi, false, "");
		return transparent ? options.transparentGround() : options;
	}

	private static FigurePreferences of(Chosen chosen) {
		return new FigurePreferences(millimetres(chosen.number(PreferenceKeys.FIGURE_WIDTH, 0, 0)),
				millimetres(chosen.number(PreferenceKeys.FIGURE_HEIGHT, 0, 0)),
				Math.min(MOST_DPI, chosen.number(PreferenceKeys.FIGURE_DPI, LEAST_DPI, (int) DEFAULT.dpi)),
				ExportTheme.of(chosen.text(PreferenceKeys.FIGURE_THEME, "")),
				chosen.yes(PreferenceKeys.FIGURE_TRANSPARENT, DEFAULT.transparent));
	}

	private static double millimetres(int number) {
		return number > 0 ? number : Double.NaN;
	}
}
