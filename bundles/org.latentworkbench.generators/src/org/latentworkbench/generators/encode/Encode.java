package org.latentworkbench.generators.encode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.data.Encoding;

/** Makes a raw dataset fit for learning: logarithms, z-scores, features without information left out. See {@link Encoding}. */
public final class Encode implements Generator<EncodeParameters> {
	@Override
	public void run(EncodeParameters parameters, RunContext run) throws IOException, InputException {
		Dataset raw = run.dataset("dataset");
		checkNames(raw, "log2Of", parameters.log2Of());
		checkNames(raw, "scaleOf", parameters.scaleOf());
		Optional<Covariates> covariates = covariates(raw, parameters, run);
		var explained = new ArrayList<Double>();
		Progress progress = run.progress("encoding", raw.modalities().size(), "modalities");
		var modalities = new ArrayList<Modality>();
		var features = new ArrayList<Encoding.Feature>();
		var taken = new HashSet<String>();
		for (Modality modality : raw.modalities()) {
			Encoding.Encoded<?> encoded = switch (modality) {
				case Modality.Continuous c -> covariates.isPresent() ? adjusted(c, raw.samples(), covariates.get(), parameters, explained)
						: Encoding.continuous(c, raw.samples(), parameters.log2(c.name()), parameters.scale(c.name()), parameters.compatibility());
				case Modality.Categorical c -> Encoding.categorical(c, parameters.compatibility());
			};
			modalities.add(encoded.modality());
			features.addAll(encoded.features());
			while (explained.size() < features.size()) {
				explained.add(Double.NaN);
			}
			sayWhatIsLeftOut(modality, encoded.features(), run);
			String file = "distribution/" + fileName(modality.name(), taken);
			run.figure(file + "-raw", ValueDistribution.figure(modality, modality.name() + ", raw"));
			run.figure(file, ValueDistribution.figure(encoded.modality(), modality.name() + ", encoded"));
			progress.at(modalities.size());
		}
		run.dataset("encoded", new Dataset(raw.samples(), modalities));
		run.table("features", covariates.isPresent()
				? table(features, new Table.Numbers("explained", explained.stream().mapToDouble(Double::doubleValue).toArray()))
				: table(features));
	}

	private static Optional<Covariates> covariates(Dataset raw, EncodeParameters parameters, RunContext run) throws InputException {
		if (parameters.covariates().isEmpty()) {
			return Optional.empty();
		}
		if (parameters.compatibility() == Compatibility.MOVE) {
			throw new InputException("covariates is set, but MOVE cannot take covariates out; choose compatibility: strict");
		}
		Covariates covariates = Covariates.of(raw, parameters.covariates());
		int without = raw.samples().size() - covariates.complete();
		if (without > 0) {
			run.warn("a covariate is unknown of " + without + " of " + Counts.of(raw.samples().size(), "sample")
					+ ": the fit leaves them out, and they are corrected for the covariates that they have");
		}
		return Optional.of(covariates);
	}

	/**
	 * Encodes a modality and takes covariates out between logarithm and scaling.
	 *
	 * @param explained gets the share of each feature's variance that the covariates explained
	 */
	private static Encoding.Encoded<Modality.Continuous> adjusted(Modality.Continuous raw, List<String> samples, Covariates covariates,
			EncodeParameters parameters, List<Double> explained) throws InputException {
		boolean log2 = parameters.log2(raw.name());
		var first = Encoding.continuous(raw, samples, log2, false, Compatibility.STRICT);
		Covariates.Adjusted adjusted = covariates.adjust(first.modality());
		var second = Encoding.continuous(adjusted.modality(), samples, false, parameters.scale(raw.name()), Compatibility.STRICT);
		var features = new ArrayList<Encoding.Feature>();
		int next = 0;
		for (Encoding.Feature feature : first.features()) {
			if (!feature.kept()) {
				features.add(feature);
				explained.add(Double.NaN);
				continue;
			}
			double share = adjusted.explained()[next];
			Encoding.Feature after = second.features().get(next++);
			String reason = after.kept() ? "" : share == 1 ? "the covariates explain all of it"
					: after.missing() == samples.size() ? "too few values are known to take the covariates out" : after.reason();
			features.add(new Encoding.Feature(raw.name(), feature.name(), after.kept(), reason, feature.missing(), after.mean(), after.sd()));
			explained.add(share);
		}
		Modality.Continuous modality = second.modality();
		if (log2) {
			int kept = modality.features().size();
			var none = new double[kept];
			var one = new double[kept];
			Arrays.fill(one, 1);
			Scaling scaling = modality.scaling().orElse(new Scaling(false, none, one));
			modality = new Modality.Continuous(modality.name(), modality.features(), modality.values(),
					Optional.of(new Scaling(true, scaling.mean(), scaling.sd())), modality.annotations());
		}
		return new Encoding.Encoded<>(modality, features);
	}

	private static void checkNames(Dataset raw, String parameter, Map<String, Boolean> choices) throws InputException {
		for (String name : new TreeSet<>(choices.keySet())) {
			if (raw.continuous().stream().noneMatch(m -> m.name().equals(name))) {
				throw new InputException(parameter + " names " + name + ", but the dataset has no such continuous modality; it has "
						+ String.join(", ", raw.continuous().stream().map(Modality::name).toList()));
			}
		}
	}

	private static void sayWhatIsLeftOut(Modality modality, List<Encoding.Feature> features, RunContext run) {
		List<Encoding.Feature> out = features.stream().filter(f -> !f.kept()).toList();
		for (String reason : new TreeSet<>(out.stream().map(Encoding.Feature::reason).toList())) {
			List<String> names = out.stream().filter(f -> f.reason().equals(reason)).map(Encoding.Feature::name).toList();
			run.warn(modality.name() + ": " + names.size() + " of " + features.size() + " features are left out because " + reason + ": "
					+ String.join(", ", names.subList(0, Math.min(5, names.size()))) + (names.size() > 5 ? ", ..." : ""));
		}
	}

	private static Table table(List<Encoding.Feature> features, Table.Column... more) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("modality", features.stream().map(Encoding.Feature::modality).toList()),
				new Table.Text("feature", features.stream().map(Encoding.Feature::name).toList()),
				new Table.Text("kept", features.stream().map(f -> f.kept() ? "yes" : "no: " + f.reason()).toList()),
				new Table.Numbers("mean", features.stream().mapToDouble(Encoding.Feature::mean).toArray()),
				new Table.Numbers("sd", features.stream().mapToDouble(Encoding.Feature::sd).toArray()),
				new Table.Whole("missing", features.stream().mapToLong(Encoding.Feature::missing).toArray())));
		columns.addAll(List.of(more));
		return new Table(columns);
	}

	/** A modality's name as a file's, each once on every file system. */
	private static String fileName(String name, Set<String> taken) {
		String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
		String result = plain;
		for (int i = 2; !taken.add(result.toLowerCase(Locale.ROOT)); i++) {
			result = plain + "_" + i;
		}
		return result;
	}
}
