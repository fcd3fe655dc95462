package org.latentworkbench.data.array;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.text.IdLines;
import org.latentworkbench.data.text.TextWriter;

/**
 * The names that an array file cannot hold, in text files beside it, one a line: {@code FILE.samples.txt} has the samples' ids,
 * {@code FILE.features.txt} the features' names. Either may be absent; numbers from 1 stand in.
 */
public final class Companions {
	private static final String SAMPLES = ".samples.txt";
	private static final String FEATURES = ".features.txt";

	private Companions() {
	}

	private static Path beside(Path file, String ending) {
		return file.resolveSibling(file.getFileName() + ending);
	}

	/** Those that are there. */
	public static List<Path> of(Path file) {
		return Stream.of(SAMPLES, FEATURES).map(e -> beside(file, e)).filter(Files::isRegularFile).toList();
	}

	/** The features' names, where a file has them. @throws InputException when a name stands twice */
	public static Optional<List<String>> features(Path file, DatasetFormat.Options options) throws IOException, InputException {
		return names(beside(file, FEATURES), "feature", options);
	}

	/**
	 * A dataset of this modality alone, with ids from the file beside, else numbers from 1.
	 *
	 * @throws InputException when there are more ids than samples or fewer, or one stands twice
	 */
	public static Dataset dataset(Path file, Modality modality, DatasetFormat.Options options) throws IOException, InputException {
		Path source = beside(file, SAMPLES);
		List<String> ids = names(source, "sample", options).orElseGet(() -> ArrayModality.numbered(modality.samples()));
		if (ids.size() != modality.samples()) {
			throw new InputException(source + ": " + Counts.there(ids.size(), "sample id") + ", " + file + " holds "
					+ Counts.of(modality.samples(), "sample") + "; one id for each is expected, in their order");
		}
		return new Dataset(ids, List.of(modality));
	}

	/** Writes both files. @throws InputException when a name would not come back */
	public static void write(Path file, List<String> samples, List<String> features) throws IOException, InputException {
		ComeBack.check(samples, "sample id", file.toString());
		ComeBack.check(features, "feature name", file.toString());
		write(beside(file, SAMPLES), samples);
		write(beside(file, FEATURES), features);
	}

	private static void write(Path file, List<String> names) throws IOException {
		try (var out = new TextWriter(file, '\t')) {
			for (String name : names) {
				out.cell(name);
				out.end();
			}
		}
	}

	private static Optional<List<String>> names(Path file, String what, DatasetFormat.Options options)
			throws IOException, InputException {
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		List<IdLines.Line> lines = IdLines.read(file, false, options);
		var seen = new HashMap<String, Long>();
		for (IdLines.Line line : lines) {
			Long first = seen.putIfAbsent(line.id(), line.number());
			if (first != null) {
				throw new InputException(file + ":" + line.number() + ":1: the " + what + " '" + line.id() + "' stands on line " + line.number()
						+ " and line " + first + "; each is expected once");
			}
		}
		return Optional.of(lines.stream().map(IdLines.Line::id).toList());
	}
}
