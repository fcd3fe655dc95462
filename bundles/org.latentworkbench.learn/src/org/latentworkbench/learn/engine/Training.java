package org.latentworkbench.learn.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.EngineChoice;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.jvm.JvmEngine;
import org.latentworkbench.learn.torch.TorchEngine;

/** One training from the first epoch, or a checkpoint, to the last: what both engines have in common. */
public final class Training {

	private final NetworkSpec network;
	private final ParameterLayout layout;
	private final Objective objective;
	private final Schedule schedule;
	private final Samples samples;
	private final TrainingOptions options;
	private final TrainingMonitor monitor;
	private final TrainingRows rows;
	private final List<ReplicaState> states = new ArrayList<>();

	/** @see org.latentworkbench.learn.MixedVae#train */
	public Training(NetworkSpec network, Objective objective, Schedule schedule, Samples samples,
			TrainingOptions options, TrainingMonitor monitor) throws InputException {
		this.network = network;
		this.objective = objective;
		// MOVE never passes a validation set, so its early stopping never acts
		this.schedule = objective.compatibility() == Compatibility.MOVE ? schedule.withoutEarlyStopping() : schedule;
		this.samples = samples;
		this.options = options;
		this.monitor = monitor;
		layout = new ParameterLayout(network);
		rows = TrainingRows.of(samples.size(), this.schedule, options);
	}

	/** Trains. */
	public TrainedVae run() throws InputException, IOException {
		var reader = new BatchReader(network, samples, objective.compatibility());
		EngineChoice choice = EngineChoice.make(network, schedule, options);
		checkSize(choice);
		monitor.note(choice.reason());
		monitor.begins(choice);
		var feeds = new ArrayList<ReplicaFeed>();
		for (int r = 0; r < options.replicas(); r++) {
			RandomStream random = replicaStream(r);
			feeds.add(new ReplicaFeed(network, reader, rows.training(r), random));
			float[] parameters = layout.initialParameters(random.split("weights"));
			states.add(ReplicaState.fresh(new Weights(parameters, layout.initialStatistics()), schedule.learningRate()));
		}
		var checkpoint = options.checkpoint().map(c -> new Checkpoint(c, network, objective, schedule, options, samples,
				choice.engine()));
		int done = checkpoint.isPresent() ? checkpoint.get().resume(states) : 0;
		if (done > 0)
			monitor.note("Training goes on after epoch " + done + " from " + options.checkpoint().get().file());
		try (Engine engine = open(choice, feeds)) {
			loop(engine, done, checkpoint);
		}
		return new TrainedVae(network, objective, options.firstReplica(), options.bootstrap(), states.stream().map(s -> s.best).toList(),
				states.stream().map(s -> s.history).toList());
	}

	private void checkSize(EngineChoice choice) throws InputException {
		boolean torch = choice.engine() == TrainingOptions.Engine.TORCH;
		if (torch)
			TorchEngine.checkSize(network, layout, schedule, rows.training(0).length, options.replicas());
		// parameters, two moments and perhaps the best weights of each replica; what an engine needs to compute beside them
		long arrays = (long) options.replicas() * (schedule.earlyStopping().isPresent() ? 4 : 3)
				+ (torch ? options.replicas() : 6L * Math.min(options.threads(), options.replicas()));
		long bytes = arrays * layout.parameterCount() * Float.BYTES;
		long have = Runtime.getRuntime().maxMemory();
		if (bytes > have)
			throw new InputException(String.format(Locale.ROOT, "%d replicas of %d parameters need about %.1f GB of memory, "
					+ "Java may use %.1f GB: allow more (-Xmx), or train fewer replicas at a time", options.replicas(),
					layout.parameterCount(), bytes / 1e9, have / 1e9));
	}

	private RandomStream replicaStream(int r) {
		return RandomStream.of(options.seed(), "training", "replica").split(options.firstReplica() + r);
	}

	private Engine open(EngineChoice choice, List<ReplicaFeed> feeds) throws InputException {
		return choice.engine() == TrainingOptions.Engine.JVM
				? new JvmEngine(network, layout, objective, schedule, feeds, states, choice.threads())
				: TorchEngine.open(network, layout, objective, schedule, feeds, states, choice);
	}

	private void loop(Engine engine, int done, Optional<Checkpoint> checkpoint) throws InputException, IOException {
		var validation = schedule.earlyStopping().map(stopping -> new Validation(network, layout, objective,
				samples.select(rows.heldOut()), stopping, options.threads()));
		for (int e = done + 1; e <= schedule.epochs() && !states.stream().allMatch(s -> s.stopped); e++) {
			if (monitor.cancelled())
				throw new CancelledException();
			Schedule.Epoch epoch = schedule.epoch(e);
			List<EpochLosses> losses = engine.train(epoch, monitor::cancelled);
			record(losses);
			if (validation.isPresent()) {
				engine.store();
				validation.get().judge(states, epoch);
			}
			monitor.epochFinished(e, schedule.epochs(), states.stream().map(s -> s.history.getLast()).toList());
			if (checkpoint.isPresent() && checkpoint.get().due(e)) {
				engine.store();
				checkpoint.get().write(states, e);
			}
		}
		engine.store();
	}

	private void record(List<EpochLosses> losses) throws InputException {
		for (int r = 0; r < states.size(); r++) {
			if (states.get(r).stopped)
				continue;
			EpochLosses replica = losses.get(r);
			if (!Double.isFinite(replica.loss()))
				throw new InputException("The loss of replica " + (options.firstReplica() + r) + " is " + replica.loss()
						+ " in epoch " + replica.epoch() + ", a finite number was expected: lower the learning rate (now "
						+ states.get(r).rate + "), limit the gradient, or look for extreme values in the data");
			states.get(r).history.add(replica);
		}
	}
}
