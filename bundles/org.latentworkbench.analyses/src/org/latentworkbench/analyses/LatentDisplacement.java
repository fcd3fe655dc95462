package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.latentworkbench.analyses.latent.LatentLocations;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;

/** Perturbs every feature of a modality and reports where the samples go in the latent space. */
public final class LatentDisplacement implements Analysis<LatentDisplacementParameters> {
	@Override
	public void run(LatentDisplacementParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Perturbation perturbation = Perturbation.of(dataset, parameters.perturb(), parameters.by(), parameters.compatibility());
		List<String> features = perturbation.features();
		Optional<Features.Feature> colour = parameters.colourBy().isEmpty() ? Optional.empty()
				: Optional.of(ParameterException.at("colourBy", () -> Features.find(dataset, parameters.colourBy())));
		List<Integer> asked = indices(perturbation, parameters.shown());
		Matrix before = model.project(dataset, refit);
		int[] dimensions = dimensions(parameters.latentDimensions(), before);

		var lengths = new double[features.size()];
		var shifts = new double[features.size()][];
		Map<Integer, Matrix> kept = new TreeMap<>();
		boolean whole = LatentLocations.fit(before, features.size());
		var locations = new LatentLocations(before, whole ? features.size() : 0);
		int[] farthest = { -1 };
		Parallel.run(features.size(), run, run.progress("perturbations", features.size(), "features"),
				i -> model.project(perturbation.apply(i), refit), (i, after) -> {
					lengths[i] = Arrays.stream(LatentLocations.lengths(before, after)).average().orElse(0);
					shifts[i] = LatentLocations.meanShift(before, after);
					if (whole) {
						locations.put(i, after);
					}
					if (asked.contains(i)) {
						kept.put(i, after);
					} else if (asked.isEmpty() && (farthest[0] < 0 || lengths[i] > lengths[farthest[0]])) {
						kept.clear();
						kept.put(i, after);
						farthest[0] = i;
					}
				});
		if (whole) {
			run.matrix("latent_location", locations.matrix());
		} else {
			run.warn("latent_location is left out: " + features.size() + " perturbations of " + before.rows() + " samples in "
					+ before.columns() + " dimensions are too many numbers; the tables of the features shown are written");
		}
		run.table("perturbed_features_list", Table.of(new Table.Text("feature", features)));
		run.table("displacement", summary(features, lengths, shifts));
		Iterator<String> files = Features.fileNames(kept.keySet().stream().map(features::get).toList()).iterator();
		for (var entry : kept.entrySet()) {
			String feature = features.get(entry.getKey());
			String output = "displacement_" + files.next();
			run.table(output, positions(dataset, before, entry.getValue()));
			var figure = new DisplacementFigure(dataset, before, entry.getValue(), dimensions, parameters.arrows());
			run.figure(output, figure.of("Perturbation of " + feature + ": " + parameters.by(), colour.orElseGet(() -> new Features.Feature(feature,
					Features.known(dataset, perturbation.modality()), entry.getKey()))));
		}
	}

	private static List<Integer> indices(Perturbation perturbation, List<String> names) throws InputException {
		var result = new ArrayList<Integer>();
		for (String name : names) {
			int index = perturbation.features().indexOf(name);
			if (index < 0) {
				throw new InputException("there is no feature '" + name + "' in the perturbed modality " + perturbation.modality());
			}
			result.add(index);
		}
		return result;
	}

	private static int[] dimensions(List<Integer> asked, Matrix positions) throws InputException {
		if (asked.isEmpty()) {
			return LatentLocations.widest(positions, 3);
		}
		if (positions.columns() == 1) {
			throw new ParameterException("latentDimensions", "is " + asked + ", but the model has one latent dimension, which is shown without asking; "
					+ "leave it out");
		}
		if (asked.size() < 2 || asked.size() > 3 || asked.stream().distinct().count() < asked.size()
				|| asked.stream().anyMatch(k -> k >= positions.columns())) {
			throw new ParameterException("latentDimensions", "is " + asked + ", expected two or three different ones from 0 to "
					+ (positions.columns() - 1));
		}
		return asked.stream().mapToInt(Integer::intValue).toArray();
	}

	private static Table summary(List<String> features, double[] lengths, double[][] shifts) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("feature", features),
				new Table.Numbers("mean_distance", lengths)));
		for (int k = 0; k < shifts[0].length; k++) {
			int dimension = k;
			columns.add(new Table.Numbers("mean_shift_dim" + k, Arrays.stream(shifts).mapToDouble(s -> s[dimension]).toArray()));
		}
		return new Table(columns);
	}

	private static Table positions(Dataset dataset, Matrix before, Matrix after) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("sample", dataset.samples())));
		for (int k = 0; k < before.columns(); k++) {
			columns.add(new Table.Numbers("before_dim" + k, Columns.doubles(before.column(k))));
		}
		for (int k = 0; k < before.columns(); k++) {
			columns.add(new Table.Numbers("after_dim" + k, Columns.doubles(after.column(k))));
		}
		columns.add(new Table.Numbers("distance", LatentLocations.lengths(before, after)));
		return new Table(columns);
	}
}
