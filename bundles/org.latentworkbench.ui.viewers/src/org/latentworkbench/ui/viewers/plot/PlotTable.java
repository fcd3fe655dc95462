package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.data.DatasetReader;
import org.latentworkbench.ui.viewer.ArtefactSource;

/**
 * A table, a dataset or an array as columns that can be plotted. A column's values are looked up when they are asked for.
 *
 * @param ids     n ids of samples, or empty
 * @param columns the columns' names and kinds, in their order
 * @param rows    n
 */
public record PlotTable(List<String> ids, List<Column> columns, int rows) {
	/** More different words than this in a column are names, not categories. */
	private static final int MOST_CATEGORIES = 60;
	/** Columns called so name the samples. */
	private static final Set<String> NAMES = Set.of("id", "sample", "samples", "sample_id", "");

	/** A column. */
	public record Column(String name, boolean numeric, Supplier<Values> values) {
	}

	/** Reads what a tab shows. */
	public static PlotTable read(ArtefactSource source) throws IOException, InputException {
		Path path = source.path();
		if (Files.isDirectory(path) || source.kind().equals(Kinds.DATASET)) {
			return of(DatasetReader.read(path).dataset());
		}
		if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
			return of(NpyFile.read(path), path);
		}
		return of(TableFiles.read(path));
	}

	static PlotTable of(Dataset dataset) {
		List<Column> columns = new ArrayList<>();
		for (Modality modality : dataset.modalities()) {
			for (int f = 0; f < modality.features().size(); f++) {
				int feature = f;
				String name = modality.features().get(f);
				columns.add(switch (modality) {
					case Modality.Continuous c -> new Column(name, true, () -> new Values.Numbers(name, c.values().column(feature)));
					case Modality.Categorical c -> new Column(name, false, () -> categories(name, IntStream.range(0, c.samples())
							.mapToObj(i -> c.missing(i, feature) ? "" : c.categories().get(c.code(i, feature))).toList()));
				});
			}
		}
		return new PlotTable(dataset.samples(), columns, dataset.samples().size());
	}

	static PlotTable of(Table table) {
		List<String> ids = List.of();
		List<Column> columns = new ArrayList<>();
		for (Table.Column column : table.columns()) {
			boolean first = columns.isEmpty() && ids.isEmpty();
			if (first && names(column)) {
				ids = IntStream.range(0, column.size()).mapToObj(column::text).toList();
				continue;
			}
			switch (column) {
				case Table.Numbers n -> columns.add(new Column(n.name(), true, () -> new Values.Numbers(n.name(), floats(n.values()))));
				case Table.Whole w -> columns.add(new Column(w.name(), true, () -> new Values.Numbers(w.name(), floats(w.values()))));
				case Table.Text t -> {
					if (new HashSet<>(t.values()).size() <= MOST_CATEGORIES) {
						columns.add(new Column(t.name(), false, () -> categories(t.name(), t.values())));
					}
				}
			}
		}
		return new PlotTable(ids, columns, table.rows());
	}

	private static boolean names(Table.Column column) {
		return NAMES.contains(column.name().toLowerCase(Locale.ROOT))
				|| column instanceof Table.Text t && new HashSet<>(t.values()).size() == t.size() && t.size() > MOST_CATEGORIES;
	}

	private static PlotTable of(NpyArray array, Path file) throws InputException {
		int[] shape = array.shape();
		if (shape.length != 2) {
			throw new InputException(file + ": an array of " + Counts.of(shape.length, "dimension") + ", expected 2: rows and columns. "
					+ "Look at it as a data table.");
		}
		float[] all = floats(array);
		List<Column> columns = new ArrayList<>();
		for (int c = 0; c < shape[1]; c++) {
			int column = c;
			String name = "column " + (c + 1);
			columns.add(new Column(name, true, () -> {
				float[] values = new float[shape[0]];
				for (int r = 0; r < values.length; r++) {
					values[r] = all[r * shape[1] + column];
				}
				return new Values.Numbers(name, values);
			}));
		}
		return new PlotTable(List.of(), columns, shape[0]);
	}

	private static float[] floats(NpyArray array) throws InputException {
		return switch (array) {
			case NpyArray.Floats f -> f.values();
			case NpyArray.Doubles d -> floats(d.values());
			case NpyArray.Ints i -> {
				float[] values = new float[i.values().length];
				for (int k = 0; k < values.length; k++) {
					values[k] = i.values()[k];
				}
				yield values;
			}
			case NpyArray.Longs l -> floats(l.values());
			default -> throw new InputException("The array holds " + array.type() + ", expected numbers. Look at it as a data table.");
		};
	}

	private static float[] floats(double[] values) {
		float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++) {
			floats[i] = (float) values[i];
		}
		return floats;
	}

	private static float[] floats(long[] values) {
		float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++) {
			floats[i] = values[i];
		}
		return floats;
	}

	/** Words as categories in the order of their letters; an empty one is missing. */
	private static Values.Categories categories(String name, List<String> words) {
		Map<String, Integer> codes = new LinkedHashMap<>();
		words.stream().filter(w -> !w.isEmpty()).distinct().sorted().forEach(w -> codes.put(w, codes.size()));
		return new Values.Categories(name, words.stream().mapToInt(w -> w.isEmpty() ? -1 : codes.get(w)).toArray(),
				List.copyOf(codes.keySet()));
	}

	/** Columns of numbers. */
	public List<Column> numeric() {
		return columns.stream().filter(Column::numeric).toList();
	}

	/** Columns of words that are not too many to be told apart. */
	public List<Column> categorical() {
		return columns.stream().filter(c -> !c.numeric()).toList();
	}

	Optional<Column> column(String name) {
		return columns.stream().filter(c -> c.name().equals(name)).findFirst();
	}

	/** The numbers of a numeric column. */
	public static Values.Numbers numbers(Column column) {
		return (Values.Numbers) column.values().get();
	}
}
