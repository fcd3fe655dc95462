package org.latentworkbench.generators.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.data.Assembly;
import org.latentworkbench.data.SampleIds;

/** Reads files of one or several modalities each, matches the samples by id and makes one dataset of them. */
public final class Tables implements Generator<TablesParameters> {
	private static final String CONTINUOUS = "continuous";
	private static final String CATEGORICAL = "categorical";
	private static final String SAMPLES = "samples";

	@Override
	public void run(TablesParameters parameters, RunContext run) throws IOException, InputException {
		List<Path> categorical = run.files(CATEGORICAL);
		List<Path> continuous = run.files(CONTINUOUS);
		if (categorical.isEmpty() && continuous.isEmpty()) {
			throw new InputException("there is nothing to read; bind at least one file to the role continuous or categorical");
		}
		Progress progress = run.progress("reading", categorical.size() + continuous.size(), "files");
		var parts = new ArrayList<Assembly.Part>();
		var unused = new TreeSet<>(parameters.names().keySet());
		var untaken = new TreeSet<>(parameters.modalities().orElse(List.of()));
		var given = new ArrayList<String>();
		for (Path file : categorical) {
			parts.add(read(file, Modality.Type.CATEGORICAL, parameters, unused, untaken, given, run));
			progress.at(parts.size());
		}
		for (Path file : continuous) {
			parts.add(read(file, Modality.Type.CONTINUOUS, parameters, unused, untaken, given, run));
			progress.at(parts.size());
		}
		if (!untaken.isEmpty()) {
			throw new InputException("modalities wants " + untaken.first() + ", but no file read gives a modality of that name; the files give "
					+ String.join(", ", given));
		}
		if (!unused.isEmpty()) {
			throw new InputException("names says what to call " + unused.first()
					+ ", but no file read gives a modality of that name; the files give " + String.join(", ", names(parts)));
		}
		Optional<SampleIds> ids = run.has(SAMPLES) ? Optional.of(SampleIds.read(run.files(SAMPLES).get(0), options(parameters, run))) : Optional.empty();
		Assembly.Samples mode = parameters.samples().orElse(ids.isPresent() ? Assembly.Samples.LISTED : Assembly.Samples.ALL_REQUIRED);
		Assembly.Assembled assembled = Assembly.assemble(parts, ids, mode);
		assembled.notes().forEach(run::warn);
		run.dataset("data", assembled.dataset());
		for (Modality m : assembled.dataset().modalities()) {
			Optional<ImageExamples> images = ImageExamples.of(m);
			run.log(m.name() + ": " + Counts.of(m.samples(), "sample") + ", " + Counts.of(m.features().size(), "feature") + ", "
					+ Counts.of(m.missingCount(), "value") + " missing" + images.map(i -> "; images of " + i.words()).orElse(""));
			if (images.isPresent()) {
				run.figure("examples/" + m.name(), images.get().figure(assembled.dataset()));
			}
		}
		run.table("summary", Summary.of(assembled.dataset()));
	}

	/** Reads one file and gives its modalities the names that the parameters want. */
	private static Assembly.Part read(Path file, Modality.Type type, TablesParameters parameters, Set<String> unused, Set<String> untaken,
			List<String> given, RunContext run) throws IOException, InputException {
		Dataset dataset = run.read(file, options(parameters, run).as(type));
		var modalities = new ArrayList<Modality>();
		for (Modality m : dataset.modalities()) {
			given.add(m.name());
			untaken.remove(m.name());
			if (parameters.modalities().isPresent() && !parameters.modalities().get().contains(m.name())) {
				continue;
			}
			String name = parameters.names().getOrDefault(m.name(), m.name());
			unused.remove(m.name());
			if (m.type() != type) {
				throw new InputException(file + ": the modality " + m.name() + " is " + m.type().name().toLowerCase(Locale.ROOT)
						+ ", but the file is bound to the role " + type.name().toLowerCase(Locale.ROOT));
			}
			modalities.add(m.named(name));
		}
		if (new HashSet<>(modalities.stream().map(Modality::name).toList()).size() != modalities.size()) {
			throw new InputException(file + ": names gives two modalities of this file one name");
		}
		return new Assembly.Part(file.toString(), new Dataset(dataset.samples(), modalities));
	}

	private static DatasetFormat.Options options(TablesParameters parameters, RunContext run) throws InputException {
		var options = new DatasetFormat.Options(Optional.empty(), Optional.empty(), parameters.missing()).telling(run::warn);
		return parameters.encoding().isPresent() ? options.encoded(parameters.encoding().get()) : options;
	}

	private static List<String> names(List<Assembly.Part> parts) {
		return parts.stream().flatMap(p -> p.dataset().modalities().stream()).map(Modality::name).toList();
	}
}
