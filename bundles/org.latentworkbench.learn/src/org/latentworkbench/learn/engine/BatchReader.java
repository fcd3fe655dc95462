package org.latentworkbench.learn.engine;

import java.util.Arrays;

import org.latentworkbench.data.Compatibility;
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
	private final int categoricalWidth;

	/** @throws IllegalArgumentException when the samples have not the network's blocks */
	public BatchReader(NetworkSpec network, Samples samples, Compatibility compatibility) {
		samples.checkFit(network);
		this.network = network;
		this.samples = samples;
		move = compatibility == Compatibility.MOVE;
		categoricalWidth = network.categoricalWidth();
	}

	/**
	 * Reads one sample.
	 *
	 * @param inputs  gets {@code inputWidth} numbers from place {@code inputsAt}
	 * @param inLoss  gets, from place {@code inLossAt}, {@code continuousWidth} numbers: 1 where the value counts in the
	 *                loss, else 0
	 */
	public void read(int row, float[] inputs, int inputsAt, float[] inLoss, int inLossAt) {
		int at = readClasses(row, inputs, inputsAt);
		for (int b = 0; b < samples.values().size(); b++) {
			float[] values = samples.values().get(b);
			int features = network.continuous().get(b).features();
			// MOVE sums over [start, start + features - 1), so its last feature never counts
			int counted = move ? features - 1 : features;
			for (int f = 0, source = row * features; f < features; f++, source++) {
				float value = values[source];
				boolean missing = Float.isNaN(value);
				inputs[at++] = missing ? 0f : value;
				inLoss[inLossAt++] = missing || f >= counted || move && value == 0f ? 0f : 1f;
			}
		}
	}

	/** Reads one sample's inputs alone. */
	public void read(int row, float[] inputs) {
		int at = readClasses(row, inputs, 0);
		for (int b = 0; b < samples.values().size(); b++) {
			float[] values = samples.values().get(b);
			int features = network.continuous().get(b).features();
			for (int f = 0, source = row * features; f < features; f++, source++)
				inputs[at++] = Float.isNaN(values[source]) ? 0f : values[source];
		}
	}

	/** @return the place after the last class */
	private int readClasses(int row, float[] inputs, int at) {
		Arrays.fill(inputs, at, at + categoricalWidth, 0f);
		for (int b = 0; b < samples.codes().size(); b++) {
			int[] codes = samples.codes().get(b);
			int features = network.categorical().get(b).features();
			int classes = network.categorical().get(b).classes();
			for (int f = 0, source = row * features; f < features; f++, source++) {
				int code = codes[source];
				if (code != Samples.MISSING)
					inputs[at + code] = 1f;
				at += classes;
			}
		}
		return at;
	}
}
