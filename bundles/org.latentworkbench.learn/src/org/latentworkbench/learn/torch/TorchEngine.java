package org.latentworkbench.learn.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Cores;
import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.EngineChoice;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.learn.engine.ReplicaFeed;
import org.latentworkbench.learn.engine.ReplicaState;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Trains on libtorch, all replicas at once. The result depends on the number of threads and the device, in the last bits;
 * the same of both give the same bytes.
 */
public final class TorchEngine implements org.latentworkbench.learn.engine.Engine {

	private final Objective objective;
	private final Schedule schedule;
	private final List<ReplicaFeed> feeds;
	private final List<ReplicaState> states;
	private final NDManager manager;
	private final TorchReplicas replicas;
	private final TorchAdam adam;
	private final StepInputs inputs;
	private final int lossParts;
	private final int threads;
	private final Cores cores;

	private TorchEngine(NetworkSpec network, ParameterLayout layout, Objective objective, Schedule schedule, List<Guide> guides,
			List<ReplicaFeed> feeds, List<ReplicaState> states, NDManager manager, ai.djl.engine.Engine engine,
			int threads, Cores cores) {
		this.objective = objective;
		this.schedule = schedule;
		this.feeds = feeds;
		this.states = states;
		this.manager = manager;
		this.threads = threads;
		this.cores = cores;
		replicas = new TorchReplicas(network, layout, states.stream().map(ReplicaState::weights).toList(), guides, manager, engine);
		adam = new TorchAdam(states, manager);
		inputs = new StepInputs(network, guides, states.size());
		lossParts = guides.isEmpty() ? 3 : 4;
	}

	/**
	 * Opens the engine on the chosen device.
	 *
	 * @param guides latent dimensions that follow attributes
	 * @param feeds  one a replica, all of one size
	 * @param states one a replica; {@link #store} writes to them
	 * @param cores  to hold while it computes
	 * @throws InputException when there is no libtorch
	 */
	public static TorchEngine open(NetworkSpec network, ParameterLayout layout, Objective objective, Schedule schedule, List<Guide> guides,
			List<ReplicaFeed> feeds, List<ReplicaState> states, EngineChoice choice, Cores cores)
			throws InputException {
		ai.djl.engine.Engine engine = TorchRuntime.engine();
		NDManager manager = engine.newBaseManager(choice.device() == TrainingOptions.Device.GPU ? Device.gpu() : Device.cpu());
		return new TorchEngine(network, layout, objective, schedule, guides, feeds, states, manager, engine, choice.threads(), cores);
	}

	/**
	 * Checks, before anything is set up, that all replicas together fit into tensors.
	 *
	 * @param samples number of samples that each replica trains on
	 * @throws InputException when they do not
	 */
	public static void checkSize(NetworkSpec network, ParameterLayout layout, Schedule schedule, int samples, int replicas)
			throws InputException {
		int batch = Math.min(schedule.epoch(schedule.epochs()).batch(), samples);
		long perSample = (long) network.inputWidth() + network.continuousWidth() + network.latent()
				+ 2L * network.hidden().stream().mapToLong(Integer::longValue).sum();
		long step = replicas * (batch * perSample + 8L);
		long largest = Math.max((long) replicas * layout.parameterCount(), step);
		if (4 * largest > Integer.MAX_VALUE)
			throw new InputException(replicas + " replicas of " + layout.parameterCount() + " parameters with input width "
					+ network.inputWidth() + " and batches of " + batch + " are more than the torch engine takes at once (2 GB a "
					+ "tensor): train fewer replicas at a time, or choose the engine jvm");
	}

	@Override
	public List<EpochLosses> train(Schedule.Epoch epoch, BooleanSupplier cancelled) throws InputException {
		try (var turn = TorchRuntime.turn(threads, cores, cancelled)) {
			return compute(epoch, cancelled);
		}
	}

	private List<EpochLosses> compute(Schedule.Epoch epoch, BooleanSupplier cancelled) {
		int size = feeds.getFirst().size();
		int batch = Math.min(epoch.batch(), size);
		int batches = epoch.batches(size, schedule.dropLast());
		feeds.forEach(feed -> feed.startEpoch(epoch.epoch()));
		if (schedule.freshOptimiser())
			adam.forget(states);
		double klWeight = objective.beta() * epoch.klWeight();
		try (NDManager scope = manager.newSubManager()) {
			NDArray sums = scope.zeros(new Shape(lossParts, states.size()));
			for (int k = 0; k < batches; k++) {
				if (cancelled.getAsBoolean())
					throw new CancelledException();
				int rows = Math.min(batch, size - k * batch);
				inputs.read(feeds, k * batch, rows);
				adam.prepare(states, inputs);
				try (NDManager step = manager.newSubManager()) {
					StepInputs.Tensors tensors = inputs.tensors(step, rows, klWeight);
					var pass = replicas.pass(step, tensors, rows);
					adam.step(replicas.parameters(), pass.gradient(), tensors, schedule.gradientClip());
					sums.addi(pass.losses());
				}
			}
			return losses(epoch.epoch(), sums.toFloatArray(), batches);
		}
	}

	private List<EpochLosses> losses(int epoch, float[] sums, int batches) {
		int n = states.size();
		var losses = new ArrayList<EpochLosses>();
		for (int r = 0; r < n; r++) {
			double crossEntropy = (double) sums[r] / batches;
			double squaredErrors = (double) sums[n + r] / batches;
			double klDivergence = (double) sums[2 * n + r] / batches;
			double guides = lossParts > 3 ? (double) sums[3 * n + r] / batches : 0;
			losses.add(EpochLosses.of(epoch, crossEntropy, squaredErrors, klDivergence, guides));
		}
		return losses;
	}

	@Override
	public void store() {
		replicas.store(states.stream().map(ReplicaState::weights).toList());
		adam.store(states);
	}

	@Override
	public void close() {
		manager.close();
	}
}
