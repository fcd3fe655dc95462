package org.latentworkbench.learn.engine;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.NetworkSpec;

/**
 * Gives one replica its batches and its random numbers. Both engines draw from here, in the same order, so that they see
 * the same numbers. Each epoch has its own streams: a training can go on at any epoch without the earlier ones.
 */
public final class ReplicaFeed {

	private final BatchReader reader;
	private final int[] rows;
	private final RandomStream shuffles;
	private final RandomStream dropouts;
	private final RandomStream noises;
	private final List<Integer> hidden;
	private final double keep;
	private final int latent;

	private int[] order = {};
	private RandomStream dropout;
	private RandomStream noise;

	/**
	 * @param rows   the samples that this replica trains on; a row may stand there more than once
	 * @param random the replica's stream
	 */
	public ReplicaFeed(NetworkSpec network, BatchReader reader, int[] rows, RandomStream random) {
		this.reader = reader;
		this.rows = rows;
		shuffles = random.split("shuffle");
		dropouts = random.split("dropout");
		noises = random.split("noise");
		dropout = dropouts;
		noise = noises;
		hidden = network.hidden();
		keep = 1 - network.dropout();
		latent = network.latent();
	}

	/** Number of rows in an epoch. */
	public int size() {
		return rows.length;
	}

	/** Shuffles the rows and opens the epoch's streams. */
	public void startEpoch(int epoch) {
		order = rows.clone();
		shuffles.split(epoch).shuffle(order);
		dropout = dropouts.split(epoch);
		noise = noises.split(epoch);
	}

	/**
	 * Reads a sample of this epoch.
	 *
	 * @param place place in the shuffled order
	 * @see BatchReader#read(int, float[], int, float[], int)
	 */
	public void read(int place, float[] inputs, int inputsAt, float[] inLoss, int inLossAt) {
		reader.read(order[place], inputs, inputsAt, inLoss, inLossAt);
	}

	/** The samples at {@code count} places of this epoch, from {@code place} on. */
	public int[] rows(int place, int count) {
		return Arrays.copyOfRange(order, place, place + count);
	}

	/** Number of dropout factors for a batch: one a sample and hidden unit, encoder and decoder; 0 without dropout. */
	public int dropoutSize(int count) {
		return keep == 1 ? 0 : 2 * count * hidden.stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * Draws the batch's dropout factors, 0 or 1 / (1 - dropout): layer by layer, encoder inwards, then decoder outwards,
	 * each {@code count x width}. Writes nothing without dropout.
	 */
	public void drawDropout(int count, float[] factors, int at) {
		if (keep == 1)
			return;
		float scale = (float) (1 / keep);
		for (var layers : List.of(hidden, hidden.reversed()))
			for (int width : layers) {
				dropout.fillBernoulli(factors, at, count * width, keep, scale);
				at += count * width;
			}
	}

	/** Draws the batch's latent noise, {@code count x latent} standard normal numbers. */
	public void drawNoise(int count, float[] target, int at) {
		noise.fillGaussian(target, at, count * latent);
	}
}
