package org.latentworkbench.generators.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.data.Assembly;

/** Settings of {@link Tables}. */
public record TablesParameters(
		@Parameter(help = "Which samples to use. all_required: all, and every file must have every one. shared: those that are in all files. "
				+ "listed: those in the file of sample ids, and every file must have them. When it is left out: listed if a file of sample ids is given, "
				+ "else all_required.") Optional<Assembly.Samples> samples,

		@Parameter(help = "The words that stand for a missing value in the files. An empty cell always does.",
				byDefault = "['NA', 'N/A', 'NaN', 'nan', 'null', 'NULL', 'None', '?']") List<String> missing,

		@Parameter(help = "The encoding of text files, for instance windows-1252 or ISO-8859-15. Where it is left out it is found out: by a byte order mark, as "
				+ "UTF-8, or, with a warning, by a guess at the encoding of one byte a character that fits.", advanced = true) Optional<String> encoding,

		@Parameter(help = "Which modalities to take from files that hold several (h5ad, npz, folders of images). All where it is left out: "
				+ "of AnnData these are X, every layer and every column of obs.", advanced = true) Optional<List<String>> modalities,

		@Parameter(help = "Names for modalities that should not be called after their files: the file's name without its ending, then the modality's name. "
				+ "For instance: proteins_2021_v3: Proteins") Map<String, String> names) {
	public TablesParameters {
		missing = List.copyOf(missing);
		modalities = modalities.map(List::copyOf);
		names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
	}

	/** All modalities. */
	public TablesParameters(Optional<Assembly.Samples> samples, List<String> missing, Map<String, String> names) {
		this(samples, missing, Optional.empty(), Optional.empty(), names);
	}
}
