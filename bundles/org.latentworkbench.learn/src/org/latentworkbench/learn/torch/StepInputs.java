package org.latentworkbench.learn.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.engine.ReplicaFeed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * What one step of all replicas takes in, gathered in one piece of memory outside the heap so that it goes to libtorch in
 * one call. libtorch reads that memory in place, so it is kept as long as this object.
 */
final class StepInputs {

	private final int replicas;
	private final int inputWidth;
	private final int continuousWidth;
	private final int latent;
	private final List<Integer> maskWidths;
	private final List<Guide> guides;
	private ByteBuffer memory = ByteBuffer.allocateDirect(0);

	private float[] inputs = {};
	private float[] inLoss = {};
	private float[] dropout = {};
	private float[] noise = {};
	private float[] guided = {};
	private final float[] rates;
	private float rootCorrection;

	StepInputs(NetworkSpec network, List<Guide> guides, int replicas) {
		this.replicas = replicas;
		this.guides = guides;
		inputWidth = network.inputWidth();
		continuousWidth = network.continuousWidth();
		latent = network.latent();
		rates = new float[replicas];
		maskWidths = network.dropout() == 0 ? List.of()
				: Stream.concat(network.hidden().stream(), network.hidden().reversed().stream()).toList();
	}

	/**
	 * One step's tensors; the batch is the last axis.
	 *
	 * @param inputs         {@code R x inputWidth x rows}
	 * @param inLoss         which continuous values count, {@code R x continuousWidth x rows}
	 * @param noise          {@code R x latent x rows}
	 * @param dropout        factors, {@code R x width x rows} of each hidden layer, encoder then decoder; none without dropout
	 * @param lossScale      {@code 3 x 1}, what makes losses of the sums of cross-entropy, squared errors and KL terms
	 * @param rates          Adam's step sizes, {@code R x 1}
	 * @param rootCorrection Adam's correction of the second moment's root, {@code 1}
	 * @param guided         what {@link TorchGuides#fill} wrote of each replica's batch, {@code R x 2 guides x rows}; empty without guides
	 */
	record Tensors(NDArray inputs, NDArray inLoss, NDArray noise, List<NDArray> dropout, NDArray lossScale, NDArray rates,
			NDArray rootCorrection, Optional<NDArray> guided) {
	}

	/** Draws the step's batch from every replica's feed. */
	void read(List<ReplicaFeed> feeds, int from, int rows) {
		int masks = feeds.getFirst().dropoutSize(rows);
		inputs = sized(inputs, replicas * rows * inputWidth);
		inLoss = sized(inLoss, replicas * rows * continuousWidth);
		dropout = sized(dropout, replicas * masks);
		noise = sized(noise, replicas * rows * latent);
		int guidedSize = TorchGuides.size(guides, rows);
		guided = sized(guided, replicas * guidedSize);
		for (int r = 0; r < replicas; r++) {
			ReplicaFeed feed = feeds.get(r);
			for (int b = 0; b < rows; b++)
				feed.read(from + b, inputs, (r * rows + b) * inputWidth, inLoss, (r * rows + b) * continuousWidth);
			feed.drawDropout(rows, dropout, r * masks);
			feed.drawNoise(rows, noise, r * rows * latent);
			if (!guides.isEmpty())
				TorchGuides.fill(guides, feed.rows(from, rows), guided, r * guidedSize);
		}
	}

	/** Takes a step's numbers as they are instead, laid out as {@link #read} does. */
	void set(float[] inputs, float[] inLoss, float[] dropout, float[] noise) {
		this.inputs = inputs;
		this.inLoss = inLoss;
		this.dropout = dropout;
		this.noise = noise;
	}

	/** Takes Adam's step size of a replica, and the correction that all share. */
	void adam(int replica, float rate, float correction) {
		rates[replica] = rate;
		rootCorrection = correction;
	}

	private static float[] sized(float[] array, int length) {
		return array.length == length ? array : new float[length];
	}

	/**
	 * Hands the numbers to libtorch. The tensors are good until the next call.
	 *
	 * @param klWeight beta times the epoch's KL weight
	 */
	Tensors tensors(NDManager step, int rows, double klWeight) {
		int length = Math.addExact(inputs.length + inLoss.length + noise.length + 4, dropout.length + replicas + guided.length);
		if (memory.capacity() != 4 * length)
			memory = ByteBuffer.allocateDirect(Math.multiplyExact(4, length)).order(ByteOrder.nativeOrder());
		FloatBuffer floats = memory.clear().asFloatBuffer();
		floats.put(inputs).put(inLoss).put(noise);
		floats.put(1f / rows).put(1f / rows).put((float) (-0.5 * klWeight / rows)).put(rates).put(rootCorrection);
		// the feed draws layer by layer within a replica, a tensor wants replica by replica within a layer
		int masks = dropout.length / replicas;
		int at = 0;
		for (int width : maskWidths) {
			for (int r = 0; r < replicas; r++)
				floats.put(dropout, r * masks + at, rows * width);
			at += rows * width;
		}
		floats.put(guided);
		NDArray all = step.create(memory, new Shape(length), DataType.FLOAT32);
		NDList parts = all.split(ends(rows), 0);
		var factors = new ArrayList<NDArray>();
		for (int l = 0; l < maskWidths.size(); l++)
			factors.add(batchLast(parts.get(6 + l), rows, maskWidths.get(l)));
		return new Tensors(batchLast(parts.get(0), rows, inputWidth), batchLast(parts.get(1), rows, continuousWidth),
				batchLast(parts.get(2), rows, latent), factors, parts.get(3).reshape(3, 1),
				parts.get(4).reshape(replicas, 1), parts.get(5),
				guides.isEmpty() ? Optional.empty() : Optional.of(parts.getLast().reshape(replicas, -1, rows)));
	}

	/** Ends of all parts but the last. */
	private long[] ends(int rows) {
		var sizes = new ArrayList<Integer>(List.of(inputs.length, inLoss.length, noise.length, 3, replicas, 1));
		maskWidths.forEach(width -> sizes.add(replicas * rows * width));
		if (!guides.isEmpty())
			sizes.add(guided.length);
		var ends = new long[sizes.size() - 1];
		long end = 0;
		for (int i = 0; i < ends.length; i++)
			ends[i] = end += sizes.get(i);
		return ends;
	}

	private NDArray batchLast(NDArray flat, int rows, int width) {
		return flat.reshape(replicas, rows, width).transpose(0, 2, 1);
	}
}
