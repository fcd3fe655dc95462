package org.latentworkbench.figures.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.figures.plot.Switched;
import org.latentworkbench.figures.view.PanelLook.Switch;

/**
 * Changes figures into what is seen of them. Keeps what it switched off last, so that a figure that is panned keeps its layers.
 * For one thread at a time.
 */
public final class Sight {
	/** About how much of a page its panels take. */
	private static final double PLOTTED = .8;

	private final List<Off> before = new ArrayList<>();

	private record Off(Panel panel, Set<Switch> off, Panel result) {
	}

	/**
	 * The figure as it is seen.
	 *
	 * @param width  of the page in points: decides with the height whether points hide one another
	 * @param height of the page in points
	 */
	public Figure of(Figure figure, Look look, double width, double height) {
		if (look.equals(Look.PLAIN))
			return figure;
		List<Panel> panels = new ArrayList<>();
		int columns = Math.min(figure.columns(), figure.panels().size());
		double panelWidth = PLOTTED * width / columns;
		double panelHeight = PLOTTED * height / ((figure.panels().size() + columns - 1) / columns);
		for (int i = 0; i < figure.panels().size(); i++) {
			Panel panel = switched(i, figure.panels().get(i), look.panel(i).off());
			panels.add(switch (panel) {
			case Axes axes -> plane(axes, look, look.panel(i), panelWidth, panelHeight);
			case Axes3D space -> space(space, look, look.panel(i));
			});
		}
		return figure.withPanels(panels);
	}

	/** Whether a map of the density may stand for a panel. */
	public static boolean crowdable(Panel panel) {
		return panel instanceof Axes axes && DensityMap.possible(axes);
	}

	private Panel switched(int index, Panel panel, Set<Switch> off) {
		if (off.isEmpty())
			return panel;
		while (before.size() <= index)
			before.add(new Off(panel, Set.of(), panel));
		Off last = before.get(index);
		if (last.panel() != panel || !last.off().equals(off)) {
			last = new Off(panel, off, Switched.of(panel, (title, label) -> off.contains(new Switch(title, label))));
			before.set(index, last);
		}
		return last.result();
	}

	private static Axes plane(Axes axes, Look look, PanelLook panel, double width, double height) {
		Axes seen = look.emphasised().isEmpty() ? axes : axes.emphasising(look.emphasised());
		if (panel.limits().isPresent()) {
			PanelLook.Limits to = panel.limits().get();
			seen = seen.withX(seen.x().between(to.x0(), to.x1())).withY(seen.y().between(to.y0(), to.y1()));
		}
		if (look.crowd() == Look.Crowd.POINTS || !DensityMap.possible(seen))
			return seen;
		PanelLook.Limits limits = DensityMap.limits(seen);
		if (look.crowd() == Look.Crowd.DENSITY)
			return DensityMap.of(seen, limits, width, height);
		return DensityMap.crowded(seen, limits, width, height) ? DensityMap.summary(seen, limits, width, height) : seen;
	}

	private static Axes3D space(Axes3D space, Look look, PanelLook panel) {
		Axes3D seen = look.emphasised().isEmpty() ? space : space.emphasising(look.emphasised());
		if (panel.camera().isPresent())
			seen = seen.seenFrom(panel.camera().get().azimuth(), panel.camera().get().elevation()).zoomed(panel.camera().get().zoom());
		return panel.walls().isPresent() ? seen.projecting(panel.walls().get()) : seen;
	}
}
