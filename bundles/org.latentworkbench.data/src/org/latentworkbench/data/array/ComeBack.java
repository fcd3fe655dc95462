package org.latentworkbench.data.array;

import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;

/** What would not come back as it was written is not written. */
public final class ComeBack {
	private ComeBack() {
	}

	/** @throws InputException for a category that would be read back as missing, or loses a NUL character at its end */
	public static void check(Modality.Categorical modality, String file) throws InputException {
		for (String category : modality.categories()) {
			if (category.isEmpty() || DatasetFormat.Options.USUAL_MISSING.contains(category) || category.indexOf(0) >= 0) {
				throw new InputException(file + ": the category '" + category + "' of modality " + modality.name()
						+ " would be read back as something else; rename it, or write the dataset as a folder (dataset)");
			}
		}
	}

	/** @throws InputException for names or ids that are blank, have blanks at an end, or hold line ends or NUL characters */
	public static void check(List<String> names, String what, String file) throws InputException {
		for (String name : names) {
			if (name.isEmpty() || !name.strip().equals(name) || name.chars().anyMatch(c -> c == 0 || c == '\n' || c == '\r')) {
				throw new InputException(file + ": the " + what + " '" + name.replaceAll("\\R", " ")
						+ "' is empty, has a blank at an end or a line end in it, and would not come back; rename it");
			}
		}
	}

	/** The modality of this name. @throws InputException when there is none */
	public static Modality modality(Dataset dataset, String name) throws InputException {
		return dataset.modality(name).orElseThrow(() -> new InputException("there is no modality " + name + "; the dataset has "
				+ String.join(", ", dataset.modalities().stream().map(Modality::name).toList())));
	}
}
