package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

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

	private static Figure progression(Explored explored, float[] point, int steps) {
		LatentRanges ranges = explored.ranges();
		int d = point.length;
		Matrix latent = Matrix.zeros(steps * d, d);
		List<String> titles = new ArrayList<>();
		for (int s = 0; s < steps; s++) {
			for (int k = 0; k < d; k++) {
				float[] position = point.clone();
				position[k] = LatentPaths.evenly(ranges.low()[k], ranges.high()[k], steps)[s];
				System.arraycopy(position, 0, latent.values(), (s * d + k) * d, d);
				titles.add(String.format(Locale.ROOT, "z%d=%.1f", k, position[k]));
			}
		}
		return explored.depiction().progression("What each latent dimension does in " + explored.title(), explored.depiction().decode(explored.model(),
				explored.refit(), latent), d, titles);
	}
}
