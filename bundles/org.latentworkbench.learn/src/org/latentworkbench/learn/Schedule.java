package org.latentworkbench.learn;

import java.util.List;
import java.util.Optional;

/**
 * How long, in what batches and at what rate a model is trained. Epochs count from 1.
 *
 * @param epochs         number of epochs, at least 1
 * @param batch          samples in a batch at the start, at least 2 (BatchNorm needs a spread)
 * @param learningRate   Adam's learning rate, above 0
 * @param klWarmup       epochs at which the KL weight grows by 1 / (length of this list); it starts at 0. An empty list
 *                       leaves it at 0, as MOVE does; see {@link #fullKl()} for a weight of 1 from the start
 * @param batchDilation  epochs at which the batch grows to the whole part of 1.5 times its size
 * @param freshOptimiser whether Adam forgets its moments at every epoch, as MOVE does
 * @param dropLast       whether the last, smaller batch of an epoch is left out (a batch of one sample always is)
 * @param gradientClip   the gradient of each replica is scaled down to at most this Euclidean norm; 0 for no limit
 * @param earlyStopping  if given, a part of the samples is held out and training may stop before the last epoch
 */
public record Schedule(int epochs, int batch, double learningRate, List<Integer> klWarmup, List<Integer> batchDilation,
		boolean freshOptimiser, boolean dropLast, double gradientClip, Optional<EarlyStopping> earlyStopping) {

	/**
	 * Stops a replica when its loss on held-out samples has not improved. An epoch that is worse than the best one so far
	 * raises a counter, each fifth time the learning rate becomes 0.9 of itself; an epoch that is not worse resets the
	 * counter; when the counter has reached {@code patience}, a further worse epoch ends the replica's training. A loss
	 * that is not finite is worse than any. The weights of its best epoch are kept.
	 *
	 * @param heldOut  share of the samples held out, in (0, 1)
	 * @param patience worse epochs in a row that are forgiven, at least 0
	 */
	public record EarlyStopping(double heldOut, int patience) {
		/** @throws IllegalArgumentException for values out of range */
		public EarlyStopping {
			if (!(heldOut > 0 && heldOut < 1) || patience < 0)
				throw new IllegalArgumentException("Early stopping holds out a share above 0 and below 1 and needs a "
						+ "patience of at least 0, but they are " + heldOut + " and " + patience);
		}
	}

	/**
	 * What an epoch does.
	 *
	 * @param epoch    from 1
	 * @param batch    samples in a batch
	 * @param klWeight weight of the KL divergence besides beta, in [0, 1]
	 */
	public record Epoch(int epoch, int batch, double klWeight) {

		/**
		 * Number of batches when {@code samples} are trained on. The batch is never larger than the samples there are.
		 */
		public int batches(int samples, boolean dropLast) {
			int size = Math.min(batch, samples);
			return samples / size + (!dropLast && samples % size > 1 ? 1 : 0);
		}
	}

	/** @throws IllegalArgumentException for values out of range */
	public Schedule {
		klWarmup = List.copyOf(klWarmup);
		batchDilation = List.copyOf(batchDilation);
		if (epochs < 1 || batch < 2 || !(learningRate > 0) || !(gradientClip >= 0))
			throw new IllegalArgumentException("Not a schedule: " + epochs + " epochs (at least 1), batch " + batch
					+ " (at least 2), learning rate " + learningRate + " (above 0), gradient clip " + gradientClip
					+ " (at least 0)");
	}

	/** A schedule without warm-up, dilation, clipping and early stopping: Adam keeps its moments, last batch dropped. */
	public static Schedule of(int epochs, int batch, double learningRate) {
		return new Schedule(epochs, batch, learningRate, List.of(), List.of(), false, true, 0, Optional.empty())
				.withKlWarmup(fullKl());
	}

	/** The warm-up list that gives the KL divergence its full weight from the first epoch. */
	public static List<Integer> fullKl() {
		return List.of(1);
	}

	/** This schedule with other warm-up epochs. */
	public Schedule withKlWarmup(List<Integer> epochsOfGrowth) {
		return new Schedule(epochs, batch, learningRate, epochsOfGrowth, batchDilation, freshOptimiser, dropLast,
				gradientClip, earlyStopping);
	}

	/** This schedule with other dilation epochs. */
	public Schedule withBatchDilation(List<Integer> epochsOfGrowth) {
		return new Schedule(epochs, batch, learningRate, klWarmup, epochsOfGrowth, freshOptimiser, dropLast,
				gradientClip, earlyStopping);
	}

	/** This schedule with an Adam that forgets, or keeps, its moments at every epoch. */
	public Schedule withFreshOptimiser(boolean fresh) {
		return new Schedule(epochs, batch, learningRate, klWarmup, batchDilation, fresh, dropLast, gradientClip,
				earlyStopping);
	}

	/** This schedule with a limit on the gradient's norm, 0 for none. */
	public Schedule withGradientClip(double norm) {
		return new Schedule(epochs, batch, learningRate, klWarmup, batchDilation, freshOptimiser, dropLast, norm,
				earlyStopping);
	}

	/** This schedule with early stopping. */
	public Schedule withEarlyStopping(double heldOut, int patience) {
		return new Schedule(epochs, batch, learningRate, klWarmup, batchDilation, freshOptimiser, dropLast,
				gradientClip, Optional.of(new EarlyStopping(heldOut, patience)));
	}

	/** This schedule, all samples trained on for all epochs. */
	public Schedule withoutEarlyStopping() {
		return new Schedule(epochs, batch, learningRate, klWarmup, batchDilation, freshOptimiser, dropLast,
				gradientClip, Optional.empty());
	}

	/** This schedule, the last, smaller batch trained on too or not. */
	public Schedule withDropLast(boolean drop) {
		return new Schedule(epochs, batch, learningRate, klWarmup, batchDilation, freshOptimiser, drop, gradientClip,
				earlyStopping);
	}

	/**
	 * What the given epoch does, all steps up to it taken into account. An epoch named twice in a list counts once; the
	 * KL weight is summed step by step like MOVE's, so that it is the same to the last bit.
	 *
	 * @param epoch 1 to {@link #epochs()}
	 */
	public Epoch epoch(int epoch) {
		double weight = 0;
		int size = batch;
		for (int e = 1; e <= epoch; e++) {
			if (klWarmup.contains(e))
				weight += 1.0 / klWarmup.size();
			if (batchDilation.contains(e))
				size = (int) Math.min(Integer.MAX_VALUE, size * 1.5);
		}
		return new Epoch(epoch, size, weight);
	}
}
