package org.latentworkbench.ui.viewers.plot;

/** Tables of three or more columns of numbers as scatters in space. */
public final class SpaceScatterViewer extends ScatterViewer {
	public SpaceScatterViewer() {
		super(3);
	}
}
