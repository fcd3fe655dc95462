package org.latentworkbench.ui.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.ui.preferences.FigurePreferences.ExportTheme;

/** What the export of a figure begins with. */
public final class FiguresPage extends SettingsPage {
	/** The page's id among the preferences. */
	public static final String ID = "org.latentworkbench.ui.preferences.figures";

	private static final String[][] THEMES = { { "Light, for paper", ExportTheme.LIGHT.id() },
			{ "Dark, for slides", ExportTheme.DARK.id() }, { "As on the screen", ExportTheme.WINDOW.id() } };
	private static final int MOST_MM = 2000;

	public FiguresPage() {
		super("org.latentworkbench.ui.preferences_figures");
		setDescription("What the export of a figure begins with.");
	}

	@Override
	protected void createFieldEditors() {
		Composite parent = getFieldEditorParent();
		number(PreferenceKeys.FIGURE_WIDTH, "&Width in mm (0: its own):", 0, MOST_MM, parent);
		number(PreferenceKeys.FIGURE_HEIGHT, "&Height in mm (0: in proportion):", 0, MOST_MM, parent);
		number(PreferenceKeys.FIGURE_DPI, "&Resolution in dpi:", FigurePreferences.LEAST_DPI, FigurePreferences.MOST_DPI,
				parent);
		addField(new ComboFieldEditor(PreferenceKeys.FIGURE_THEME, "&Colours:", THEMES, parent));
		addField(new BooleanFieldEditor(PreferenceKeys.FIGURE_TRANSPARENT, "&Transparent ground", parent));
	}

	@Override
	String prefix() {
		return "figure.";
	}
}
