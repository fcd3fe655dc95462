package org.latentworkbench.learn.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Cores;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.engine.AdamConstants;
import org.latentworkbench.learn.image.ImageLayout;
import org.latentworkbench.learn.image.ImageObjective;
import org.latentworkbench.learn.image.ImageObjective.Reduction;
import org.latentworkbench.learn.image.ImageSamples;
import org.latentworkbench.learn.image.ImageSchedule;
import org.latentworkbench.learn.image.ImageState;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Trains one network of images on libtorch: one flat vector of parameters, one gradient collector a step, Adam in place. The same device and
 * number of threads give the same bytes.
 */
public final class TorchImageEngine implements AutoCloseable {
	/** Images looked at together when nothing is learned. */
	private static final int LOOKED_AT = 128;

	private final ImageLayout layout;
	private final ImageObjective objective;
	private final ImageSchedule schedule;
	private final Engine engine;
	private final NDManager manager;
	private final TorchImageNetwork network;
	private final NDArray parameters;
	private final FlatAdam adam;
	private final List<Guide> guides;
	private final Optional<TorchGuides> guidance;
	private final Optional<TorchWeightAverage> average;
	/** What is looked at: the averaged network where there is one, and its parameters. */
	private final TorchImageNetwork shown;
	private final NDArray shownParameters;
	private final int threads;
	private final Cores cores;
	private long steps;
	private int epoch;
	private ByteBuffer memory = ByteBuffer.allocateDirect(0);

	private TorchImageEngine(ImageLayout layout, ImageObjective objective, ImageSchedule schedule, List<Guide> guides, ImageState state, Engine engine,
			NDManager manager, int threads, Cores cores) {
		this.layout = layout;
		this.objective = objective;
		this.schedule = schedule;
		this.engine = engine;
		this.manager = manager;
		this.threads = threads;
		this.cores = cores;
		network = new TorchImageNetwork(layout, objective, state.statistics(), manager);
		parameters = manager.create(state.parameters());
		adam = new FlatAdam(state.firstMoment(), state.secondMoment(), manager);
		this.guides = guides;
		guidance = guides.isEmpty() ? Optional.empty() : Optional.of(new TorchGuides(guides, layout.network().latent(), manager));
		average = schedule.averages() ? Optional.of(new TorchWeightAverage(layout, objective, schedule.averaging(),
				state.average().orElseGet(() -> TorchWeightAverage.nothing(layout)), manager)) : Optional.empty();
		shown = average.map(TorchWeightAverage::network).orElse(network);
		shownParameters = average.map(TorchWeightAverage::parameters).orElse(parameters);
		steps = state.steps();
		epoch = state.epoch();
	}

	/**
	 * Opens the engine where {@code state} left off.
	 *
	 * @param guides latent dimensions that follow attributes of the images to learn from
	 * @param gpu    whether to compute on the first GPU
	 * @param cores  to hold while it computes
	 * @throws InputException when there is no libtorch
	 */
	public static TorchImageEngine open(ImageLayout layout, ImageObjective objective, ImageSchedule schedule, List<Guide> guides, ImageState state,
			boolean gpu, int threads, Cores cores) throws InputException {
		Engine engine = TorchRuntime.engine();
		NDManager manager = engine.newBaseManager(gpu ? Device.gpu() : Device.cpu());
		return new TorchImageEngine(layout, objective, schedule, guides, state, engine, manager, threads, cores);
	}

	/**
	 * What went in and came out, means over images, of guides over batches.
	 *
	 * @param reconstruction error as the objective counts it
	 * @param kl             divergence without its weight
	 * @param guides         the terms of all guides, weighted; 0 where nothing is learned
	 */
	public record Losses(double reconstruction, double kl, double guides) {
	}

