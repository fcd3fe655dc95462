package org.latentworkbench.ui.viewers.latent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Line3D;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.figures.charts.ScatterCharts;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.learn.latent.LatentChart;
import org.latentworkbench.learn.latent.LatentRanges;
import org.latentworkbench.ui.figure.Drawn;
import org.latentworkbench.ui.figure.FigureSource;
import org.latentworkbench.ui.figure.FigureView;
import org.latentworkbench.ui.selection.SelectionLink;

/** The samples in the chart that the session looks at, the current point and what is drawn among them. */
final class ChartPane implements FigureSource {
	/** Room beside the slider's ends, as a share of its range. */
	private static final double EDGE = .02;

	private final LatentSession session;
	private final FigureView view;
	private final TrailTool tool;
	private Optional<Values> colours = Optional.empty();
	private LatentChart shown;

	ChartPane(Composite parent, LatentSession session, SelectionLink link) {
		this.session = session;
		view = new FigureView(parent, session.explored().path(), Optional.of(link));
		tool = new TrailTool(session);
		view.tool(tool);
		new TrailOverlay(view.canvas(), session);
		session.listen(change -> {
			if (change == LatentSession.Change.CHART || change == LatentSession.Change.MODEL) {
				draw();
			}
		});
	}

	FigureView view() {
		return view;
	}

	TrailTool tool() {
		return tool;
	}

	/** @param by a value for each sample */
	void colour(Optional<Values> by) {
		colours = by;
		draw();
	}

	/** Draws the samples; the look at them stays where the chart is the same. */
	void draw() {
		LatentChart chart = session.chart();
		Figure figure = figure(session.explored(), chart, colours.filter(c -> c.size() == session.explored().latent().rows()));
		if (shown == null || shown == chart) {
			view.show(figure);
		} else {
			view.showAnew(figure);
		}
		shown = chart;
	}

	/** Samples in a chart. */
	static Figure figure(Explored explored, LatentChart chart, Optional<Values> colours) {
		Matrix places = chart.places();
		List<Values.Numbers> axes = new ArrayList<>();
		for (int a = 0; a < chart.axes().size(); a++) {
			axes.add(new Values.Numbers(chart.axes().get(a), places.column(a)));
		}
		var look = new ScatterCharts.Look(colours, Optional.empty(), explored.dataset().samples());
		Figure figure = axes.size() == 2 ? ScatterCharts.plane(explored.title(), axes.get(0), axes.get(1), look, false)
				: ScatterCharts.space(explored.title(), axes.get(0), axes.get(1), axes.get(2), look);
		return chart instanceof LatentChart.Dimensions d ? figure.withPanels(List.of(ranged(figure.panels().get(0), explored.ranges(), d.shown()))) : figure;
	}

	/** Room for the current point wherever a slider takes it. */
	private static Panel ranged(Panel panel, LatentRanges ranges, int[] shown) {
		return switch (panel) {
			case Axes axes -> axes.withX(ranged(axes.x(), ranges, shown[0])).withY(shown.length > 1 ? ranged(axes.y(), ranges, shown[1]) : axes.y());
			case Axes3D space -> space.withAxes(ranged(space.x(), ranges, shown[0]), ranged(space.y(), ranges, shown[1]), ranged(space.z(), ranges, shown[2]));
		};
	}

	private static Axis ranged(Axis axis, LatentRanges ranges, int dimension) {
		double margin = EDGE * (ranges.high()[dimension] - ranges.low()[dimension]);
		return axis.between(ranges.low()[dimension] - margin, ranges.high()[dimension] + margin);
	}

	@Override
	public Figure figure() {
		Figure seen = view.figure();
		return seen.panels().size() != 1 ? seen : switch (seen.panels().get(0)) {
			case Axes axes -> seen.withPanels(List.of(session.trail().filter(Trail::whole).map(t -> drawnOn(axes, t)).orElse(axes).add(here(axes))));
			case Axes3D space -> seen.withPanels(List.of(session.trail().filter(Trail::whole).map(t -> drawnOn(space, t)).orElse(space).add(here())));
		};
	}

	private Points here(Axes axes) {
		double[] at = session.chart().place(session.point());
		return Points.of(new double[] { at[0] }, new double[] { at[1] }).coloured(ThemeColour.ACCENT).sized(9).opacity(1).named("current point");
	}

	private Points3D here() {
		double[] at = session.chart().place(session.point());
		return Points3D.of(new float[] { (float) at[0] }, new float[] { (float) at[1] }, new float[] { (float) at[2] }).coloured(ThemeColour.ACCENT).drawn(Marker.CIRCLE, 9, 1)
				.named("current point");
	}

	private Axes drawnOn(Axes axes, Trail trail) {
		double[][] line = trail.outline();
		double[][] dots = trail.places(session.count());
		Axes with = line.length == 0 ? axes : axes.add(Line.of(column(line, 0), column(line, 1)).coloured(ThemeColour.FOREGROUND));
		return with.add(Points.of(column(dots, 0), column(dots, 1)).coloured(ThemeColour.FOREGROUND).sized(5).opacity(1));
	}

	private Axes3D drawnOn(Axes3D space, Trail trail) {
		double[][] line = trail.outline();
		double[][] dots = trail.places(session.count());
		Axes3D with = line.length == 0 ? space : space.add(Line3D.of(Floats.of(column(line, 0)), Floats.of(column(line, 1)), Floats.of(column(line, 2)))
				.coloured(ThemeColour.FOREGROUND));
		return with.add(Points3D.of(Floats.of(column(dots, 0)), Floats.of(column(dots, 1)), Floats.of(column(dots, 2))).coloured(ThemeColour.FOREGROUND)
				.drawn(Marker.CIRCLE, 5, 1));
	}

	private static double[] column(double[][] rows, int column) {
		double[] values = new double[rows.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = rows[i][column];
		}
		return values;
	}

	@Override
	public Path origin() {
		return session.explored().path();
	}

	@Override
	public Optional<Drawn> drawn() {
		return view.drawn();
	}
}
