package org.latentworkbench.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.osgi.service.prefs.Preferences;

/** What holds where nobody chose anything. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {
	@Override
	public void initializeDefaultPreferences() {
		Preferences node = DefaultScope.INSTANCE.getNode(PreferenceKeys.NODE);
		node.put(PreferenceKeys.CACHE_FOLDER, "");
		node.putBoolean(PreferenceKeys.CONFIRM_EXIT, true);
		node.put(PreferenceKeys.RUN_ENGINE, RunPreferences.DEFAULT.engine());
		node.putInt(PreferenceKeys.RUN_THREADS, 0);
		node.putInt(PreferenceKeys.RUN_MEMORY, 0);
		node.putInt(PreferenceKeys.RUNS_TOGETHER, RunPreferences.DEFAULT.together());
		node.putInt(PreferenceKeys.FIGURE_WIDTH, 0);
		node.putInt(PreferenceKeys.FIGURE_HEIGHT, 0);
		node.putInt(PreferenceKeys.FIGURE_DPI, (int) FigurePreferences.DEFAULT.dpi());
		node.put(PreferenceKeys.FIGURE_THEME, FigurePreferences.DEFAULT.theme().id());
		node.putBoolean(PreferenceKeys.FIGURE_TRANSPARENT, FigurePreferences.DEFAULT.transparent());
	}
}
