package org.latentworkbench.learn.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.jvm.MappingNetwork;

/** Trains a parametric embedding in phases. One thread; the same inputs and random stream give the same bytes. */
public final class GuidedTraining {
	private static final float[] NONE = {};

	/** Watches a training. */
	public interface Observer {
		/** Whether to stop; asked before every step. */
		default boolean cancelled() {
			return false;
		}

		/**
		 * An epoch is over.
		 *
		 * @param mapping the embedding as it is now, for this call alone
		 */
		default void epochFinished(EpochParts epoch, Supplier<GuidedMapping> mapping) {
		}
	}

	/**
	 * The losses of an epoch.
	 *
	 * @param phase   number of the phase, from 0
	 * @param epoch   from 1, over all phases
	 * @param parts   each loss of the phase, without its weight, the mean over batches
	 * @param total   their sum with weights
	 * @param batches in the epoch
	 * @param last    whether the phase ends with it
	 */
	public record EpochParts(int phase, int epoch, List<Double> parts, double total, int batches, boolean last) {
	}

	/**
	 * What was learned, and how it went.
	 *
	 * @param history one entry an epoch
	 */
	public record Trained(GuidedMapping mapping, List<EpochParts> history) {
	}

	private final Shape shape;
	private final Observer observer;
	private final RandomStream random;
	private final GuidedStep step;
	private final int points;

	private GuidedTraining(Matrix inputs, Shape shape, double alpha, RandomStream random, Observer observer) {
		this.shape = shape;
		this.observer = observer;
		this.random = random;
		points = inputs.rows();
		RandomStream start = random.split("weights");
		step = new GuidedStep(shape, inputs, alpha, MappingNetwork.start(shape.encoderWidths(), start.split("encoder")),
				shape.decoder() ? MappingNetwork.start(shape.decoderWidths(), start.split("decoder")) : NONE,
				shape.classes() > 0 ? MappingNetwork.start(shape.classifierWidths(), start.split("classifier")) : NONE);
	}

	/**
	 * Trains.
	 *
	 * @param inputs {@code n x in}, finite
	 * @param shape  with a decoder if a loss reconstructs, with classes if one classifies
	 * @param alpha  with which kernels whose alpha is learned begin
	 * @param phases one after the other
	 * @param random its name chooses the numbers; nothing is drawn from it
	 * @throws CancelledException       when the observer says so
	 * @throws IllegalArgumentException when a loss needs what the shape has not
	 */
	public static Trained train(Matrix inputs, Shape shape, double alpha, List<Phase> phases, RandomStream random, Observer observer) {
		for (Phase phase : phases) {
			for (Loss loss : phase.losses()) {
				if (loss instanceof Loss.Reconstruct && !shape.decoder() || loss instanceof Loss.Classify && shape.classes() == 0) {
					throw new IllegalArgumentException("phase " + phase.name() + ": the loss " + loss.name() + " needs a "
							+ (loss instanceof Loss.Classify ? "classifier" : "decoder"));
				}
			}
		}
		var training = new GuidedTraining(inputs, shape, alpha, random, observer);
		var history = new ArrayList<EpochParts>();
		for (int p = 0; p < phases.size(); p++) {
			training.phase(p, phases.get(p), history);
		}
		return new Trained(training.step.mapping(), history);
	}

	private void phase(int number, Phase phase, List<EpochParts> history) {
		RandomStream stream = random.split("phase").split(number);
		step.begin(phase);
		EdgeSampler sampler = phase.overEdges().map(e -> new EdgeSampler(e.graph())).orElse(null);
		int drawn = sampler == null ? points : Math.multiplyExact(points, phase.edges());
		int batches = Math.max(1, (int) Math.round((double) drawn / phase.batch()));
		double best = Double.POSITIVE_INFINITY;
		int worse = 0;
		for (int e = 0; e < phase.epochs(); e++) {
			RandomStream chance = stream.split(e);
			int[] order = sampler == null ? chance.split("order").permutation(points) : null;
			RandomStream edges = chance.split("edges");
			RandomStream triplets = chance.split("triplets");
			var sums = new double[phase.losses().size()];
			for (int b = 0; b < batches; b++) {
				if (observer.cancelled()) {
					throw new CancelledException();
				}
				int from = (int) ((long) b * drawn / batches);
				int to = (int) ((long) (b + 1) * drawn / batches);
				if (sampler == null) {
					step.rows(java.util.Arrays.copyOfRange(order, from, to), triplets, sums);
				} else {
					step.edges(sampler.draw(to - from, phase.overEdges().orElseThrow().negatives(), edges), triplets, sums);
				}
			}
			double total = 0;
			var parts = new ArrayList<Double>();
			for (int l = 0; l < sums.length; l++) {
				parts.add(sums[l] / batches);
				total += phase.losses().get(l).weight() * sums[l] / batches;
			}
			worse = total < best ? 0 : worse + 1;
			best = Math.min(best, total);
			boolean last = e + 1 == phase.epochs() || phase.patience() > 0 && worse >= phase.patience();
			var epoch = new EpochParts(number, history.size() + 1, List.copyOf(parts), total, batches, last);
			history.add(epoch);
			observer.epochFinished(epoch, step::mapping);
			if (last) {
				return;
			}
		}
	}
}
