package org.latentworkbench.data.text;

import java.io.IOException;
import java.nio.file.Path;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;

/** One modality as a text table: feature names on the first line, sample ids in the first column, missing cells empty. */
abstract sealed class TextFormat implements DatasetFormat permits TsvFormat, CsvFormat {
	/** The name over the sample ids; MOVE writes the same. */
	private static final String CORNER = "ID";

	private final char delimiter;

	TextFormat(char delimiter) {
		this.delimiter = delimiter;
	}

	@Override
	public Dataset read(Path file, Options options) throws IOException, InputException {
		return TextTables.read(TextTables.source(file, options), options);
	}

	@Override
	public void write(Dataset dataset, String modality, Path file) throws IOException, InputException {
		Modality block = dataset.modality(modality)
				.orElseThrow(() -> new InputException("there is no modality " + modality + "; the dataset has "
						+ String.join(", ", dataset.modalities().stream().map(Modality::name).toList())));
		checkWords(block, file);
		try (var out = new TextWriter(file, delimiter)) {
			out.cell(CORNER);
			for (String feature : block.features()) {
				out.cell(feature);
			}
			out.end();
			for (int i = 0; i < dataset.samples().size(); i++) {
				out.cell(dataset.samples().get(i));
				for (int j = 0; j < block.features().size(); j++) {
					out.cell(text(block, i, j));
				}
				out.end();
			}
		}
	}

	private static String text(Modality block, int sample, int feature) {
		if (block.missing(sample, feature)) {
			return "";
		}
		return switch (block) {
			case Modality.Continuous c -> Float.toString(c.values().at(sample, feature));
			case Modality.Categorical c -> c.categories().get(c.code(sample, feature));
		};
	}

	/** A name that is blank, or a category that reads as "missing", would not come back. */
	private static void checkWords(Modality block, Path file) throws InputException {
		for (String feature : block.features()) {
			if (feature.isBlank()) {
				throw new InputException(file + ": modality " + block.name() + " has a feature whose name is blank; a table needs names");
			}
		}
		if (block instanceof Modality.Categorical c) {
			for (String category : c.categories()) {
				if (category.isEmpty() || Options.USUAL_MISSING.contains(category)) {
					throw new InputException(file + ": the category '" + category + "' of modality " + block.name()
							+ " would be read back as missing; rename it, or write the dataset in another format");
				}
			}
		}
	}
}
