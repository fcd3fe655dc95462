package org.latentworkbench.analyses;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.AssociationFigures;
import org.latentworkbench.analyses.association.MeanResponse;
import org.latentworkbench.analyses.association.PairTable;
import org.latentworkbench.analyses.association.Shadows;
import org.latentworkbench.analyses.association.ShiftEffects;
import org.latentworkbench.analyses.association.ShiftNetwork;
import org.latentworkbench.analyses.association.ShiftPairs;
import org.latentworkbench.analyses.association.Target;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Rule;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.figures.charts.AssociationCharts.Layout;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.RunMonitor;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingOptions;

/**
 * Finds associations by perturbation with a calibrated share of false ones: trains bootstrap refits on the dataset with permuted
 * shadows of the perturbed features, and calls those pairs whose mean shift stands out from the shadows' by more than its
 * own spread.
 */
public final class ShiftAssociations implements Analysis<ShiftAssociationsParameters> {
	/** Epochs at which the KL weight grows, as shares of all epochs. */
	private static final double[] WARMUP = { 0.15, 0.2, 0.25 };

	@Override
	public void run(ShiftAssociationsParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		List<Target> targets = Target.of(dataset, parameters.targets());
		Modality modality = Features.modality(dataset, parameters.perturb());
		Perturbation.of(dataset, parameters.perturb(), parameters.by(), Compatibility.STRICT);
		for (String name : parameters.weights().keySet().stream().sorted().toList()) {
			Features.modality(dataset, name);
		}
		List<String> perturbed = modality.features();
		int[] tested = PairTable.tested(modality.name(), perturbed, targets);
		if (tested.length == 0) {
			throw new InputException("there is no pair to test: " + modality.name() + " has " + perturbed.size()
					+ " feature, and it is the only target");
		}
		int each = parameters.shadows() > 0 ? parameters.shadows() : Shadows.recommended(perturbed.size(), tested.length);
		new AssociationMemory(dataset.samples().size(), perturbed.size(), targets.size(), parameters.refits())
				.check(0, 0, 4, run);
		Shadows shadows = Shadows.add(dataset, modality.name(), each, run.random("shadows"));
		TrainedVae vae = train(parameters, dataset, shadows, run);
		ShiftPairs pairs = measure(parameters, shadows, vae, perturbed, targets, run);
		new Report(parameters, modality.name(), perturbed, targets, pairs, each).write(run);
	}

	private static TrainedVae train(ShiftAssociationsParameters parameters, Dataset dataset, Shadows shadows, RunContext run)
			throws InputException, IOException {
		int features = dataset.featureCount();
		List<Integer> hidden = parameters.hidden().isEmpty() ? ShiftNetwork.hidden(features) : parameters.hidden();
		int latent = parameters.latent() == 0 ? ShiftNetwork.latent(features) : parameters.latent();
		NetworkSpec network = ShiftNetwork.of(shadows, hidden, latent, parameters.dropout(), parameters.weights());
		List<Integer> warmup = Arrays.stream(WARMUP).mapToInt(share -> (int) Math.max(1,
				Math.round(share * parameters.epochs()))).boxed()
				.distinct().toList();
		Schedule schedule = Schedule.of(parameters.epochs(), parameters.batchSize(), parameters.learningRate()).withKlWarmup(warmup);
		var options = new TrainingOptions(parameters.refits(), 0, run.random("training").nextLong(), true, parameters.engine(),
				parameters.device(), run.threads(), Optional.empty()).withCheckpoint(run.checkpoint("training"));
		run.log("network: hidden " + hidden + ", latent " + latent + "; " + Counts.of(shadows.each(), "shadow") + " of each of "
				+ Counts.of(shadows.real(), "feature"));
		run.fact("network", hidden + " " + latent);
		run.fact("shadows", Integer.toString(shadows.each()));
		Samples samples = Samples.of(shadows.dataset());
		return MixedVae.train(network, new Objective(parameters.beta(), Compatibility.STRICT), schedule, samples, options,
				new RunMonitor(run, parameters.epochs(), network, samples));
	}

