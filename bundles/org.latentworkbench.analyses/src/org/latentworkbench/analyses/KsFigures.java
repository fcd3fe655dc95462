package org.latentworkbench.analyses;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.Target;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.analyses.statistics.Correlation;
import org.latentworkbench.analyses.statistics.QuadraticFit;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Rule;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.figures.charts.DistributionCharts;
import org.latentworkbench.figures.charts.ReconstructionCharts;
import org.latentworkbench.figures.charts.Series;

/**
 * The figures of pairs that were asked for, under MOVE's file names: in them {@code i} numbers perturbed features and {@code k}
 * targets, both from 0, and {@code j} refits.
 */
final class KsFigures {
	private final Dataset dataset;
	private final Perturbation perturbation;
	private final List<Target> targets;
	private final KsAssociationsParameters parameters;

	KsFigures(Dataset dataset, Perturbation perturbation, List<Target> targets, KsAssociationsParameters parameters) {
		this.dataset = dataset;
		this.perturbation = perturbation;
		this.targets = targets;
		this.parameters = parameters;
	}

	/** @throws InputException when a feature that figures are wanted for is not there */
	void check() throws InputException {
		for (String name : parameters.perturbedFeatures()) {
			if (!perturbation.features().contains(name)) {
				throw new InputException("perturbedFeatures names '" + name + "', which is no feature of " + perturbation.modality());
			}
		}
		for (String name : parameters.targetFeatures()) {
			if (targets.stream().noneMatch(t -> t.feature().equals(name))) {
				throw new InputException("targetFeatures names '" + name + "', which is no continuous feature of the model");
			}
		}
	}

	boolean shows(int perturbed) {
		return parameters.perturbedFeatures().contains(perturbation.features().get(perturbed));
	}

	/** The targets whose changes are drawn. */
	int[] shownTargets() {
		return targetsNamed(parameters.targetFeatures()::contains);
	}

	/** The targets whose reconstruction is drawn against the input: those shown, and as in MOVE the perturbed features shown. */
	int[] fittedTargets() {
		return targetsNamed(name -> parameters.targetFeatures().contains(name) || parameters.perturbedFeatures().contains(name));
	}

	private int[] targetsNamed(Predicate<String> wanted) {
		return IntStream.range(0, targets.size()).filter(t -> wanted.test(targets.get(t).feature())).toArray();
	}

	/** What a target was in the dataset; with MOVE's rules missing values are zeros. */
	float[] input(int target) {
		Target t = targets.get(target);
		var modality = (Modality.Continuous) dataset.modality(t.modality()).orElseThrow();
		float[] values = modality.values().column(modality.features().indexOf(t.feature()));
		if (parameters.compatibility() == Compatibility.MOVE) {
			for (int i = 0; i < values.length; i++) {
				values[i] = Float.isNaN(values[i]) ? 0 : values[i];
			}
		}
		return values;
	}

	/** Reconstruction against input. */
	void fit(int refit, int target, float[] reconstruction, RunContext run) throws IOException {
		float[] input = input(target);
		double[] x = Columns.doubles(input);
		double[] y = Columns.doubles(reconstruction);
		QuadraticFit parabola = QuadraticFit.of(x, y);
		run.figure("figures/Input_vs_reconstruction_correlation_feature_" + targets.get(target).column() + "_refit_" + refit,
				ReconstructionCharts.fit(targets.get(target).feature() + ", refit " + refit, input, reconstruction, parabola::at,
						"parabola of least squares", parabola.a1(), Correlation.pearson(x, y).r()));
	}

	/** The distributions before and after, and each sample's change. */
	void change(int refit, int perturbed, int target, float[] before, float[] after, float distance,
			RunContext run) throws IOException {
		String a = perturbation.features().get(perturbed);
		String b = targets.get(target).feature();
		int k = targets.get(target).column();
		String stats = Float.isNaN(distance) ? "nan" : new BigDecimal(Float.toString(distance)).toPlainString();
		run.figure("figures/Cumulative_refit_" + refit + "_perturbed_" + perturbed + "_measuring_" + k + "_stats_" + stats,
				DistributionCharts.cumulative(b + " when " + a + " is perturbed (" + parameters.by() + ")", "reconstruction of " + b,
						new Series("baseline", before), new Series("perturbed", after)));
		float[] change = new float[before.length];
		for (int i = 0; i < change.length; i++) {
			change[i] = after[i] - before[i];
		}
		var colour = new Features.Feature(a, Features.known(dataset, perturbation.modality()), perturbed);
		run.figure("figures/Changes_pert_" + perturbed + "_on_feat_" + k + "_refit_" + refit,
				Figure.of("Change of " + b + " when " + a + " is perturbed (" + parameters.by() + ")",
						Axes.of("baseline reconstruction of " + b, "change of the reconstruction")
								.add(Rule.horizontal(0, ""), Points.of(before, change).coloured(colour.colouring()).ids(dataset.samples()))));
	}
}
