package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.learn.latent.LatentPaths;
import org.latentworkbench.learn.latent.LatentRanges;
import org.latentworkbench.ui.figure.FigureView;

/** Samples over two latent dimensions (the manifold), or along each one (the progression), all others as at the current point. */
final class GridPane {
	private static final int SIDE = 10;
	private static final int STEPS = 7;
	private static final int MOST = 40;

	/** What is shown. */
	enum Kind {
		MANIFOLD, PROGRESSION
	}

	private final LatentSession session;
	private final Kind kind;
	private final Composite all;
	private final FigureView view;
	private final LatestJob decoding;
	private final List<Combo> units = new ArrayList<>();
	private final Spinner count;
	private boolean stale = true;

	GridPane(Composite parent, LatentSession session, Kind kind, Consumer<String> failed) {
		this.session = session;
		this.kind = kind;
		all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite line = new Composite(all, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.center = true;
		line.setLayout(row);
		if (kind == Kind.MANIFOLD) {
			List<String> names = Fields.dimensions(session.explored().dimensions());
			units.add(Fields.combo(line, "&Right:", names, 0, i -> update()));
			units.add(Fields.combo(line, "&Up:", names, Math.min(1, names.size() - 1), i -> update()));
			count = Fields.spinner(line, "Si&de:", 2, MOST, SIDE, i -> update());
		} else {
			count = Fields.spinner(line, "&Steps:", 2, MOST, STEPS, i -> update());
		}
		view = new FigureView(all, session.explored().path(), Optional.empty());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(view.canvas());
		decoding = new LatestJob(view.canvas(), "Decoding a grid", false, failed);
		session.listen(change -> {
			if (change == LatentSession.Change.POINT || change == LatentSession.Change.MODEL) {
				update();
			}
		});
	}

	Control control() {
		return all;
	}

	FigureView view() {
		return view;
	}

	/** Draws what has changed while nobody saw it. */
	void seen() {
		if (stale) {
			update();
		}
	}

	private void update() {
		stale = !all.isVisible();
		if (stale) {
			return;
		}
		Explored explored = session.explored();
		float[] point = session.point();
		int n = count.getSelection();
		int[] chosen = units.stream().mapToInt(c -> Math.clamp(c.getSelectionIndex(), 0, explored.dimensions() - 1)).toArray();
		decoding.ask(() -> kind == Kind.MANIFOLD ? manifold(explored, point, chosen[0], chosen[1], n) : progression(explored, point, n), figure -> {
			if (session.explored() == explored) {
				view.show(figure);
			}
		});
	}

	private static Figure manifold(Explored explored, float[] point, int right, int up, int side) {
		if (right == up) {
			return along(explored, point, right, side);
		}
		LatentRanges ranges = explored.ranges();
		double[] ends = { ranges.low()[right], ranges.high()[right], ranges.low()[up], ranges.high()[up] };
		double[][] places = LatentPaths.plane(new double[] { ends[0], ends[3] }, new double[] { ends[1] - ends[0], 0 }, new double[] { 0, ends[2]
				- ends[3] }, side, side);
		Matrix latent = Matrix.zeros(places.length, point.length);
		for (int i = 0; i < places.length; i++) {
			float[] position = point.clone();
			position[right] = (float) places[i][0];
			position[up] = (float) places[i][1];
			System.arraycopy(position, 0, latent.values(), i * point.length, point.length);
		}
		return explored.depiction().plane("Manifold of " + explored.title(), "latent dimension " + right, "latent dimension " + up, explored
				.depiction().decode(explored.model(), explored.refit(), latent), side, ends);
	}

	/** What a manifold of one dimension is: a row. */
	private static Figure along(Explored explored, float[] point, int dimension, int steps) {
		var stepped = Stepped.of(explored, point, new int[] { dimension }, steps);
		return explored.depiction().strip("Along latent dimension " + dimension + " of " + explored.title(), stepped.decoded(), stepped.titles());
	}

	private static Figure progression(Explored explored, float[] point, int steps) {
		var stepped = Stepped.of(explored, point, IntStream.range(0, point.length).toArray(), steps);
		return explored.depiction().progression("What each latent dimension does in " + explored.title(), stepped.decoded(), point.length, stepped
				.titles());
	}

	/** A point with one dimension after the other set to each of some steps over the samples' range: one dimension after the other at the first step, then at the next one. */
	private record Stepped(Matrix decoded, List<String> titles) {
		static Stepped of(Explored explored, float[] point, int[] dimensions, int steps) {
			LatentRanges ranges = explored.ranges();
			Matrix latent = Matrix.zeros(steps * dimensions.length, point.length);
			List<String> titles = new ArrayList<>();
			for (int s = 0; s < steps; s++) {
				for (int k : dimensions) {
					float[] position = point.clone();
					position[k] = LatentPaths.evenly(ranges.low()[k], ranges.high()[k], steps)[s];
					System.arraycopy(position, 0, latent.values(), titles.size() * point.length, point.length);
					titles.add("z" + k + "=" + LatentPaths.rounded(position[k], 1));
				}
			}
			return new Stepped(explored.depiction().decode(explored.model(), explored.refit(), latent), titles);
		}
	}
}