	private static ShiftPairs measure(ShiftAssociationsParameters parameters, Shadows shadows, TrainedVae vae,
			List<String> perturbed,
			List<Target> targets, RunContext run) throws Exception {
		Perturbation perturbation = Perturbation.of(shadows.dataset(), parameters.perturb(), parameters.by(), Compatibility.STRICT);
		Samples samples = Samples.of(shadows.dataset());
		var refits = new ArrayList<MeanResponse>();
		Parallel.run(vae.replicas(), run, run.progress("reconstructions", vae.replicas(), "refits"), r -> new MeanResponse(vae, r, samples),
				(r, response) -> refits.add(response));
		var effects = new ShiftEffects(refits, shadows.dataset(), perturbation, targets);
		var pairs = new ShiftPairs(shadows, perturbed, targets);
		int count = perturbation.features().size();
		Parallel.run(count, run, run.progress("perturbations", count, "features"), effects::of, pairs::take);
		pairs.finish(parameters.moderation());
		return pairs;
	}

	/** Writes what was found. */
	private record Report(ShiftAssociationsParameters parameters, String modality, List<String> perturbed, List<Target> targets,
			ShiftPairs pairs, int shadows) {

		void write(RunContext run) throws IOException, InputException {
			int[] ranked = pairs.ranked();
			int[] hits = pairs.hits(parameters.level());
			int rows = Math.min(ranked.length, Math.max(parameters.rows(), hits.length));
			run.log(hits.length + " of " + ranked.length + " pairs at q <= " + parameters.level() + ", held against " + pairs.decoys()
					+ " decoy pairs");
			if (ranked.length == 0) {
				run.warn("no pair could be measured: " + parameters.by() + " changes nothing in " + modality
						+ "; see whether its features vary");
			}
			run.associations("associations", table(Arrays.copyOf(ranked, rows)));
			var figures = new AssociationFigures(modality, perturbed, targets);
			run.figure("association_network", figures.network("Associations at q ≤ " + parameters.level(), hits, pairs::effect,
					"effect (SD)", Layout.SPRING));
			boolean found = hits.length > 0;
			run.figure("top_effects", figures.effects(found ? "Effects of the surest associations"
					: "No pair reaches q ≤ " + parameters.level() + "; effects of the first", found ? hits : ranked, "|z|", pairs::effect,
					pairs::low, pairs::high));
			run.figure("effects", figures.heatmap("Effects", ranked, pairs::effect, "effect (SD)"));
			run.figure("q_values", hitCurve(ranked, hits.length));
			TruthScore.write(run, "shift", perturbed, targets, ranked, p -> Math.abs(pairs.z(p)), hits, parameters.truthCut());
		}

		private Table table(int[] listed) {
			return new PairTable(modality, perturbed, targets, listed)
					.findings(new PairTable.Findings(pairs::effect, pairs::low, pairs::high, pairs::p, pairs::q, pairs::agreement,
							pairs::refits, p -> pairs.q(p) <= parameters.level()))
					.number("sd", pairs::deviation).number("z", pairs::z).table();
		}

		/** How many pairs are called at every level. */
		private Figure hitCurve(int[] ranked, int hits) {
			if (ranked.length == 0) {
				return AssociationFigures.note("Pairs called at each level", "no pair could be measured");
			}
			double[] q = IntStream.of(ranked).mapToDouble(pairs::q).toArray();
			double[] called = IntStream.rangeClosed(1, q.length).asDoubleStream().toArray();
			Axes axes = Axes.of(Axis.linear("q-value").between(0, 1), Axis.linear("pairs called"))
					.add(Line.of(q, called).stepped(Line.Course.STEP_AFTER), Rule.vertical(parameters.level(), hits + " hits"));
			return Figure.of("Pairs called at each level", axes).captioned("q-values from " + pairs.decoys() + " decoy pairs of " + shadows
					+ (shadows == 1 ? " shadow" : " shadows") + " a feature.");
		}
	}
}
