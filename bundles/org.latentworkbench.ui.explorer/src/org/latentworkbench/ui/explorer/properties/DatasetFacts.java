package org.latentworkbench.ui.explorer.properties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.ui.explorer.Words;

/** The shape of a dataset, what is missing in it, and its classes. */
final class DatasetFacts {
	/** A larger file takes longer to read than a person looks at its properties. */
	private static final long MOST_BYTES = 200_000_000;
	/** Further classes are counted. */
	private static final int SHOWN = 12;
	private static final String DATASET = "Dataset";

	private final Registry registry;

	DatasetFacts(Registry registry) {
		this.registry = registry;
	}

	void of(Path path, List<Fact> facts) throws IOException, InputException {
		if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
			NodeFacts.add(facts, DATASET, "Content", "more than " + Words.bytes(MOST_BYTES) + ": open it to see what is in it");
			return;
		}
		Dataset dataset = Files.isDirectory(path) ? DatasetFiles.read(path) : registry.format(path).read(path, DatasetFormat.Options.guess());
		NodeFacts.add(facts, DATASET, "Samples", Integer.toString(dataset.samples().size()));
		NodeFacts.add(facts, DATASET, "Features", Integer.toString(dataset.modalities().stream().mapToInt(m -> m.features().size()).sum()));
		for (Modality modality : dataset.modalities()) {
			String group = "Modality " + modality.name();
			NodeFacts.add(facts, group, "Type", modality.type().name().toLowerCase(Locale.ROOT));
			NodeFacts.add(facts, group, "Features", Integer.toString(modality.features().size()));
			if (modality instanceof Modality.Categorical words) {
				List<String> classes = words.categories();
				NodeFacts.add(facts, group, "Classes", classes.size() + ": " + String.join(", ", classes.subList(0, Math.min(SHOWN, classes.size())))
						+ (classes.size() > SHOWN ? ", ..." : ""));
			}
			NodeFacts.add(facts, group, "Missing", missing(modality));
		}
	}

	private static String missing(Modality modality) {
		long missing = modality.missingCount();
		long cells = (long) modality.samples() * modality.features().size();
		return missing == 0 ? "none" : String.format(Locale.ROOT, "%d of %d (%.1f %%)", missing, cells, 100.0 * missing / cells);
	}
}
