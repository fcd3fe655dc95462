package org.latentworkbench.learn.engine;

import java.util.Arrays;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainingOptions;

/**
 * Which samples each replica trains on, and which are held out from all of them. Sample numbers, in training order before
 * shuffling.
 */
public final class TrainingRows {

	private final int[] common;
	private final int[] heldOut;
	private final TrainingOptions options;

	private TrainingRows(int[] common, int[] heldOut, TrainingOptions options) {
		this.common = common;
		this.heldOut = heldOut;
		this.options = options;
	}

	/**
	 * Divides {@code n} samples as a training with this schedule and these options does.
	 *
	 * @throws InputException when too few samples are left to train on
	 */
	public static TrainingRows of(int n, Schedule schedule, TrainingOptions options) throws InputException {
		int[] order = new int[n];
		Arrays.setAll(order, i -> i);
		int held = 0;
		if (schedule.earlyStopping().isPresent()) {
			order = RandomStream.of(options.seed(), "training", "held out").permutation(n);
			held = Math.max(1, (int) Math.round(schedule.earlyStopping().get().heldOut() * n));
		}
		if (n - held < 2)
			throw new InputException("Training needs at least 2 samples, found " + n
					+ (held > 0 ? ", of which " + held + " are held out for early stopping" : "") + ": give more samples");
		int[] out = Arrays.copyOf(order, held);
		int[] in = Arrays.copyOfRange(order, held, n);
		Arrays.sort(out);
		Arrays.sort(in);
		return new TrainingRows(in, out, options);
	}

	/**
	 * The rows of a replica, counted from 0 in these options: all that are not held out, or as many of them drawn with
	 * replacement.
	 */
	public int[] training(int replica) {
		if (!options.bootstrap())
			return common.clone();
		int[] drawn = RandomStream.of(options.seed(), "training", "replica").split(options.firstReplica() + replica)
				.split("bootstrap").bootstrap(common.length, common.length);
		for (int i = 0; i < drawn.length; i++)
			drawn[i] = common[drawn[i]];
		return drawn;
	}

	/** The held-out samples, the same for every replica; none without early stopping. */
	public int[] heldOut() {
		return heldOut.clone();
	}
}
