package org.latentworkbench.learn.torch;

import java.util.List;

import org.latentworkbench.learn.Guide;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * How little latent dimensions follow their attributes, as {@link org.latentworkbench.learn.jvm.CorrelationLoss} has it, on libtorch. No plain
 * number takes part in an operation here: DJL would wrap it in memory that the garbage collector may free before the backward pass reads it.
 */
final class TorchGuides {
	/** For each guide and sample of a batch: the attribute, and the share of the sample. */
	private static final int PARTS = 2;

	private final int count;
	/** A column for each guide, 1 at its dimension: {@code latent x guides}. */
	private final NDArray dimensions;
	private final NDArray weights;
	/** Far below any variance of a latent dimension: what has none is divided by this. */
	private final NDArray least;

	/** @param guides at least one */
	TorchGuides(List<Guide> guides, int latent, NDManager manager) {
		count = guides.size();
		var places = new float[count * latent];
		var factors = new float[count];
		for (int g = 0; g < count; g++) {
			places[guides.get(g).dimension() * count + g] = 1;
			factors[g] = (float) guides.get(g).weight();
		}
		dimensions = manager.create(places, new Shape(latent, count));
		weights = manager.create(factors, new Shape(1, count));
		least = manager.create(1e-30f);
	}

	/** Numbers that {@link #fill} writes. */
	static int size(List<Guide> guides, int rows) {
		return PARTS * guides.size() * rows;
	}

	/**
	 * Writes what is known of a batch, {@code 2 guides x rows}: each guide's attribute over the samples at which it is known, with mean
	 * 0 and squares that sum to 1 / known; then each one's shares, 1 / known at those samples. Both are 0 at the others, and the attribute is 0
	 * everywhere where it has no variance.
	 *
	 * @param samples the sample of each row
	 * @param target  written to from {@code at} on
	 */
	static void fill(List<Guide> guides, int[] samples, float[] target, int at) {
		for (int g = 0; g < guides.size(); g++) {
			fill(guides.get(g).attribute(), samples, target, at + g * samples.length, at + (guides.size() + g) * samples.length);
		}
	}

	private static void fill(float[] attribute, int[] samples, float[] target, int valuesAt, int sharesAt) {
		double mean = 0;
		int known = 0;
		for (int sample : samples) {
			if (!Float.isNaN(attribute[sample])) {
				mean += attribute[sample];
				known++;
			}
		}
		mean /= known;
		double squares = 0;
		for (int sample : samples) {
			double v = attribute[sample] - mean;
			squares += Double.isNaN(v) ? 0 : v * v;
		}
		double scale = squares > 0 ? 1 / Math.sqrt(squares * known) : 0;
		for (int b = 0; b < samples.length; b++) {
			boolean there = !Float.isNaN(attribute[samples[b]]);
			target[valuesAt + b] = there ? (float) (scale * (attribute[samples[b]] - mean)) : 0;
			target[sharesAt + b] = there ? 1f / known : 0;
		}
	}

	/**
	 * The sum of {@code weight * (1 - r^2)} over the guides.
	 *
	 * @param means posterior means, {@code R x latent x rows}
	 * @param batch what {@link #fill} wrote for each replica, {@code R x 2 guides x rows}
	 * @return {@code R}
	 */
	NDArray loss(NDArray means, NDArray batch) {
		NDList parts = batch.split(new long[] { count }, 1);
		NDArray attribute = parts.get(0);
		NDArray share = parts.get(1);
		int[] overRows = { 2 };
		// what is made belongs to the manager of the left: that is the step's, never this object's
		NDArray followers = means.transpose(0, 2, 1).matMul(dimensions).transpose(0, 2, 1);
		// any shift gives the same correlation; by one of the values themselves, equal ones come to exactly 0
		NDArray y = followers.sub(followers.stopGradient().split(new long[] { 1 }, 2).head());
		NDArray u = y.sub(y.mul(share).sum(overRows, true));
		NDArray r2 = u.mul(attribute).sum(overRows).square().div(u.square().mul(share).sum(overRows).maximum(least));
		return r2.mul(weights).neg().add(weights).sum(new int[] { 1 });
	}
}
