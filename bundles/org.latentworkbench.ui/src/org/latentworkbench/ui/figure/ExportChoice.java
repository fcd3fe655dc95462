package org.latentworkbench.ui.figure;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Format;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.ui.preferences.FigurePreferences;
import org.latentworkbench.ui.preferences.FigurePreferences.ExportTheme;

/**
 * How a figure is to be exported, as a person chooses it.
 *
 * @param widthMm     of the page in millimetres
 * @param heightMm    of the page in millimetres
 * @param dpi         pixels per inch
 * @param theme       light, dark or as the window is
 * @param transparent whether the ground is left out; a GIF always has one
 * @param degrees     of the turn of a space, in a GIF
 * @param seconds     that the turn takes
 */
record ExportChoice(Format format, double widthMm, double heightMm, double dpi, ExportTheme theme, boolean transparent,
		double degrees, double seconds) {
	static final double LEAST_MM = 20;
	static final double MOST_MM = 2000;
	static final int LEAST_DPI = 20;
	static final int MOST_DPI = 2400;

	/** What was chosen last; for the rest what the preferences say, and the size that the figure has on the screen. */
	static ExportChoice last(IDialogSettings kept, FigurePreferences preferences, SeenFigure seen) {
		double ratio = seen.heightMm() / seen.widthMm();
		double width = Double.isNaN(preferences.widthMm()) ? seen.widthMm() : preferences.widthMm();
		double height = Double.isNaN(preferences.heightMm()) ? width * ratio : preferences.heightMm();
		Format format = Optional.ofNullable(kept.get("format")).map(Format::valueOf).orElse(Format.PNG);
		ExportTheme theme = Optional.ofNullable(kept.get("theme")).map(ExportTheme::valueOf).orElse(preferences.theme());
		return new ExportChoice(format, number(kept, "width", width, LEAST_MM, MOST_MM), number(kept, "height", height, LEAST_MM, MOST_MM),
				number(kept, "dpi", preferences.dpi(), LEAST_DPI, MOST_DPI), theme,
				kept.get("transparent") == null ? preferences.transparent() : kept.getBoolean("transparent"),
				number(kept, "degrees", 360, 1, 3600), number(kept, "seconds", 6, .5, 120));
	}

	/** @param sized whether the size was chosen, too, and not just what the screen has */
	void keep(IDialogSettings kept, boolean sized) {
		kept.put("format", format.name());
		kept.put("theme", theme.name());
		kept.put("dpi", dpi);
		kept.put("transparent", transparent);
		kept.put("degrees", degrees);
		kept.put("seconds", seconds);
		if (sized) {
			kept.put("width", widthMm);
			kept.put("height", heightMm);
		}
	}

	private static double number(IDialogSettings kept, String key, double otherwise, double least, double most) {
		try {
			return kept.get(key) == null ? otherwise : Math.clamp(Double.parseDouble(kept.get(key)), least, most);
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}

	/** @param window the theme of the window; @param run the run that made the figure, or empty */
	ExportOptions options(Theme window, String run) {
		return new ExportOptions(theme.in(window), widthMm, heightMm, dpi, transparent && format != Format.GIF, run);
	}

	/** The ending of its files, without dot. */
	String ending() {
		return format.name().toLowerCase(Locale.ROOT);
	}
}
