package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Workers;

/** Decodes the current point whenever it moves, and finds the samples near it; neither in the window's thread, and only where the point is now. */
final class PointWatch {
	/** How many samples near the point are found. */
	static final int NEAREST = 12;

	private final LatentSession session;
	private final LatestJob decoding;
	private final LatestJob searching;
	private final List<Consumer<Matrix>> decodedListeners = new ArrayList<>();
	private final List<Consumer<Near>> nearListeners = new ArrayList<>();
	private Optional<Near> near = Optional.empty();

	/**
	 * Samples near the current point, the nearest first.
	 *
	 * @param explored  of which model
	 * @param rows      k
	 * @param distances k, Euclidean in the latent space
	 * @param values    {@code k x p}: the samples themselves
	 * @param given     {@code 1 x p}: what the model gives back of the nearest
	 * @param second    {@code 1 x p}: what the second model gives back of the nearest; empty where there is none
	 */
	record Near(Explored explored, int[] rows, float[] distances, Matrix values, Matrix given, Optional<Matrix> second) {
		String id(int rank) {
			return explored.dataset().samples().get(rows[rank]);
		}
	}

	PointWatch(LatentSession session, Control owner, Consumer<String> failed) {
		this.session = session;
		decoding = new LatestJob(owner, "Decoding", true, failed);
		searching = new LatestJob(owner, "Looking for near samples", false, failed);
		session.listen(change -> {
			if (change == LatentSession.Change.POINT || change == LatentSession.Change.MODEL) {
				look();
			}
		});
	}

	/** @param listener told {@code 1 x p} decoded values */
	void onDecoded(Consumer<Matrix> listener) {
		decodedListeners.add(listener);
	}

	void onNear(Consumer<Near> listener) {
		nearListeners.add(listener);
	}

	/** What was found last; it may be of a point a moment ago. */
	Optional<Near> near() {
		return near.filter(n -> n.explored() == session.explored());
	}

	/** Whether all that is known is of the current point. */
	boolean idle() {
		return decoding.idle() && searching.idle();
	}

	/** Decodes and looks for samples where the point is now. */
	void look() {
		Explored explored = session.explored();
		Optional<Explored> second = session.second();
		float[] point = session.point();
		decoding.ask(() -> explored.decode(point), decoded -> {
			if (session.explored() == explored) {
				decodedListeners.forEach(l -> l.accept(decoded));
			}
		});
		searching.ask(() -> find(explored, second, point), found -> {
			if (session.explored() == explored) {
				near = Optional.of(found);
				nearListeners.forEach(l -> l.accept(found));
			}
		});
	}

	private static Near find(Explored explored, Optional<Explored> second, float[] point) {
		int k = Math.min(NEAREST, explored.latent().rows());
		NeighbourGraph graph;
		try (Workers here = new Workers(1, fraction -> true)) {
			graph = ExactNeighbours.query(explored.latent(), new Matrix(1, point.length, point), k, Metric.EUCLIDEAN, here);
		}
		int nearest = graph.neighbour(0, 0);
		Optional<Matrix> other = second.map(s -> {
			// the same sample, wherever it stands there
			Integer row = s.rows().get(explored.dataset().samples().get(nearest));
			return row == null ? null : explored.depiction().decode(s.model(), s.refit(), new Matrix(1, s.dimensions(), s.latent().row(row)));
		});
		return new Near(explored, graph.indices(), graph.distances(), explored.depiction().samples(explored.dataset(), graph.indices()),
				explored.decode(explored.latent().row(nearest)), other);
	}
}
