package org.latentworkbench.ui.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.Platform;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.DataImport;
import org.latentworkbench.data.text.RawTable;

/** A file to import, what was seen in it, and what a person wants of it. For one thread at a time. */
final class ImportSource {
	/** Rows of the preview. */
	static final int HEAD = 100;
	/** Columns of the preview of a dataset. */
	private static final int WIDE = 30;
	private static final Set<String> TEXTS = Set.of("tsv", "csv");
	/** What a first column of ids is called, numbers though they may be. */
	private static final Set<String> NAMES = Set.of("", "id", "ids", "sample", "samples", "sample_id", "sampleid");

	/** A column of a text table, or a modality of another file. @param note its size or examples */
	record Part(String name, Modality.Type type, boolean numeric, long missing, String note) {
	}

	/**
	 * What was seen.
	 *
	 * @param titles over the columns of the preview
	 * @param head   the preview's rows
	 * @param parts  columns of a text table, the one of the ids too; modalities of others
	 * @param rows   how many samples
	 * @param ids    the column that the ids seem to stand in
	 */
	record Seen(Optional<RawTable> table, List<String> titles, List<List<String>> head, List<Part> parts, long rows, int ids) {
	}

	private final Path file;
	private final ContributionInfo format;
	private Optional<RawTable.Layout> layout = Optional.empty();
	private Optional<Seen> seen = Optional.empty();
	private String name;
	private int idColumn;
	/** Whether a person chose that column. */
	private boolean idChosen;
	private final Map<Integer, Modality.Type> types = new HashMap<>();
	private final Set<Integer> left = new TreeSet<>();

	/** @throws InputException when no format reads such files */
	ImportSource(Path file) throws InputException {
		this.file = file;
		format = Registry.of(Platform.getExtensionRegistry()).formatInfo(file);
		name = stem(file);
	}

	private static String stem(Path file) {
		String whole = file.getFileName().toString().replaceFirst("(?i)\\.gz$", "");
		int dot = whole.lastIndexOf('.');
		return dot > 0 ? whole.substring(0, dot) : whole;
	}

	Path file() {
		return file;
	}

	/** Whether delimiter, encoding and the column of ids can be chosen. */
	boolean text() {
		return TEXTS.contains(format.id());
	}

	String formatName() {
		return format.name();
	}

	Optional<Seen> seen() {
		return seen;
	}

	Optional<RawTable.Layout> layout() {
		return layout;
	}

	/** Reads as someone wants instead of as was guessed; look again after that. */
	void layout(RawTable.Layout wanted) {
		layout = Optional.of(wanted);
	}

	String name() {
		return name;
	}

	void name(String wanted) {
		name = wanted;
	}

	int idColumn() {
		return idColumn;
	}

	void idColumn(int wanted) {
		idColumn = wanted;
		idChosen = true;
	}

	boolean taken(int part) {
		return !left.contains(part);
	}

	void take(int part, boolean wanted) {
		if (wanted) {
			left.remove(part);
		} else {
			left.add(part);
		}
	}

	Modality.Type type(int part) {
		return types.getOrDefault(part, seen.orElseThrow().parts().get(part).type());
	}

	/** @throws InputException when words would have to be numbers */
	void type(int part, Modality.Type wanted) throws InputException {
		Part p = seen.orElseThrow().parts().get(part);
		if (wanted == Modality.Type.CONTINUOUS && !p.numeric()) {
			throw new InputException("'" + p.name() + "' has cells that are no numbers, for instance " + p.note()
					+ ". If they mean 'missing', add them to the words for missing values.");
		}
		types.put(part, wanted);
	}

	/** Looks into the file; in a job. @param known ids of samples that the study has already */
	Seen look(List<String> missing, Set<String> known, BooleanSupplier cancelled) throws IOException, InputException {
		return text() ? lookAtText(missing, known, cancelled) : lookAtDataset(missing);
	}

	/** What {@link #look} saw counts from now on. */
	void seen(Seen found) {
		seen = Optional.of(found);
		layout = found.table().map(RawTable::layout);
		idColumn = Math.min(idChosen ? idColumn : found.ids(), Math.max(0, found.parts().size() - 1));
		types.keySet().removeIf(i -> i >= found.parts().size() || !found.parts().get(i).numeric());
	}

