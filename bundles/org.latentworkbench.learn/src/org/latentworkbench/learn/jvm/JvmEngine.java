package org.latentworkbench.learn.jvm;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Cores;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.engine.Engine;
import org.latentworkbench.learn.engine.ReplicaFeed;
import org.latentworkbench.learn.engine.ReplicaState;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;

/** Trains in plain Java arrays, one replica a task. The result does not depend on the number of threads. */
public final class JvmEngine implements Engine {

	private static final int[] NO_ROWS = {};

	private final NetworkSpec network;
	private final Objective objective;
	private final Schedule schedule;
	private final List<Guide> guides;
	private final List<ReplicaFeed> feeds;
	private final List<ReplicaState> states;
	private final ParameterLayout layout;
	/** Networks that no thread is using; each epoch of a replica borrows one. */
	private final Queue<DenseNetwork> idle = new ConcurrentLinkedQueue<>();
	private final Workers workers;

	/**
	 * @param guides latent dimensions that follow attributes
	 * @param feeds  one a replica
	 * @param states one a replica; trained in place
	 * @param threads at least 1
	 * @param cores   on which they run
	 */
	public JvmEngine(NetworkSpec network, ParameterLayout layout, Objective objective, Schedule schedule, List<Guide> guides,
			List<ReplicaFeed> feeds, List<ReplicaState> states, int threads, Cores cores) {
		this.network = network;
		this.objective = objective;
		this.schedule = schedule;
		this.guides = guides;
		this.feeds = feeds;
		this.states = states;
		this.layout = layout;
		workers = new Workers(Math.min(threads, states.size()), Monitor.NONE, cores);
	}

	@Override
	public List<EpochLosses> train(Schedule.Epoch epoch, BooleanSupplier cancelled) {
		var losses = new EpochLosses[states.size()];
		workers.each(states.size(), r -> {
			if (!states.get(r).stopped())
				losses[r] = train(r, epoch, cancelled);
			else
				losses[r] = EpochLosses.of(epoch.epoch(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
		});
		return List.of(losses);
	}

	private EpochLosses train(int r, Schedule.Epoch epoch, BooleanSupplier cancelled) {
		DenseNetwork borrowed = idle.poll();
		DenseNetwork replica = borrowed == null ? new DenseNetwork(network, layout) : borrowed;
		ReplicaState state = states.get(r);
		replica.load(state);
		EpochLosses losses = train(replica, feeds.get(r), state, epoch, cancelled);
		replica.store(state);
		idle.add(replica);
		return losses;
	}

	private EpochLosses train(DenseNetwork replica, ReplicaFeed feed, ReplicaState state, Schedule.Epoch epoch,
			BooleanSupplier cancelled) {
		int batch = Math.min(epoch.batch(), feed.size());
		int batches = epoch.batches(feed.size(), schedule.dropLast());
		var inputs = new float[batch][network.inputWidth()];
		var inLoss = new float[batch][network.inputWidth()];
		var dropout = new float[feed.dropoutSize(batch)];
		var noise = new float[batch * network.latent()];
		double klWeight = objective.beta() * epoch.klWeight();
		double crossEntropy = 0;
		double squaredErrors = 0;
		double klDivergence = 0;
		var guided = new double[1];
		replica.reserve(batch);
		feed.startEpoch(epoch.epoch());
		if (schedule.freshOptimiser())
			replica.forgetMoments(state);
		for (int k = 0; k < batches; k++) {
			if (cancelled.getAsBoolean())
				throw new CancelledException();
			int rows = Math.min(batch, feed.size() - k * batch);
			for (int b = 0; b < rows; b++)
				feed.read(k * batch + b, inputs[b], 0, inLoss[b], network.categoricalWidth());
			feed.drawDropout(rows, dropout, 0);
			feed.drawNoise(rows, noise, 0);
			int[] samples = guides.isEmpty() ? NO_ROWS : feed.rows(k * batch, rows);
			replica.pass(inputs, inLoss, dropout, noise, rows, klWeight, (mu, dmu) -> guided[0] += guide(samples, mu, dmu));
			state.adamSteps(state.adamSteps() + 1);
			replica.update(new Adam(state.rate(), state.adamSteps(), replica.clipFactor(schedule.gradientClip())));
			crossEntropy += replica.crossEntropy();
			squaredErrors += replica.squaredErrors();
			klDivergence += replica.klDivergence();
		}
		crossEntropy /= batches;
		squaredErrors /= batches;
		klDivergence /= batches;
		return EpochLosses.of(epoch.epoch(), crossEntropy, squaredErrors, klDivergence, guided[0] / batches);
	}

	/** Adds the gradient of all guides by the posterior means, and gives their weighted sum. */
	private double guide(int[] samples, float[][] mu, float[][] dmu) {
		double sum = 0;
		for (Guide guide : guides)
			sum += guide.weight() * CorrelationLoss.add(mu, guide.dimension(), guide.attribute(), samples, guide.weight(), dmu);
		return sum;
	}

	@Override
	public void store() {
		// every epoch ends with that
	}

	@Override
	public void close() {
		workers.close();
	}
}
