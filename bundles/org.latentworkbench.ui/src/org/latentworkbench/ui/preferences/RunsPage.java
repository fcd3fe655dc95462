package org.latentworkbench.ui.preferences;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** How runs are made: engine, threads, memory, how many at the same time. */
public final class RunsPage extends SettingsPage {
	/** The page's id among the preferences. */
	public static final String ID = "org.latentworkbench.ui.preferences.runs";

	private static final String[][] ENGINES = { { "Chosen by the model's size", "auto" }, { "PyTorch (torch)", "torch" },
			{ "Java (jvm)", "jvm" } };
	private static final int MOST_THREADS = 4096;
	private static final int MOST_MEMORY = 16 * 1024 * 1024;
	private static final int MOST_TOGETHER = 64;

	public RunsPage() {
		super("org.latentworkbench.ui.preferences_runs");
		setDescription("A new setting counts from the next run on.");
	}

	@Override
	protected void createFieldEditors() {
		Composite parent = getFieldEditorParent();
		addField(new ComboFieldEditor(PreferenceKeys.RUN_ENGINE, "&Engine:", ENGINES, parent));
		number(PreferenceKeys.RUN_THREADS, "&Threads (0: all cores):", 0, MOST_THREADS, parent);
		number(PreferenceKeys.RUN_MEMORY, "&Memory in MiB (0: a quarter of all):", 0, MOST_MEMORY, parent);
		if (!ofStudy()) {
			number(PreferenceKeys.RUNS_TOGETHER, "&Runs at the same time:", 1, MOST_TOGETHER, parent);
		}
	}

	@Override
	String prefix() {
		return "run.";
	}
}
