package org.latentworkbench.learn.engine;

import org.latentworkbench.learn.Compatibility;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Samples;

/**
 * Writes samples as the network's input rows: one-hot classes (all zero where missing), then values (zero where missing).
 * Says beside them which continuous values count in the loss. Immutable; safe for several threads.
 */
public final class BatchReader {

	private final NetworkSpec network;
	private final Samples samples;
	private final boolean move;
	private final int width;
	private final int categoricalWidth;
	private final int continuousWidth;

	/** @throws IllegalArgumentException when the samples have not the network's blocks */
	public BatchReader(NetworkSpec network, Samples samples, Compatibility compatibility) {
		samples.checkFit(network);
		this.network = network;
		this.samples = samples;
		move = compatibility == Compatibility.MOVE;
		width = network.inputWidth();
		categoricalWidth = network.categoricalWidth();
		continuousWidth = network.continuousWidth();
	}

	/**
	 * Reads {@code count} samples.
	 *
	 * @param rows    sample numbers, those from place {@code from} on are read
	 * @param inputs  gets {@code count x inputWidth}
	 * @param inLoss  gets {@code count x continuousWidth}: 1 where the value counts in the loss, else 0; may be empty
	 */
	public void read(int[] rows, int from, int count, float[] inputs, int inputsAt, float[] inLoss, int inLossAt) {
		java.util.Arrays.fill(inputs, inputsAt, inputsAt + count * width, 0f);
		int column = 0;
		for (int b = 0; b < network.categorical().size(); b++) {
			var block = network.categorical().get(b);
			readCodes(samples.codes().get(b), block, rows, from, count, inputs, inputsAt + column);
			column += block.width();
		}
		for (int b = 0; b < network.continuous().size(); b++) {
			int features = network.continuous().get(b).features();
			float[] values = samples.values().get(b);
			readValues(values, features, rows, from, count, inputs, inputsAt + column);
			if (inLoss.length > 0)
				markLoss(values, features, rows, from, count, inLoss, inLossAt + column - categoricalWidth);
			column += features;
		}
	}

	private void readCodes(int[] codes, NetworkSpec.Categorical block, int[] rows, int from, int count, float[] inputs,
			int at) {
		int features = block.features();
		int classes = block.classes();
		for (int i = 0; i < count; i++) {
			int source = rows[from + i] * features;
			int target = at + i * width;
			for (int f = 0; f < features; f++) {
				int code = codes[source + f];
				if (code != Samples.MISSING)
					inputs[target + f * classes + code] = 1f;
			}
		}
	}

	private void readValues(float[] values, int features, int[] rows, int from, int count, float[] inputs, int at) {
		for (int i = 0; i < count; i++) {
			int source = rows[from + i] * features;
			int target = at + i * width;
			for (int f = 0; f < features; f++) {
				float value = values[source + f];
				inputs[target + f] = Float.isNaN(value) ? 0f : value;
			}
		}
	}

	private void markLoss(float[] values, int features, int[] rows, int from, int count, float[] inLoss, int at) {
		// MOVE sums over [start, start + features - 1), so its last feature never counts
		int counted = move ? features - 1 : features;
		for (int i = 0; i < count; i++) {
			int source = rows[from + i] * features;
			int target = at + i * continuousWidth;
			for (int f = 0; f < features; f++) {
				float value = values[source + f];
				boolean observed = move ? value != 0f && !Float.isNaN(value) : !Float.isNaN(value);
				inLoss[target + f] = observed && f < counted ? 1f : 0f;
			}
		}
	}
}
