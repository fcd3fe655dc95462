package org.latentworkbench.ui.preferences;

/** The names under which the preferences are kept: in the workspace, and, for those of runs and figures, in a study's folder as well. */
public final class PreferenceKeys {
	/** The preference node; in a study's folder it is the file {@code .settings/org.latentworkbench.ui.prefs}. */
	public static final String NODE = "org.latentworkbench.ui";

	/** Folder for what runs keep between them, as {@code LATENT_CACHE_DIR}; empty: where the product keeps it. */
	public static final String CACHE_FOLDER = "cacheFolder";
	/** Whether closing the window asks what becomes of runs that are at work. */
	public static final String CONFIRM_EXIT = "confirmExit";

	/** {@code auto}, {@code torch} or {@code jvm}, for trainers whose settings do not say it. */
	public static final String RUN_ENGINE = "run.engine";
	/** How many threads the steps of a run may use together; 0: all processors. */
	public static final String RUN_THREADS = "run.threads";
	/** The most memory that a run's process takes for objects, in MiB; 0: what Java takes by itself, a quarter of the machine's. */
	public static final String RUN_MEMORY = "run.memory";
	/** How many runs go at the same time, 1 or more; more wait in the queue. */
	public static final String RUNS_TOGETHER = "run.together";

	/** In millimetres; 0: the figure's own. */
	public static final String FIGURE_WIDTH = "figure.width";
	/** In millimetres; 0: the figure's own, or in proportion to the width. */
	public static final String FIGURE_HEIGHT = "figure.height";
	/** Pixels per inch of exported pictures. */
	public static final String FIGURE_DPI = "figure.dpi";
	/** {@code light}, {@code dark}, or {@code window}: as it is on the screen. */
	public static final String FIGURE_THEME = "figure.theme";
	/** Whether exported figures have no ground. */
	public static final String FIGURE_TRANSPARENT = "figure.transparent";

	private PreferenceKeys() {
	}
}