	private Seen lookAtText(List<String> missing, Set<String> known, BooleanSupplier cancelled) throws IOException, InputException {
		RawTable.Layout chosen = layout.isPresent() ? layout.get() : RawTable.Layout.guess(file);
		RawTable table = RawTable.read(file, chosen, missing, HEAD, cancelled);
		List<Part> parts = table.columns().stream()
				.map(c -> new Part(c.name(), c.type(), c.numeric(), c.missing(), String.join(", ", c.examples()))).toList();
		return new Seen(Optional.of(table), parts.stream().map(Part::name).toList(), table.head(), parts, table.rows(),
				ids(table, known));
	}

	/** The column with the most ids that are known; else the first one that is called so, or that holds a word of its own in each row. */
	private static int ids(RawTable table, Set<String> known) {
		int best = -1;
		long most = 0;
		for (int i = 0; i < table.columns().size(); i++) {
			long matches = table.columns().get(i).names().stream().filter(known::contains).count();
			if (matches > most) {
				most = matches;
				best = i;
			}
		}
		for (int i = 0; i < table.columns().size() && best < 0; i++) {
			RawTable.Column column = table.columns().get(i);
			if (!column.names().isEmpty() || i == 0 && NAMES.contains(column.name().strip().toLowerCase(Locale.ROOT))) {
				best = i;
			}
		}
		return Math.max(0, best);
	}

	private Seen lookAtDataset(List<String> missing) throws IOException, InputException {
		Dataset dataset = format.createFormat().read(file, new DatasetFormat.Options(Optional.empty(), Optional.empty(), missing));
		var titles = new ArrayList<>(List.of("Sample"));
		var parts = new ArrayList<Part>();
		List<List<String>> head = new ArrayList<>();
		int rows = Math.min(HEAD, dataset.samples().size());
		for (int i = 0; i < rows; i++) {
			head.add(new ArrayList<>(List.of(dataset.samples().get(i))));
		}
		for (Modality m : dataset.modalities()) {
			parts.add(new Part(m.name(), m.type(), false, m.missingCount(), String.format(Locale.ROOT, "%,d features", m.features().size())));
			for (int j = 0; j < m.features().size() && titles.size() < WIDE; j++) {
				titles.add(m.features().get(j));
				for (int i = 0; i < rows; i++) {
					head.get(i).add(m.missing(i, j) ? "" : switch (m) {
						case Modality.Continuous c -> Float.toString(c.values().at(i, j));
						case Modality.Categorical c -> c.categories().get(c.code(i, j));
					});
				}
			}
		}
		return new Seen(Optional.empty(), titles, head, parts, dataset.samples().size(), 0);
	}

	/** What is to be imported. @throws InputException when nothing is chosen */
	DataImport.Item item() throws InputException {
		Seen found = seen.orElseThrow(() -> new InputException(file + " was not looked at yet"));
		return found.table().isPresent() ? columns(found) : modalities(found);
	}

	private DataImport.Item modalities(Seen found) throws InputException {
		var taken = new ArrayList<DataImport.Taken>();
		for (int i = 0; i < found.parts().size(); i++) {
			Part part = found.parts().get(i);
			if (taken(i)) {
				taken.add(new DataImport.Taken(part.name(), part.type(), found.parts().size() == 1 ? name : part.name()));
			}
		}
		if (taken.isEmpty()) {
			throw new InputException(file.getFileName() + ": no modality is chosen");
		}
		return new DataImport.Item.Whole(file, format.createFormat().companions(file), taken, taken.size() < found.parts().size());
	}

	/** The file as it is where the format reads it so, else its columns as tables of their own. */
	private DataImport.Item columns(Seen found) throws InputException {
		var continuous = new ArrayList<Integer>();
		var categorical = new ArrayList<Integer>();
		for (int i = 0; i < found.parts().size(); i++) {
			if (i != idColumn && taken(i)) {
				(type(i) == Modality.Type.CONTINUOUS ? continuous : categorical).add(i);
			}
		}
		if (continuous.isEmpty() && categorical.isEmpty()) {
			throw new InputException(file.getFileName() + ": no column is chosen beside that of the ids");
		}
		boolean one = continuous.isEmpty() || categorical.isEmpty();
		boolean all = continuous.size() + categorical.size() == found.parts().size() - 1;
		RawTable.Layout how = layout.orElseThrow();
		boolean readable = how.charset().equals(StandardCharsets.UTF_8) || how.charset().equals(StandardCharsets.UTF_16);
		if (one && all && idColumn == 0 && readable) {
			Modality.Type type = continuous.isEmpty() ? Modality.Type.CATEGORICAL : Modality.Type.CONTINUOUS;
			return new DataImport.Item.Whole(file, List.of(), List.of(new DataImport.Taken(stem(file), type, name)), false);
		}
		return new DataImport.Item.Columns(file, how, name, idColumn, continuous, categorical);
	}
}
