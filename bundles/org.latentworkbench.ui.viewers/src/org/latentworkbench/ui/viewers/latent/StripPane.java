package org.latentworkbench.ui.viewers.latent;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.view.Look;
import org.latentworkbench.learn.latent.LatentChart;
import org.latentworkbench.ui.figure.FigureView;
import org.latentworkbench.ui.figure.PointerTool;
import org.latentworkbench.ui.figure.Spot;

/** The samples along what is drawn on the chart: a film strip, of a plane a sheet. A click on one makes it the current point. */
final class StripPane {
	private static final String EMPTY = "Choose Line, Circle or another tool above the chart and draw across the samples: here appears %s "
			+ "along the way. With keys: choose a tool, click into the chart or go there with Tab, and press Enter.";

	private final LatentSession session;
	private final FigureView view;
	private final LatestJob decoding;
	private Optional<Strip> strip = Optional.empty();

	/** What is shown. @param columns of a plane; 0 for a path */
	private record Strip(Matrix positions, Figure figure, int columns) {
		/** Which sample is at a place of the figure, -1 where none is. */
		int at(double x, double y) {
			int n = positions.rows();
			if (columns == 0) {
				int index = (int) Math.round(x);
				return index >= 0 && index < n ? index : -1;
			}
			int rows = n / columns;
			int column = (int) Math.round(x);
			int row = rows - 1 - (int) Math.round(y);
			return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
		}
	}

	StripPane(Composite parent, LatentSession session, Consumer<String> failed) {
		this.session = session;
		view = new FigureView(parent, session.explored().path(), Optional.empty());
		view.canvas().say(empty());
		view.tool(new Picker());
		decoding = new LatestJob(view.canvas(), "Decoding along a path", false, failed);
		session.listen(change -> update());
	}

	FigureView view() {
		return view;
	}

	private String empty() {
		return String.format(EMPTY, session.explored().decodes() ? "what the model decodes" : "the mean of the samples that are near");
	}

	private void update() {
		Optional<Trail> trail = session.trail().filter(Trail::whole);
		if (trail.isEmpty()) {
			strip = Optional.empty();
			view.canvas().say(empty());
			return;
		}
		Explored explored = session.explored();
		LatentChart chart = session.chart();
		float[] point = session.point();
		int count = session.count();
		decoding.ask(() -> make(explored, trail.get(), chart, point, count), made -> {
			if (session.explored() == explored && session.trail().isPresent()) {
				boolean alike = strip.filter(s -> s.figure().panels().size() == made.figure().panels().size()).isPresent();
				strip = Optional.of(made);
				view.look(alike ? view.look() : Look.START);
				view.show(made.figure());
			}
		});
	}

	private static Strip make(Explored explored, Trail trail, LatentChart chart, float[] point, int count) {
		Matrix positions = trail.positions(chart, point, count);
		Matrix values = explored.depiction().decode(explored.model(), explored.refit(), positions);
		String title = trail.tool().label() + " in the latent space of " + explored.title();
		String caption = words(trail) + "; " + chart.rest() + ".";
		if (trail.tool() != DrawTool.PLANE) {
			Figure figure = explored.depiction().strip(title, values, Pictures.numbered(values.rows()));
			return new Strip(positions, captioned(figure, caption), 0);
		}
		double[] topLeft = trail.corners().get(0);
		boolean flat = topLeft.length == 2;
		double[] ends = flat ? new double[] { topLeft[0], trail.corners().get(1)[0], trail.corners().get(2)[1], topLeft[1] }
				: new double[] { 0, 1, 0, 1 };
		if (!(ends[0] < ends[1] && ends[2] < ends[3])) {
			ends = new double[] { 0, 1, 0, 1 };
		}
		Figure figure = explored.depiction().plane(title, flat ? chart.axes().get(0) : "along the plane", flat ? chart.axes().get(1) : "up the plane",
				values, count, ends);
		return new Strip(positions, captioned(figure, caption), count);
	}

	private static Figure captioned(Figure figure, String caption) {
		return figure.captioned(figure.caption().isEmpty() ? caption : caption + " " + figure.caption());
	}

	private static String words(Trail trail) {
		return switch (trail.tool()) {
			case CIRCLE -> "Round " + place(trail.corners().get(0)) + ", from " + place(trail.corners().get(1));
			case POINT -> Counts.of(trail.corners().size(), "point");
			case PLANE -> "From " + place(trail.corners().get(0)) + " at the top left";
			default -> "From " + place(trail.corners().get(0)) + " to " + place(trail.corners().get(trail.corners().size() - 1));
		};
	}

	private static String place(double[] corner) {
		var words = new StringBuilder("(");
		for (int k = 0; k < corner.length; k++) {
			words.append(k == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.2f", corner[k]));
		}
		return words.append(')').toString();
	}

	/** The latent positions that are shown, {@code n x d}; empty where nothing is. */
	Optional<Matrix> positions() {
		return strip.map(Strip::positions);
	}

	/** A click takes a sample. */
	private final class Picker implements PointerTool {
		@Override
		public boolean begins(Spot spot) {
			return strip.isPresent() && spot.base() instanceof Axes && index(spot) >= 0;
		}

		private int index(Spot spot) {
			double[] values = spot.values(new double[0]);
			return strip.map(s -> s.at(values[0], values[1])).orElse(-1);
		}

		@Override
		public void drags(Spot spot) {
			int index = strip.isPresent() ? index(spot) : -1;
			if (index >= 0) {
				session.point(strip.get().positions().row(index));
			}
		}

		@Override
		public void ends(Spot spot, boolean clicked) {
			drags(spot);
		}
	}
}
