package org.latentworkbench.generators.encode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

/** The covariates of a dataset that encoding takes out of all other numbers: numbers as they are, categories one by one. */
final class Covariates {
	private final Set<Source> sources;
	private final Residuals residuals;

	/** A feature of a modality. */
	private record Source(String modality, String feature) {
	}

	/** A modality without the covariates' part, and for each of its features the share of variance that they explained. */
	record Adjusted(Modality.Continuous modality, double[] explained) {
	}

	private Covariates(Set<Source> sources, Residuals residuals) {
		this.sources = sources;
		this.residuals = residuals;
	}

	/**
	 * @param names each a modality, a feature, or modality/feature
	 * @throws InputException for a name that is not there or not unique, and for covariates that cannot be used
	 */
	static Covariates of(Dataset dataset, List<String> names) throws InputException {
		var sources = new LinkedHashSet<Source>();
		var columns = new ArrayList<double[]>();
		for (String name : names) {
			for (Source source : find(dataset, name)) {
				if (sources.add(source)) {
					columns.addAll(columns(dataset, source));
				}
			}
		}
		long complete = IntStream.range(0, dataset.samples().size()).filter(i -> columns.stream().noneMatch(c -> Double.isNaN(c[i]))).count();
		if (complete < columns.size() + 3) {
			throw new InputException("all covariates are known of " + Counts.of(complete, "sample") + ", which is too few for the "
					+ Counts.of(columns.size(), "number") + " that the covariates make (a category each counts); name fewer");
		}
		try {
			return new Covariates(sources, new Residuals(columns.toArray(double[][]::new)));
		} catch (IllegalArgumentException e) {
			throw new InputException("a covariate has only one value among the " + Counts.of(complete, "sample") + " of which all covariates are known ("
					+ String.join(", ", names) + "); leave it out");
		}
	}

	private static List<Source> find(Dataset dataset, String name) throws InputException {
		var found = new ArrayList<Source>();
		for (Modality modality : dataset.modalities()) {
			for (String feature : modality.features()) {
				if (modality.name().equals(name) || feature.equals(name) || (modality.name() + "/" + feature).equals(name)) {
					found.add(new Source(modality.name(), feature));
				}
			}
		}
		if (found.isEmpty()) {
			throw new InputException("covariates names '" + name + "', but the dataset has no such modality or feature; its modalities are "
					+ String.join(", ", dataset.modalities().stream().map(Modality::name).toList()));
		}
		var homes = new HashSet<>(found.stream().map(Source::modality).toList());
		if (homes.size() > 1) {
			throw new InputException("covariates names '" + name + "', which stands in several modalities; write "
					+ found.getFirst().modality() + "/" + name);
		}
		return found;
	}

	/** One column of numbers, or one for each category that occurs but the first. */
	private static List<double[]> columns(Dataset dataset, Source source) throws InputException {
		Modality modality = dataset.modality(source.modality()).orElseThrow();
		int j = modality.features().indexOf(source.feature());
		int n = modality.samples();
		return switch (modality) {
			case Modality.Continuous c -> List.of(IntStream.range(0, n).mapToDouble(i -> c.values().at(i, j)).toArray());
			case Modality.Categorical c -> {
				int[] occur = IntStream.range(0, n).map(i -> c.code(i, j)).filter(k -> k != Modality.Categorical.MISSING).distinct().sorted().toArray();
				if (occur.length < 2) {
					throw new InputException("the covariate '" + source.feature() + "' of " + source.modality() + " has "
							+ (occur.length == 0 ? "no value" : "only one category") + "; leave it out");
				}
				yield IntStream.of(occur).skip(1).mapToObj(k -> IntStream.range(0, n)
						.mapToDouble(i -> c.missing(i, j) ? Double.NaN : c.code(i, j) == k ? 1 : 0).toArray()).toList();
			}
		};
	}

	/** How many samples have all covariates. */
	int complete() {
		return residuals.complete();
	}

	/**
	 * A modality without the covariates' part. Features that are covariates themselves stay as they are (explained: NaN); of those
	 * with too few known values for a fit nothing remains but missing values.
	 */
	Adjusted adjust(Modality.Continuous modality) {
		int n = modality.samples();
		int p = modality.features().size();
		float[] from = modality.values().values();
		var to = from.clone();
		var explained = new double[p];
		var column = new double[n];
		for (int j = 0; j < p; j++) {
			explained[j] = Double.NaN;
			if (sources.contains(new Source(modality.name(), modality.features().get(j)))) {
				continue;
			}
			for (int i = 0; i < n; i++) {
				column[i] = from[i * p + j];
			}
			Residuals.Fit fit = residuals.remove(column);
			explained[j] = fit.explained();
			for (int i = 0; i < n; i++) {
				to[i * p + j] = fit.possible() ? (float) column[i] : Float.NaN;
			}
		}
		return new Adjusted(new Modality.Continuous(modality.name(), modality.features(), new Matrix(n, p, to)).annotated(modality.annotations()), explained);
	}
}
