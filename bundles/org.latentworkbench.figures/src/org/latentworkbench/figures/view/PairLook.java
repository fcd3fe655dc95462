package org.latentworkbench.figures.view;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.figures.plot.PanelView;

/** Figures of k columns against one another, k x k panels: those that show the same column show the same range of it. */
public final class PairLook {
	private PairLook() {
	}

	/** How many columns a figure shows against one another; 0 where it is another figure. */
	public static int columns(Figure figure) {
		int k = figure.columns();
		if (k < 2 || figure.panels().size() != k * k) {
			return 0;
		}
		for (int row = 0; row < k; row++) {
			for (int column = 0; column < k; column++) {
				Optional<Points> here = points(figure, row * k + column);
				Optional<Floats> across = points(figure, column * k + row).map(Points::y);
				if (row != column && (here.isEmpty() || !here.map(Points::x).equals(across))) {
					return 0;
				}
			}
		}
		return k;
	}

	private static Optional<Points> points(Figure figure, int panel) {
		return figure.panels().get(panel) instanceof Axes axes && axes.layers().size() == 1 && axes.layers().getFirst() instanceof Points points
				? Optional.of(points) : Optional.empty();
	}

	/**
	 * The look in which the other panels follow one whose limits are others now.
	 *
	 * @param panel   the one that was moved
	 * @param columns k
	 * @param drawn   the panels as they were drawn last, for the limits of those that nobody looked at in another way
	 */
	public static Look follow(Look look, int panel, int columns, List<PanelView> drawn) {
		Optional<PanelLook.Limits> limits = look.panel(panel).limits();
		int row = panel / columns;
		int column = panel % columns;
		Look next = look;
		for (int i = 0; i < columns * columns; i++) {
			PanelLook other = next.panel(i);
			if (limits.isEmpty()) {
				next = next.with(i, new PanelLook(Optional.empty(), other.camera(), other.off(), other.walls()));
			} else if (i != panel && i < drawn.size() && drawn.get(i) instanceof PanelView.Plane plane) {
				PanelLook.Limits now = Navigation.keep(other, plane).limits().orElseThrow();
				PanelLook.Limits to = shared(now, limits.get(), row, column, i / columns, i % columns);
				next = to.equals(now) ? next : next.with(i, other.within(to));
			}
		}
		return next;
	}

	/** On the diagonal the second axis is a count, which belongs to no column. */
	private static PanelLook.Limits shared(PanelLook.Limits now, PanelLook.Limits moved, int row, int column, int otherRow, int otherColumn) {
		boolean count = row == column;
		double x0 = now.x0();
		double x1 = now.x1();
		if (otherColumn == column) {
			x0 = moved.x0();
			x1 = moved.x1();
		} else if (otherColumn == row && !count) {
			x0 = moved.y0();
			x1 = moved.y1();
		}
		double y0 = now.y0();
		double y1 = now.y1();
		if (otherRow != otherColumn && otherRow == row && !count) {
			y0 = moved.y0();
			y1 = moved.y1();
		} else if (otherRow != otherColumn && otherRow == column) {
			y0 = moved.x0();
			y1 = moved.x1();
		}
		return new PanelLook.Limits(x0, x1, y0, y1);
	}
}
