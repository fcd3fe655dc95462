package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Refits;
import org.latentworkbench.analyses.evaluation.Folds;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Rule;
import org.latentworkbench.api.figure.TickFormat;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Workers;

/** Predicts a label from the labels of the nearest samples in the latent space: what the space knows of it. */
public final class KnnClassifier implements Analysis<KnnClassifierParameters> {
	/** Positions with their classes. */
	private record Samples(Matrix latent, int[] classes) {
		Samples rows(int[] rows) {
			return new Samples(latent.rows(rows), Arrays.stream(rows).map(i -> classes[i]).toArray());
		}
	}

	@Override
	public void run(KnnClassifierParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Labels labels = ParameterException.at("label", () -> Labels.needed(dataset, parameters.label()));
		int[] known = IntStream.range(0, labels.codes().length).filter(i -> labels.codes()[i] >= 0).toArray();
		Samples all = new Samples(parameters.positions().of(model, dataset, refit, run), labels.codes()).rows(known);
		Samples training = all;
		Samples test;
		if (run.has("test")) {
			test = other(parameters, model, refit, run, labels);
		} else {
			int parts = (int) Math.max(2, Math.round(1 / parameters.testShare()));
			needed(all.classes.length, parts, "parts");
			Folds parted = Folds.draw(all.classes, parts, run.random("test"));
			training = all.rows(parted.training(0));
			test = all.rows(parted.heldOut(0));
		}
		needed(training.classes.length, Math.max(parameters.folds(), 2), "folds");
		Folds folds = Folds.draw(training.classes, parameters.folds(), run.random("folds"));
		int smallest = training.classes.length - Arrays.stream(IntStream.range(0, folds.count()).toArray()).map(f -> folds.heldOut(f).length).max()
				.orElseThrow();
		int most = Math.min(parameters.to(), smallest);
		if (parameters.from() > most) {
			throw new ParameterException("from", "is " + parameters.from() + ", but there are no more than " + Counts.of(smallest, "sample")
					+ " to learn from, and no more neighbours; ask for fewer, or bind more samples");
		}
		int classes = labels.names().size();
		double[][] accuracies;
		Confusion confusion;
		int best;
		try (Workers workers = new Workers(run.threads(), fraction -> true, run.cores())) {
			accuracies = crossValidated(training, folds, parameters.from(), most, classes, workers, run);
			best = parameters.from() + best(accuracies);
			int[] nearest = ExactNeighbours.query(training.latent, test.latent, best, Metric.EUCLIDEAN, workers).indices();
			confusion = Confusion.of(test.classes, Votes.of(nearest, best, training.classes, classes, best), classes);
		}
		write(parameters, run, Conventions.of(run, model, parameters.positions().words()), labels, accuracies, best, confusion, training.classes.length);
	}

	private static void needed(int samples, int parts, String what) throws InputException {
		if (samples < 2 * parts) {
			throw new RoleException("dataset", Counts.there(samples, "sample") + " with a label; " + parts + " " + what + " need at least " + 2 * parts);
		}
	}

	private static Samples other(KnnClassifierParameters parameters, LatentModel model, int refit, RunContext run, Labels labels) throws Exception {
		Dataset dataset = run.dataset("test");
		Labels found = RoleException.at("test", () -> Labels.needed(dataset, parameters.label()));
		int[] codes = Arrays.stream(found.codes()).map(c -> c < 0 ? -1 : labels.names().indexOf(found.names().get(c))).toArray();
		int[] rows = IntStream.range(0, codes.length).filter(i -> codes[i] >= 0).toArray();
		Matrix latent = parameters.positions().of(model, "test", dataset, refit, run.random("test positions"));
		if (rows.length == 0) {
			throw new RoleException("test", "no test sample has a " + labels.title() + " that a training sample has too");
		}
		return new Samples(latent, codes).rows(rows);
	}

	/** @return a row for each number of neighbours: the accuracy in each fold */
	private static double[][] crossValidated(Samples training, Folds folds, int from, int to, int classes, Workers workers, RunContext run) {
		var accuracies = new double[to - from + 1][folds.count()];
		Progress progress = run.progress("cross-validation", folds.count(), "folds");
		for (int f = 0; f < folds.count(); f++) {
			Samples learned = training.rows(folds.training(f));
			Samples held = training.rows(folds.heldOut(f));
			int[] nearest = ExactNeighbours.query(learned.latent, held.latent, to, Metric.EUCLIDEAN, workers).indices();
			for (int k = from; k <= to; k++) {
				accuracies[k - from][f] = Confusion.of(held.classes, Votes.of(nearest, to, learned.classes, classes, k), classes).accuracy();
			}
			progress.at(f + 1);
		}
		return accuracies;
	}

