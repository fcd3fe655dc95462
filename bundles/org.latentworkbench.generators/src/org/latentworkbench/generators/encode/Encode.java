package org.latentworkbench.generators.encode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Encoding;

/** Makes a raw dataset fit for learning: logarithms, z-scores, features without information left out. See {@link Encoding}. */
public final class Encode implements Generator<EncodeParameters> {
	@Override
	public void run(EncodeParameters parameters, RunContext run) throws IOException, InputException {
		Dataset raw = run.dataset("dataset");
		checkNames(raw, "log2Of", parameters.log2Of());
		checkNames(raw, "scaleOf", parameters.scaleOf());
		Progress progress = run.progress("encoding", raw.modalities().size(), "modalities");
		var modalities = new ArrayList<Modality>();
		var features = new ArrayList<Encoding.Feature>();
		var taken = new HashSet<String>();
		for (Modality modality : raw.modalities()) {
			Encoding.Encoded<?> encoded = switch (modality) {
				case Modality.Continuous c -> Encoding.continuous(c, raw.samples(), parameters.log2(c.name()), parameters.scale(c.name()),
						parameters.compatibility());
				case Modality.Categorical c -> Encoding.categorical(c, parameters.compatibility());
			};
			modalities.add(encoded.modality());
			features.addAll(encoded.features());
			sayWhatIsLeftOut(modality, encoded.features(), run);
			String file = "distribution/" + fileName(modality.name(), taken);
			run.figure(file + "-raw", ValueDistribution.figure(modality, modality.name() + ", raw"));
			run.figure(file, ValueDistribution.figure(encoded.modality(), modality.name() + ", encoded"));
			progress.at(modalities.size());
		}
		run.dataset("encoded", new Dataset(raw.samples(), modalities));
		run.table("features", table(features));
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

	private static Table table(List<Encoding.Feature> features) {
		return Table.of(new Table.Text("modality", features.stream().map(Encoding.Feature::modality).toList()),
				new Table.Text("feature", features.stream().map(Encoding.Feature::name).toList()),
				new Table.Text("kept", features.stream().map(f -> f.kept() ? "yes" : "no: " + f.reason()).toList()),
				new Table.Numbers("mean", features.stream().mapToDouble(Encoding.Feature::mean).toArray()),
				new Table.Numbers("sd", features.stream().mapToDouble(Encoding.Feature::sd).toArray()),
				new Table.Whole("missing", features.stream().mapToLong(Encoding.Feature::missing).toArray()));
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
