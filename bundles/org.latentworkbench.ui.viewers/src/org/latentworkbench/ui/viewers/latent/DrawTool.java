package org.latentworkbench.ui.viewers.latent;

/** What a person draws with on a chart. */
enum DrawTool {
	/** Nothing: the figure is panned, turned and selected in. */
	LOOK("Look", 0, "Moves and turns the chart and selects samples, as the buttons above say; the current point can be dragged"),
	/** Single points, each a place to decode. */
	POINT("Points", 1, "Each click adds a point that is decoded"),
	LINE("Line", 2, "Drag from one end to the other"),
	POLYLINE("Polyline", 2, "Click corner by corner; Enter ends it, Esc begins anew"),
	CIRCLE("Circle", 3, "Drag from the centre to the rim"),
	PLANE("Plane", 3, "Drag from corner to corner; in space, the plane faces you");

	private final String label;
	private final int corners;
	private final String hint;

	DrawTool(String label, int corners, String hint) {
		this.label = label;
		this.corners = corners;
		this.hint = hint;
	}

	String label() {
		return label;
	}

	/** How many corners it needs at least. */
	int corners() {
		return corners;
	}

	/** What to do, in a sentence. */
	String hint() {
		return hint;
	}
}
