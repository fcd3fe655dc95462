package org.latentworkbench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.text.IdLines;

/**
 * A list of sample ids, in the order in which samples are wanted.
 *
 * @param source where it comes from, for messages
 * @param ids    each once, at least one
 */
public record SampleIds(String source, List<String> ids) {
	public SampleIds {
		ids = List.copyOf(ids);
	}

	/**
	 * Reads ids from a file: one a line, without a header; in a {@code .tsv} or {@code .csv} file the first column, under a header.
	 *
	 * @throws InputException when an id stands twice or there is none
	 */
	public static SampleIds read(Path file) throws IOException, InputException {
		return read(file, DatasetFormat.Options.guess());
	}

	/** As {@link #read(Path)}, with an encoding and somebody who hears warnings. */
	public static SampleIds read(Path file, DatasetFormat.Options options) throws IOException, InputException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		boolean table = name.matches(".*\\.[tc]sv(\\.gz)?");
		List<IdLines.Line> lines = IdLines.read(file, table, options);
		var seen = new HashMap<String, Long>();
		for (IdLines.Line line : lines) {
			Long first = seen.putIfAbsent(line.id(), line.number());
			if (first != null) {
				throw new InputException(file + ":" + line.number() + ":1: sample '" + line.id() + "' stands on line " + line.number()
						+ " and line " + first + "; each id is expected once");
			}
		}
		if (lines.isEmpty()) {
			throw new InputException(file + ":1:1: there are no sample ids; one a line is expected");
		}
		return new SampleIds(file.toString(), lines.stream().map(IdLines.Line::id).toList());
	}
}
