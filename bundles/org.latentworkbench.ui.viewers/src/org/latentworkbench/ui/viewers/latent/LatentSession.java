package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.latent.LatentChart;
import org.latentworkbench.learn.latent.LatentRanges;

/** What a person is at in an explorer: the current point, the chart, the path. Its parts listen to it. For the window's thread alone. */
final class LatentSession {
	/** What changed. */
	enum Change {
		/** The current point. */
		POINT,
		/** Which dimensions or projection is seen. */
		CHART,
		/** What is drawn on the chart. */
		PATH,
		/** The refit or the second model. */
		MODEL
	}

	private final List<Consumer<Change>> listeners = new ArrayList<>();
	private Explored explored;
	private Optional<Explored> second = Optional.empty();
	private float[] point;
	private LatentChart chart;
	private Optional<Trail> trail = Optional.empty();
	private int count = 8;

	LatentSession(Explored explored) {
		this.explored = explored;
		point = explored.ranges().mean().clone();
		chart = start(explored);
	}

	/** The first two dimensions, or the only one. */
	private static LatentChart start(Explored explored) {
		return LatentChart.dimensions(explored.latent(), 0, 1);
	}

	Explored explored() {
		return explored;
	}

	/** Another refit, or other data; the point goes to the middle, and what is drawn goes. */
	void explore(Explored other) {
		explored = other;
		point = other.ranges().mean().clone();
		chart = start(other);
		trail = Optional.empty();
		tell(Change.MODEL);
	}

	/** The model beside it, of the same samples. */
	Optional<Explored> second() {
		return second;
	}

	void compare(Optional<Explored> other) {
		second = other;
		tell(Change.MODEL);
	}

	/** The current point, d numbers; not to be written to. */
	float[] point() {
		return point;
	}

	/** @param newPoint d numbers */
	void point(float[] newPoint) {
		point = newPoint;
		tell(Change.POINT);
	}

	/** Moves along one dimension. */
	void move(int dimension, float value) {
		float[] moved = point.clone();
		moved[dimension] = value;
		point(moved);
	}

	/** Into the middle of all samples. */
	void reset() {
		point(explored.ranges().mean().clone());
	}

	/** A draw from normal distributions with each dimension's mean and standard deviation over the samples. */
	void randomise(long seed) {
		LatentRanges ranges = explored.ranges();
		float[] drawn = new float[explored.dimensions()];
		RandomStream.of(seed, "latent explorer").fillGaussian(drawn);
		for (int k = 0; k < drawn.length; k++) {
			drawn[k] = ranges.mean()[k] + ranges.sd()[k] * drawn[k];
		}
		point(drawn);
	}

	LatentChart chart() {
		return chart;
	}

	/** Looks at the latent space in another way; what is drawn goes, as it was drawn in the one before. */
	void chart(LatentChart newChart) {
		chart = newChart;
		trail = Optional.empty();
		tell(Change.CHART);
	}

	Optional<Trail> trail() {
		return trail;
	}

	void trail(Optional<Trail> drawn) {
		trail = drawn;
		tell(Change.PATH);
	}

	/** How many samples a path shows; of a plane, how many a side. */
	int count() {
		return count;
	}

	void count(int samples) {
		count = samples;
		tell(Change.PATH);
	}

	void listen(Consumer<Change> listener) {
		listeners.add(listener);
	}

	private void tell(Change change) {
		listeners.forEach(l -> l.accept(change));
	}
}