	/** The row with the best mean; of equal ones the first. */
	private static int best(double[][] accuracies) {
		int best = 0;
		for (int i = 1; i < accuracies.length; i++) {
			best = mean(accuracies[i]) > mean(accuracies[best]) + 1e-12 ? i : best;
		}
		return best;
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).average().orElseThrow();
	}

	private static void write(KnnClassifierParameters parameters, RunContext run, Conventions conventions, Labels labels, double[][] accuracies, int best,
			Confusion confusion, int trained) throws Exception {
		int tried = accuracies.length;
		double[] means = Arrays.stream(accuracies).mapToDouble(KnnClassifier::mean).toArray();
		var columns = new ArrayList<Table.Column>(List.of(new Table.Whole("neighbours", IntStream.range(0, tried).mapToLong(i -> parameters.from()
				+ i).toArray()), new Table.Numbers("accuracy", means)));
		for (int f = 0; f < accuracies[0].length; f++) {
			int fold = f;
			columns.add(new Table.Numbers("fold" + (f + 1), Arrays.stream(accuracies).mapToDouble(a -> a[fold]).toArray()));
		}
		run.table("cross_validation", new Table(columns));
		long tested = IntStream.range(0, labels.names().size()).mapToLong(confusion::samples).sum();
		double validated = means[best - parameters.from()];
		run.table("scores", Table.of(new Table.Text("measure", List.of("neighbours", "cross-validated accuracy", "test accuracy", "macro F1",
				"training samples", "test samples")), new Table.Numbers("value", new double[] { best, validated, confusion.accuracy(), confusion
						.macroF1(), trained, tested })));
		int[] classes = IntStream.range(0, labels.names().size()).toArray();
		run.table("classes", Table.of(new Table.Text("class", labels.names()), new Table.Whole("samples", Arrays.stream(classes)
				.mapToLong(confusion::samples).toArray()), new Table.Numbers("precision", Arrays.stream(classes).mapToDouble(confusion::precision)
						.toArray()), new Table.Numbers("recall", Arrays.stream(classes).mapToDouble(confusion::recall).toArray()),
				new Table.Numbers("f1", Arrays.stream(classes).mapToDouble(confusion::f1).toArray())));
		run.table("confusion", confusionTable(labels, confusion));
		run.fact("test accuracy", Double.toString(confusion.accuracy()));
		run.fact("neighbours", Integer.toString(best));
		String caption = String.format(Locale.ROOT, "%s, %s.", Counts.of(trained, "training sample"), Counts.of(tested, "test sample"));
		conventions.figure("cross_validation", Figure.of("How many neighbours predict " + labels.title() + " best", Axes.of(Axis.linear("neighbours")
				.formatted(TickFormat.INTEGER), withRoom(Axis.linear("accuracy, mean over folds"), means)).add(Line.of(Floats.of(IntStream.range(0, tried).map(i ->
						parameters.from() + i).toArray()), Floats.of(means)).withMarkers(), Rule.vertical(best, String.format(Locale.ROOT,
								"best: %d, %.4f", best, validated)))).captioned(caption));
		conventions.figure("confusion", confusionFigure(labels, confusion).captioned(caption + String.format(Locale.ROOT, " Test accuracy %.4f, macro F1 %.4f.",
				confusion.accuracy(), confusion.macroF1())));
	}

	/** An axis of these numbers with room for words above them. */
	private static Axis withRoom(Axis axis, double[] values) {
		double low = Arrays.stream(values).min().orElse(0);
		double high = Arrays.stream(values).max().orElse(1);
		double room = Math.max(high - low, .01);
		return axis.between(low - .06 * room, high + .18 * room);
	}

	private static Table confusionTable(Labels labels, Confusion confusion) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("true", labels.names())));
		for (int c = 0; c < labels.names().size(); c++) {
			int predicted = c;
			columns.add(new Table.Whole("as " + labels.names().get(c), Arrays.stream(confusion.counts()).mapToLong(row -> row[predicted]).toArray()));
		}
		return new Table(columns);
	}

	/** Shares of each true class, the first on top. */
	private static Figure confusionFigure(Labels labels, Confusion confusion) {
		int n = labels.names().size();
		var shares = new float[n * n];
		for (int t = 0; t < n; t++) {
			for (int p = 0; p < n; p++) {
				shares[(n - 1 - t) * n + p] = confusion.samples(t) == 0 ? Float.NaN : (float) confusion.counts()[t][p] / confusion.samples(t);
			}
		}
		Heatmap map = Heatmap.of(n, n, Floats.of(shares), ColourScale.sequential("share of the true class").between(0, 1).formatted(
				TickFormat.PERCENT));
		return Figure.of("True and predicted " + labels.title(), Axes.of(Axis.categories("predicted", labels.names()), Axis.categories("true",
				labels.names().reversed())).add(n <= 12 ? map.withNumbers(TickFormat.decimals(2)) : map)).sized(Math.clamp(60 + 9.0 * n, 100,
						300), Math.clamp(45 + 8.0 * n, 80, 280));
	}
}
