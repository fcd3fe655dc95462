package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.embedding.Tsne;
import org.latentworkbench.learn.embedding.Umap;
import org.latentworkbench.learn.latent.LatentChart;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Workers;

/** Which dimensions or projection of the latent space the chart shows. Projections are made outside the window's thread. */
final class ChartChoice {
	private static final String SPACE = "space";
	private static final String DEEP = "deep";
	private static final String AXIS = "axis";
	private static final List<String> AXES = List.of("&X:", "&Y:", "&Z:");

	/** In what the samples are seen. */
	private enum Space {
		DIMENSIONS("dimensions"), PCA("principal components"), UMAP("UMAP"), TSNE("t-SNE");

		private final String label;

		Space(String label) {
			this.label = label;
		}
	}

	private final LatentSession session;
	private final Combo space;
	private final Button deep;
	private final List<Combo> axes = new ArrayList<>();
	private final LatestJob projecting;
	private final Consumer<String> says;
	private Explored chosenFor;

	/** @param says told in a sentence what is being done or went wrong; empty: nothing */
	ChartChoice(Composite line, LatentSession session, Consumer<String> says) {
		this.session = session;
		this.says = says;
		chosenFor = session.explored();
		space = Fields.combo(line, "&Show:", List.of(Space.values()).stream().map(s -> s.label).toList(), 0, i -> choose());
		List<String> names = Fields.dimensions(session.explored().dimensions());
		for (int a = 0; a < AXES.size(); a++) {
			axes.add(Fields.combo(line, AXES.get(a), names, Math.min(a, names.size() - 1), i -> choose()));
		}
		deep = new Button(line, SWT.CHECK);
		deep.setText("3-&D");
		deep.setToolTipText("A space with three axes in place of a plane with two");
		deep.addListener(SWT.Selection, e -> choose());
		projecting = new LatestJob(space, "Projecting the latent space", false, says);
		enable();
		session.listen(change -> {
			if (change == LatentSession.Change.MODEL && session.explored() != chosenFor) {
				choose();
			}
		});
	}

	private Space chosen() {
		return Space.values()[Math.max(0, space.getSelectionIndex())];
	}

	private void enable() {
		boolean dimensions = chosen() == Space.DIMENSIONS;
		int d = session.explored().dimensions();
		axes.get(0).setEnabled(dimensions && d > 1);
		axes.get(1).setEnabled(dimensions && d > 1);
		axes.get(2).setEnabled(dimensions && deep.getSelection());
		deep.setEnabled(d > 2);
	}

	/** Shows what is chosen, at once or when it is made. */
	void choose() {
		enable();
		Explored explored = session.explored();
		chosenFor = explored;
		Matrix latent = explored.latent();
		int count = deep.getSelection() && deep.getEnabled() ? 3 : 2;
		Space wanted = chosen();
		if (wanted == Space.DIMENSIONS) {
			says.accept("");
			int[] shown = IntStream.range(0, count).map(a -> Math.max(0, axes.get(a).getSelectionIndex())).toArray();
			session.chart(LatentChart.dimensions(latent, shown));
			return;
		}
		says.accept(wanted == Space.PCA ? "" : wanted.label + " is being made from " + Counts.of(latent.rows(), "sample") + " …");
		projecting.ask(() -> made(wanted, latent, count), chart -> {
			if (session.explored() == explored) {
				says.accept("");
				session.chart(chart);
			}
		});
	}

	private LatentChart made(Space wanted, Matrix latent, int count) throws InputException {
		if (latent.rows() < 4) {
			throw new InputException("A projection needs at least 4 samples, and there are " + latent.rows() + ". Show dimensions instead.");
		}
		RandomStream random = RandomStream.of(1, "latent explorer", "projection");
		int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
		try (Workers workers = new Workers(threads, fraction -> !projecting.outdated())) {
			return switch (wanted) {
				case DIMENSIONS -> throw new IllegalStateException("dimensions are no projection");
				case PCA -> components(latent, count, random, workers);
				case UMAP -> {
					Umap.Settings s = Umap.Settings.standard();
					yield LatentChart.map(latent, Umap.fit(latent, new Umap.Settings(s.neighbours(), s.minDist(), s.spread(), count, Metric.EUCLIDEAN, s
							.start(), s.epochs(), s.learningRate(), s.negatives(), s.repulsion(), s.unionShare(), s.localConnectivity()), random, workers)
							.positions(), "UMAP");
				}
				case TSNE -> {
					Tsne.Settings s = Tsne.Settings.standard();
					yield LatentChart.map(latent, Tsne.fit(latent, new Tsne.Settings(s.perplexity(), count, s.metric(), s.start(), s
							.exaggeration(), s.earlyIterations(), s.iterations(), s.learningRate(), s.theta()), random, workers).positions(), "t-SNE");
				}
			};
		}
	}

	/** The first principal components as a chart. */
	static LatentChart components(Matrix latent, int count, RandomStream random, Workers workers) throws InputException {
		if (Math.min(latent.rows(), latent.columns()) < count) {
			throw new InputException("There are no " + count + " components of " + Counts.of(latent.columns(), "latent dimension") + "; show dimensions instead.");
		}
		return LatentChart.components(latent, Pca.of(latent, count, random, workers), count);
	}

	void keep(IMemento memento) {
		memento.putInteger(SPACE, space.getSelectionIndex());
		memento.putBoolean(DEEP, deep.getSelection());
		for (int a = 0; a < axes.size(); a++) {
			memento.putInteger(AXIS + a, axes.get(a).getSelectionIndex());
		}
	}

	void restore(IMemento memento) {
		Integer before = memento.getInteger(SPACE);
		if (before == null) {
			return;
		}
		space.select(before);
		deep.setSelection(Boolean.TRUE.equals(memento.getBoolean(DEEP)));
		for (int a = 0; a < axes.size(); a++) {
			Integer axis = memento.getInteger(AXIS + a);
			if (axis != null && axis < axes.get(a).getItemCount()) {
				axes.get(a).select(axis);
			}
		}
		choose();
	}
}
