package org.latentworkbench.trainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Trainer;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.RunMonitor;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.trainers.guided.Guides;

/** Trains a variational autoencoder on all modalities of a dataset together, as often as refits are asked for. */
public final class MultimodalVae implements Trainer<MultimodalVaeParameters> {
	@Override
	public void run(MultimodalVaeParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		ModelInputs inputs = ModelInputs.of(dataset);
		check(parameters, dataset, run);
		NetworkSpec network = inputs.network(parameters.hidden(), parameters.latent(), parameters.dropout(), parameters.weights());
		Samples samples = inputs.samples(dataset);
		var objective = new Objective(parameters.beta(), parameters.compatibility());
		var options = new TrainingOptions(parameters.refits(), 0, run.random("training").nextLong(), parameters.bootstrap(),
				parameters.engine(), parameters.device(), run.threads(), Optional.empty()).withCheckpoint(run.checkpoint("training"));
		List<Guide> guides = Guides.of(parameters.guides(), dataset);
		TrainedVae vae = MixedVae.train(network, objective, schedule(parameters), samples, guides, options,
				new RunMonitor(run, parameters.epochs(), network, samples));
		run.fact("parameters", Integer.toString(vae.layout().parameterCount()));
		run.model("model", new MultimodalVaeModel(inputs, vae));
		if (!guides.isEmpty()) {
			run.table("guides", Guides.table(parameters.guides(), guides, vae.replicas(), r -> new Matrix(samples.size(), network.latent(),
					vae.mu(samples, r))));
		}
		var curves = new LossCurves(vae, parameters.compatibility());
		run.curve("loss_curve", curves.mean());
		if (parameters.refits() > 1) {
			run.table("loss_by_refit", curves.byRefit());
		}
		run.figure("loss_curve", curves.figure());
	}

	private static void check(MultimodalVaeParameters parameters, Dataset dataset, RunContext run) throws InputException {
		var modalities = dataset.modalities().stream().map(m -> m.name()).toList();
		for (String name : parameters.weights().keySet().stream().sorted().toList()) {
			if (!modalities.contains(name)) {
				throw new ParameterException("weights." + name, "there is no modality '" + name + "', the modalities are " + String.join(", ", modalities)
						+ Nearest.meant(name, modalities));
			}
		}
		var late = new ArrayList<Integer>(parameters.kldWarmupSteps());
		late.addAll(parameters.batchDilationSteps());
		late.removeIf(step -> step <= parameters.epochs());
		if (!late.isEmpty()) {
			run.warn("kldWarmupSteps and batchDilationSteps name epochs after the last one, " + parameters.epochs() + ": "
					+ String.join(", ", late.stream().map(String::valueOf).toList()) + "; they never come");
		}
		if (parameters.earlyStopping() && parameters.compatibility() == Compatibility.MOVE) {
			run.warn("earlyStopping does nothing with compatibility: move, as in MOVE 1.5.0");
		}
	}

	private static Schedule schedule(MultimodalVaeParameters p) {
		Schedule schedule = Schedule.of(p.epochs(), p.batchSize(), p.learningRate()).withKlWarmup(p.kldWarmupSteps())
				.withBatchDilation(p.batchDilationSteps()).withFreshOptimiser(p.freshOptimizer());
		return p.earlyStopping() ? schedule.withEarlyStopping(p.validation(), p.patience()) : schedule;
	}
}
