package org.latentworkbench.ui.figure;

/** What dragging does in a figure. */
public enum Mode {
	/** Moves what is drawn, and turns a space. */
	PAN("Pan and turn", 'P', "figure-pan"),
	/** Draws a rectangle that is shown enlarged. */
	ZOOM("Zoom to a rectangle", 'Z', "figure-zoom"),
	/** Draws an outline; the samples in it are selected. */
	LASSO("Select with a lasso", 'L', "figure-lasso"),
	/** Draws a rectangle; the samples in it are selected. */
	RECTANGLE("Select in a rectangle", 'R', "figure-rectangle");

	private final String label;
	private final char key;
	private final String icon;

	Mode(String label, char key, String icon) {
		this.label = label;
		this.key = key;
		this.icon = icon;
	}

	public String label() {
		return label;
	}

	/** The key that chooses it while the figure has the focus. */
	public char key() {
		return key;
	}

	String icon() {
		return icon;
	}
}
