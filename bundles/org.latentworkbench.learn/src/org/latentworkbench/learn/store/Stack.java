package org.latentworkbench.learn.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.learn.EpochLosses;

/** Puts the same array of several replicas into one, with a leading replica axis, and takes it apart again. */
public final class Stack {

	/** Losses that there always are. */
	private static final int LOSSES = 5;

	private Stack() {
	}

	/**
	 * Stacks a part of a flat array of each replica.
	 *
	 * @param shape the shape of the part; the result's is {@code [R, shape...]}
	 */
	public static <T> NpyArray of(List<T> replicas, Function<T, float[]> array, int offset, List<Integer> shape) {
		int size = shape.stream().reduce(1, Math::multiplyExact);
		var values = new float[Math.multiplyExact(replicas.size(), size)];
		for (int r = 0; r < replicas.size(); r++)
			System.arraycopy(array.apply(replicas.get(r)), offset, values, r * size, size);
		var stacked = new int[shape.size() + 1];
		stacked[0] = replicas.size();
		for (int i = 0; i < shape.size(); i++)
			stacked[i + 1] = shape.get(i);
		return new NpyArray.Floats(stacked, values);
	}

	/** Copies one replica's part of a stacked array to {@code target} from place {@code offset} on. */
	public static void take(NpyArray stacked, int replica, float[] target, int offset) {
		int size = stacked.size() / stacked.shape()[0];
		System.arraycopy(stacked.toFloats(), replica * size, target, offset, size);
	}

	/**
	 * The losses of all replicas, {@code R x epochs x 5}: loss, cross-entropy, squared errors, KL divergence, validation
	 * loss; {@code R x epochs x 6} where there are guides, with their terms. Replicas that ended earlier are filled up with rows of NaN.
	 */
	public static NpyArray losses(List<List<EpochLosses>> histories) {
		int epochs = histories.stream().mapToInt(List::size).max().orElse(0);
		boolean guided = histories.stream().flatMap(List::stream).anyMatch(losses -> losses.guides() != 0);
		int parts = guided ? LOSSES + 1 : LOSSES;
		var values = new double[histories.size() * epochs * parts];
		Arrays.fill(values, Double.NaN);
		for (int r = 0; r < histories.size(); r++)
			for (int e = 0; e < histories.get(r).size(); e++) {
				EpochLosses losses = histories.get(r).get(e);
				int at = (r * epochs + e) * parts;
				values[at] = losses.loss();
				values[at + 1] = losses.crossEntropy();
				values[at + 2] = losses.squaredErrors();
				values[at + 3] = losses.klDivergence();
				values[at + 4] = losses.validationLoss();
				if (guided)
					values[at + LOSSES] = losses.guides();
			}
		return new NpyArray.Doubles(new int[] { histories.size(), epochs, parts }, values);
	}

	/** Whether an array has the shape of the losses of so many replicas. */
	static boolean isLosses(NpyArray array, int replicas) {
		int[] shape = array.shape();
		return shape.length == 3 && shape[0] == replicas && (shape[2] == LOSSES || shape[2] == LOSSES + 1);
	}

	/** One replica's losses from the stacked ones; none for the rows of NaN. */
	public static List<EpochLosses> losses(NpyArray stacked, int replica) {
		int epochs = stacked.shape()[1];
		int parts = stacked.shape()[2];
		double[] values = stacked.toDoubles();
		var history = new ArrayList<EpochLosses>();
		for (int e = 0; e < epochs; e++) {
			int at = (replica * epochs + e) * parts;
			if (!Double.isNaN(values[at]))
				history.add(new EpochLosses(e + 1, values[at], values[at + 1], values[at + 2], values[at + 3],
						parts > LOSSES ? values[at + LOSSES] : 0, values[at + 4]));
		}
		return history;
	}
}
