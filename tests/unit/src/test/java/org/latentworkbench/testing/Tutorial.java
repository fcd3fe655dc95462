package org.latentworkbench.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.data.Encoding;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.text.TsvFormat;

/** MOVE's tutorial data: 1000 samples, two binary features, twenty continuous ones in two modalities, and which of them correlate. */
public final class Tutorial {
	private static final String STEM = "random.random_all_sim.";

	private Tutorial() {
	}

	/** The folder of the reference run; the test that asks is skipped where it is not there. */
	public static Path folder() {
		String shared = Optional.ofNullable(System.getProperty("latent.shared")).filter(s -> !s.isBlank())
				.or(() -> Optional.ofNullable(System.getenv("LATENT_SHARED"))).orElse("../shared");
		Path folder = Path.of(shared).resolve("reference/move/tutorial");
		assumeTrue(Files.isDirectory(folder), "the tutorial's files are not at " + folder);
		return folder;
	}

	/** As the tutorial encodes it: categories one by one, numbers as log2(x + 1) and standardised. */
	public static Dataset encoded(Compatibility compatibility) throws Exception {
		Path data = folder().resolve("synthetic_data_II");
		var format = new TsvFormat();
		var modalities = new ArrayList<Modality>();
		List<String> samples = List.of();
		for (String name : List.of("Categorical_A", "Categorical_B", "Continuous_A", "Continuous_B")) {
			var type = name.startsWith("Cat") ? Modality.Type.CATEGORICAL : Modality.Type.CONTINUOUS;
			Dataset raw = format.read(data.resolve(STEM + name + ".tsv"), DatasetFormat.Options.guess().as(type).named(name));
			samples = raw.samples();
			modalities.add(switch (raw.modalities().get(0)) {
				case Modality.Categorical c -> Encoding.categorical(c, compatibility).modality();
				case Modality.Continuous c -> Encoding.continuous(c, samples, true, true, compatibility).modality();
			});
		}
		return new Dataset(samples, modalities);
	}

	/** Pairs of features and their correlation, strongest first. */
	public static Table truth() throws Exception {
		return TableFiles.read(folder().resolve("synthetic_data_II/changes.random_all_sim.txt"));
	}
}
