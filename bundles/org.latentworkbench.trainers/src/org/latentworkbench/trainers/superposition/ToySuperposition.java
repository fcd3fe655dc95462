package org.latentworkbench.trainers.superposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.Trainer;
import org.latentworkbench.learn.superposition.CorrelatedFeatures;
import org.latentworkbench.learn.superposition.FeatureTables;
import org.latentworkbench.learn.superposition.ToyModel;
import org.latentworkbench.trainers.superposition.ToySuperpositionParameters.Target;

/** Trains small models that have to hold more features than they have hidden units, several side by side. */
public final class ToySuperposition implements Trainer<ToySuperpositionParameters> {
	/** Points of the curve of losses. */
	private static final int POINTS = 200;
	/** So many instances are shown while they learn. */
	private static final int SHOWN = 8;

	@Override
	public void run(ToySuperpositionParameters parameters, RunContext run) throws Exception {
		Modality.Continuous data = features(run.dataset("dataset"));
		int features = data.features().size();
		Samples samples = samples(parameters, data, run);
		var importance = new double[features];
		for (int f = 0; f < features; f++) {
			importance[f] = StrictMath.pow(parameters.importance(), f);
		}
		RandomStream training = run.random("training");
		var models = new ArrayList<ToyModel>();
		var streams = new ArrayList<RandomStream>();
		for (int i = 0; i < parameters.instances(); i++) {
			models.add(new ToyModel(features, parameters.hidden(), training.split("weights").split(i)));
			streams.add(training.split("samples").split(i));
		}
		var curve = new SuperpositionResults.Curve(parameters.instances());
		var results = new SuperpositionResults(data.features(), models, curve);
		var history = new WeightHistory(data.features(), importance, models, parameters.steps());
		int every = Math.max(1, parameters.steps() / POINTS);
		var sums = new double[models.size()];
		int summed = 0;
		var x = new float[Math.multiplyExact(parameters.batchSize(), features)];
		Progress progress = run.progress("training", parameters.steps(), "steps");
		for (int step = 0; step < parameters.steps(); step++) {
			double rate = parameters.learningRate() * parameters.schedule().factor((double) step / parameters.steps());
			for (int i = 0; i < models.size(); i++) {
				run.checkCancelled();
				samples.batches().fill(x, streams.get(i));
				sums[i] += models.get(i).loss(x, importance, parameters.target() == Target.ABSOLUTE);
				models.get(i).step(rate, parameters.weightDecay());
			}
			summed++;
			progress.at(step + 1);
			if ((step + 1) % every == 0 || step + 1 == parameters.steps()) {
				curve.add(step + 1, sums, summed);
				progress.metric("loss", curve.last());
				Arrays.fill(sums, 0);
				summed = 0;
			}
			int now = step + 1;
			history.add(now);
			run.previewFigure("arrows", now, () -> results.arrows(SHOWN).titled(String.format(Locale.ROOT, "Step %,d of %,d", now, parameters
					.steps())));
		}
		run.fact("engine", "jvm");
		run.fact("loss per instance", Double.toString(curve.last()));
		run.model("model", SuperpositionModel.of(models, data));
		results.write(run);
		run.table("weights", history.table());
		run.table("covariance", FeatureTables.square(data.features(), samples.covariance()));
	}

	/** Where samples come from. */
	private interface Batches {
		void fill(float[] x, RandomStream random);
	}

	/** What a model learns from. @param covariance of the features, before any are set to 0: {@code features x features} */
	private record Samples(Batches batches, double[][] covariance) {
	}

	private static Samples samples(ToySuperpositionParameters parameters, Modality.Continuous data, RunContext run) throws Exception {
		int p = data.features().size();
		if (!run.has("mixing")) {
			if (parameters.sparsity() > 0) {
				run.warn("sparsity counts only where the mixing is bound; the samples of the dataset are taken as they are");
			}
			float[] values = data.values().values();
			return new Samples((x, random) -> {
				for (int from = 0; from < x.length; from += p) {
					System.arraycopy(values, random.nextInt(data.samples()) * p, x, from, p);
				}
			}, CorrelatedFeatures.covariance(values, p));
		}
		Table mixing = run.table("mixing");
		if (mixing.rows() != p) {
			throw new InputException("the mixing has " + Counts.of(mixing.rows(), "row") + ", the dataset " + Counts.of(p, "feature") + "; bind both of one generator");
		}
		var matrix = new double[p][p];
		for (int j = 0; j < p; j++) {
			double[] column = mixing.numbers(data.features().get(j));
			for (int i = 0; i < p; i++) {
				matrix[i][j] = column[i];
			}
		}
		var correlated = new CorrelatedFeatures(matrix, parameters.sparsity());
		return new Samples(correlated::fill, correlated.covariance());
	}

	private static Modality.Continuous features(Dataset dataset) throws InputException {
		if (dataset.continuous().isEmpty()) {
			throw new InputException("the dataset has no modality of numbers");
		}
		Modality.Continuous data = dataset.continuous().get(0);
		if (data.missingCount() > 0) {
			throw new InputException(data.name() + " has " + Counts.of(data.missingCount(), "missing value") + "; a toy model needs all");
		}
		return data;
	}
}