	/**
	 * Learns from every image once.
	 *
	 * @param order the images' rows in the order wanted
	 * @param noise of the epoch
	 */
	public Losses train(ImageSamples images, int[] order, RandomStream noise, BooleanSupplier cancelled) throws InputException {
		try (var turn = TorchRuntime.turn(threads, cores, cancelled); NDManager scope = manager.newSubManager()) {
			epoch++;
			NDArray sums = scope.zeros(new Shape(guides.isEmpty() ? 2 : 3));
			int seen = 0;
			int batches = 0;
			for (int from = 0; from < order.length; from += schedule.batch()) {
				if (cancelled.getAsBoolean())
					throw new CancelledException();
				int rows = Math.min(schedule.batch(), order.length - from);
				if (rows == 1 && layout.normalises() && order.length > 1)
					break; // a single image has no spread to normalise by
				try (NDManager step = manager.newSubManager()) {
					sums.addi(learn(step, images, order, from, rows, noise));
				}
				seen += rows;
				batches++;
			}
			float[] all = sums.toFloatArray();
			return losses(all[0], all[1], seen, guides.isEmpty() ? 0 : all[2] / batches);
		}
	}

	private NDArray learn(NDManager step, ImageSamples images, int[] order, int from, int rows, RandomStream noise) {
		double rate = schedule.rate(steps);
		steps++;
		double weight = objective.weight(epoch) * klScale() / rows;
		var scales = new float[] { (float) (errorScale() / rows), (float) (-0.5 * weight), 1 };
		var known = new float[TorchGuides.size(guides, rows)];
		TorchGuides.fill(guides, Arrays.copyOfRange(order, from, from + rows), known, 0);
		NDList in = inputs(step, images, order, from, rows, noise, guides.isEmpty() ? Arrays.copyOf(scales, 2) : scales,
				new float[] { AdamConstants.stepSize(rate, steps) }, new float[] { AdamConstants.rootCorrection(steps) },
				new float[] { average.map(TorchWeightAverage::nextShare).orElse(1f) }, known);
		// a fresh leaf over the same numbers: its gradient starts as nothing, so none has to be cleared or added to
		parameters.attach(step);
		try (GradientCollector collector = engine.newGradientCollector()) {
			NDArray leaf = parameters.stopGradient();
			leaf.setRequiresGradient(true);
			NDArray sums = network.sums(network.tensors(leaf), in.get(0).reshape(rows, images.image().size()),
					in.get(1).reshape(rows, layout.network().latent()), rows, true, guidance.map(g -> means -> guides(g, means, in.get(6), rows)));
			collector.backward(sums.mul(in.get(2)).sum());
			adam.step(parameters, leaf.getGradient(), in.get(3), in.get(4), schedule.gradientClip());
			average.ifPresent(a -> a.step(parameters, network, in.get(5)));
			return sums.stopGradient();
		} finally {
			parameters.attach(manager);
		}
	}

	/** @param means {@code rows x latent} */
	private NDArray guides(TorchGuides guidance, NDArray means, NDArray known, int rows) {
		return guidance.loss(means.transpose(1, 0).reshape(1, layout.network().latent(), rows), known.reshape(1, 2L * guides.size(), rows)).sum();
	}

	/** One piece of memory outside the heap goes to libtorch in one call; it is read in place, so it is kept as long as this object. */
	private NDList inputs(NDManager step, ImageSamples images, int[] order, int from, int rows, RandomStream noise, float[]... more) {
		int p = images.image().size();
		var drawn = new float[rows * layout.network().latent()];
		noise.fillGaussian(drawn);
		int length = Math.addExact(Math.multiplyExact(rows, p), drawn.length + Arrays.stream(more).mapToInt(part -> part.length).sum());
		if (memory.capacity() != 4 * length)
			memory = ByteBuffer.allocateDirect(Math.multiplyExact(4, length)).order(ByteOrder.nativeOrder());
		FloatBuffer floats = memory.clear().asFloatBuffer();
		for (int b = 0; b < rows; b++)
			floats.put(images.levels(), order[from + b] * p, p);
		floats.put(drawn);
		var ends = new long[1 + more.length];
		ends[0] = (long) rows * p;
		for (int i = 0; i < more.length; i++) {
			ends[i + 1] = i == 0 ? ends[0] + drawn.length : ends[i] + more[i - 1].length;
			floats.put(more[i]);
		}
		return step.create(memory, new Shape(length), DataType.FLOAT32).split(ends, 0);
	}

