package org.latentworkbench.ui.figure;

/** The commands that work in every part with a figure: a part that gives a {@link FigureSource} or {@link Resettable} as adapter. */
public final class FigureCommands {
	/** Writes the figure to a file. */
	public static final String EXPORT = "org.latentworkbench.ui.figure.export";
	/** Puts a picture of the figure on the clipboard. */
	public static final String COPY = "org.latentworkbench.ui.figure.copy";
	/** Back to how the view began. */
	public static final String RESET = "org.latentworkbench.ui.figure.reset";

	private FigureCommands() {
	}
}
