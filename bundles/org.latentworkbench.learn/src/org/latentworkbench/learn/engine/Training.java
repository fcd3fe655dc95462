package org.latentworkbench.learn.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.EngineChoice;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingEstimate;
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
	private final List<Guide> guides;
	private final TrainingOptions options;
	private final TrainingMonitor monitor;
	private final TrainingRows rows;
	private final List<ReplicaState> states = new ArrayList<>();

	/** @see org.latentworkbench.learn.MixedVae#train */
	public Training(NetworkSpec network, Objective objective, Schedule schedule, Samples samples, List<Guide> guides,
			TrainingOptions options, TrainingMonitor monitor) throws InputException {
		this.network = network;
		this.objective = objective;
		// MOVE never passes a validation set, so its early stopping never acts
		this.schedule = objective.compatibility() == Compatibility.MOVE ? schedule.withoutEarlyStopping() : schedule;
		this.samples = samples;
		this.guides = List.copyOf(guides);
		this.options = options;
		this.monitor = monitor;
		layout = new ParameterLayout(network);
		rows = TrainingRows.of(samples.size(), this.schedule, options);
	}

	/** Trains. */
	public TrainedVae run() throws InputException, IOException {
		var reader = new BatchReader(network, samples, objective.compatibility());
		EngineChoice choice = EngineChoice.make(network, schedule, options);
		checkTensors(choice);
		if (!choice.warning().isEmpty())
			monitor.warn(choice.warning());
		monitor.note(choice.reason());
		monitor.expects(TrainingEstimate.of(network, schedule, options, choice, rows.training(0).length));
		monitor.begins(choice);
		var feeds = new ArrayList<ReplicaFeed>();
		for (int r = 0; r < options.replicas(); r++) {
			RandomStream random = replicaStream(r);
			feeds.add(new ReplicaFeed(network, reader, rows.training(r), random));
			float[] parameters = layout.initialParameters(random.split("weights"));
			states.add(ReplicaState.fresh(new Weights(parameters, layout.initialStatistics()), schedule.learningRate()));
		}
		var checkpoint = options.checkpoint().map(c -> new Checkpoint(c, network, objective, schedule, options, samples, guides,
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

	private void checkTensors(EngineChoice choice) throws InputException {
		if (choice.engine() == TrainingOptions.Engine.TORCH)
			TorchEngine.checkSize(network, layout, schedule, rows.training(0).length, options.replicas());
	}

	private RandomStream replicaStream(int r) {
		return RandomStream.of(options.seed(), "training", "replica").split(options.firstReplica() + r);
	}

	private Engine open(EngineChoice choice, List<ReplicaFeed> feeds) throws InputException {
		return choice.engine() == TrainingOptions.Engine.JVM
				? new JvmEngine(network, layout, objective, schedule, guides, feeds, states, choice.threads(), monitor.cores())
				: TorchEngine.open(network, layout, objective, schedule, guides, feeds, states, choice, monitor.cores());
	}

	private void loop(Engine engine, int done, Optional<Checkpoint> checkpoint) throws InputException, IOException {
		var validation = schedule.earlyStopping().map(stopping -> new Validation(network, layout, objective,
				samples.select(rows.heldOut()), stopping, options.threads(), monitor.cores()));
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
			monitor.weights(e, () -> {
				engine.store();
				return states.getFirst().weights;
			});
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