	/** The losses on images as the weights, averaged ones where there are any, are now, nothing learned, with draws from the posterior. */
	public Losses evaluate(ImageSamples images, RandomStream noise, BooleanSupplier cancelled) throws InputException {
		var sums = new double[2];
		look(images, cancelled, (step, from, rows) -> {
			NDList in = inputs(step, images, identity(images.size()), from, rows, noise);
			float[] part = shown.sums(shown.tensors(shownParameters), in.get(0).reshape(rows, images.image().size()),
					in.get(1).reshape(rows, layout.network().latent()), rows, false).toFloatArray();
			sums[0] += part[0];
			sums[1] += part[1];
		});
		return losses(sums[0], sums[1], images.size(), 0);
	}

	/** Posterior means as they are now, {@code n x latent}. */
	public float[] means(ImageSamples images, BooleanSupplier cancelled) throws InputException {
		return seen(images, layout.network().latent(), cancelled, shown::means);
	}

	/** What is decoded from the posterior means as they are now, {@code n x channels x height x width}, levels in [0, 1]. */
	public float[] reconstructions(ImageSamples images, BooleanSupplier cancelled) throws InputException {
		return seen(images, images.image().size(), cancelled, shown::reconstructions);
	}

	private interface Forward {
		NDArray of(Map<Integer, NDArray> named, NDArray images, int batch);
	}

	/** @param numbers that come out for an image */
	private float[] seen(ImageSamples images, int numbers, BooleanSupplier cancelled, Forward forward) throws InputException {
		var result = new float[images.size() * numbers];
		look(images, cancelled, (step, from, rows) -> {
			NDList in = inputs(step, images, identity(images.size()), from, rows, RandomStream.of(0));
			float[] part = forward.of(shown.tensors(shownParameters), in.get(0).reshape(rows, images.image().size()), rows).toFloatArray();
			System.arraycopy(part, 0, result, from * numbers, part.length);
		});
		return result;
	}

	private interface Look {
		void at(NDManager step, int from, int rows);
	}

	private void look(ImageSamples images, BooleanSupplier cancelled, Look look) throws InputException {
		try (var turn = TorchRuntime.turn(threads, cores, cancelled)) {
			for (int from = 0; from < images.size(); from += LOOKED_AT) {
				if (cancelled.getAsBoolean())
					throw new CancelledException();
				try (NDManager step = manager.newSubManager()) {
					shownParameters.attach(step);
					try {
						look.at(step, from, Math.min(LOOKED_AT, images.size() - from));
					} finally {
						shownParameters.attach(manager);
					}
				}
			}
		}
	}

	private static int[] identity(int n) {
		var rows = new int[n];
		for (int i = 0; i < n; i++)
			rows[i] = i;
		return rows;
	}

	private double errorScale() {
		return objective.reduction() == Reduction.MEAN ? 1.0 / layout.network().image().size() : 1;
	}

	private double klScale() {
		return objective.klOver() == Reduction.MEAN ? 1.0 / layout.network().latent() : 1;
	}

	private Losses losses(double errors, double divergences, int images, double guided) {
		return new Losses(errors * errorScale() / images, layout.network().variational() ? -0.5 * divergences * klScale() / images : 0,
				guided);
	}

	/** Steps taken. */
	public long steps() {
		return steps;
	}

	/** The state as it is now, copied. */
	public ImageState state() {
		var statistics = new float[layout.statisticCount()];
		network.store(statistics);
		return new ImageState(parameters.toFloatArray(), statistics, adam.first(), adam.second(), steps, epoch,
				average.map(TorchWeightAverage::state));
	}

	@Override
	public void close() {
		manager.close();
	}
}
