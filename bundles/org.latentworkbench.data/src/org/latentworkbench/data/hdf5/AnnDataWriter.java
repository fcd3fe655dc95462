package org.latentworkbench.data.hdf5;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.array.ComeBack;
import org.latentworkbench.data.hdf5.Hdf5Writer.Attribute;

/**
 * Writes a dataset as AnnData 0.8 and later read it. The first continuous modality is {@code X}; others over the same features are layers;
 * features of all others are columns of {@code obs}, categories as categoricals, truth values as such. What is known of the first modality's
 * features are columns of {@code var}. A missing number is NaN, a missing category -1.
 */
final class AnnDataWriter {
	/** The names of obs' columns stand in one attribute, which may have 64 kB, 16 bytes a name. */
	private static final int MOST_COLUMNS = Hdf5Writer.MOST_MESSAGE / 16;

	private final Path file;
	private final Dataset dataset;
	private final Modality.Continuous main;
	private final List<Modality.Continuous> layers = new ArrayList<>();
	private final List<Modality> columns = new ArrayList<>();

	/** @throws InputException when AnnData cannot hold the dataset; nothing is written then */
	AnnDataWriter(Dataset dataset, Path file) throws InputException {
		this.file = file;
		this.dataset = dataset;
		if (dataset.continuous().isEmpty()) {
			throw new InputException(file + ": AnnData holds categories as columns beside a table of numbers; the dataset has no numbers");
		}
		main = dataset.continuous().get(0);
		for (Modality m : dataset.modalities()) {
			if (m instanceof Modality.Continuous c && c != main && c.features().equals(main.features())) {
				layers.add(c);
			} else if (m != main) {
				columns.add(m);
			}
		}
		check();
	}

	private void check() throws InputException {
		ComeBack.check(dataset.samples(), "sample id", file.toString());
		ComeBack.check(main.features(), "feature name", file.toString());
		for (Table.Column column : main.annotations().columns()) {
			checkName(column.name());
		}
		if (main.annotations().columns().size() > MOST_COLUMNS) {
			throw new InputException(file + ": the features have " + main.annotations().columns().size() + " annotations, of which " + MOST_COLUMNS
					+ " can be columns of var");
		}
		var layerNames = new HashSet<String>();
		for (Modality.Continuous layer : layers) {
			checkName(layerName(layer));
			if (!layerNames.add(layerName(layer))) {
				throw new InputException(file + ": two layers would be named " + layerName(layer) + "; rename a modality");
			}
		}
		var taken = new LinkedHashMap<String, String>();
		for (Modality m : columns) {
			if (m instanceof Modality.Categorical c) {
				ComeBack.check(c, file.toString());
			}
			for (String feature : m.features()) {
				checkName(feature);
				String first = taken.putIfAbsent(feature, m.name());
				if (first != null) {
					throw new InputException(file + ": the modalities " + first + " and " + m.name() + " both have a feature '" + feature
							+ "', and AnnData has one set of columns beside X; rename one, or write them as files of their own");
				}
			}
		}
		if (taken.size() > MOST_COLUMNS) {
			throw new InputException(file + ": AnnData holds one table, X (" + main.name() + "); the other modalities have " + taken.size()
					+ " features, of which " + MOST_COLUMNS + " can be columns of obs. Write each modality as a file of its own");
		}
	}

	/** As {@link AnnDataReader} would name it after the main modality. */
	private String layerName(Modality.Continuous layer) {
		return layer.name().startsWith(main.name() + ".") ? layer.name().substring(main.name().length() + 1) : layer.name();
	}

	/** Names are paths in the file. */
	private void checkName(String name) throws InputException {
		ComeBack.check(List.of(name), "name", file.toString());
		if (name.indexOf('/') >= 0 || name.equals(".") || name.equals("_index") || name.equals("__categories")) {
			throw new InputException(file + ": '" + name + "' cannot be a column's or layer's name in an HDF5 file; rename it");
		}
	}

	void write() throws IOException {
		try (var out = new Hdf5Writer(file)) {
			var root = new LinkedHashMap<String, Long>();
			root.put("X", matrix(out, main));
			root.put("obs", obs(out));
			root.put("var", table(out, annotations(out), main.features()));
			var inner = new LinkedHashMap<String, Long>();
			for (Modality.Continuous layer : layers) {
				inner.put(layerName(layer), matrix(out, layer));
			}
			root.put("layers", out.group(inner, encoding("dict", "0.1.0")));
			for (String empty : List.of("obsm", "varm", "obsp", "varp", "uns")) {
				root.put(empty, out.group(Map.of(), encoding("dict", "0.1.0")));
			}
			out.finish(out.group(root, encoding("anndata", "0.1.0")));
		}
	}

	private Map<String, Long> annotations(Hdf5Writer out) throws IOException {
		var written = new LinkedHashMap<String, Long>();
		for (Table.Column column : main.annotations().columns()) {
			written.put(column.name(), switch (column) {
				case Table.Numbers n -> out.doubles(n.values(), encoding("array", "0.2.0"));
				case Table.Whole w -> out.longs(w.values(), encoding("array", "0.2.0"));
				case Table.Text t -> truths(t.values()).isPresent() ? out.truths(truths(t.values()).get(), encoding("array", "0.2.0"))
						: out.texts(t.values(), encoding("string-array", "0.2.0"));
			});
		}
		return written;
	}

	/** The words true and false, as which truth values are read, as what they were; empty where another word stands among them. */
	private static Optional<boolean[]> truths(List<String> words) {
		if (!words.stream().allMatch(w -> w.equals("true") || w.equals("false"))) {
			return Optional.empty();
		}
		var truths = new boolean[words.size()];
		for (int i = 0; i < truths.length; i++) {
			truths[i] = words.get(i).equals("true");
		}
		return Optional.of(truths);
	}

	private long obs(Hdf5Writer out) throws IOException {
		var written = new LinkedHashMap<String, Long>();
		int n = dataset.samples().size();
		for (Modality m : columns) {
			for (int j = 0; j < m.features().size(); j++) {
				written.put(m.features().get(j), switch (m) {
					case Modality.Continuous c -> out.floats(c.values().column(j), new int[] { n }, encoding("array", "0.2.0"));
					case Modality.Categorical c -> categories(out, c, j);
				});
			}
		}
		return table(out, written, dataset.samples());
	}

	private static long categories(Hdf5Writer out, Modality.Categorical block, int feature) throws IOException {
		List<String> words = IntStream.range(0, block.samples())
				.mapToObj(i -> block.missing(i, feature) ? "" : block.categories().get(block.code(i, feature))).toList();
		if (truths(words).isPresent() && words.containsAll(block.categories())) {
			return out.truths(truths(words).get(), encoding("array", "0.2.0"));
		}
		var codes = new int[block.samples()];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = block.code(i, feature);
		}
		var parts = new LinkedHashMap<String, Long>();
		parts.put("categories", out.texts(block.categories(), encoding("string-array", "0.2.0")));
		parts.put("codes", out.ints(codes, encoding("array", "0.2.0")));
		var attributes = new ArrayList<>(encoding("categorical", "0.2.0"));
		attributes.add(new Attribute("ordered", false));
		return out.group(parts, attributes);
	}

	private static long matrix(Hdf5Writer out, Modality.Continuous block) throws IOException {
		return out.floats(block.values().values(), new int[] { block.samples(), block.features().size() }, encoding("array", "0.2.0"));
	}

	private static long table(Hdf5Writer out, Map<String, Long> columns, List<String> index) throws IOException {
		var parts = new LinkedHashMap<>(columns);
		parts.put("_index", out.texts(index, encoding("string-array", "0.2.0")));
		var attributes = new ArrayList<>(encoding("dataframe", "0.2.0"));
		attributes.add(new Attribute("_index", "_index"));
		attributes.add(new Attribute("column-order", List.copyOf(columns.keySet())));
		return out.group(parts, attributes);
	}

	private static List<Attribute> encoding(String type, String version) {
		return List.of(new Attribute("encoding-type", type), new Attribute("encoding-version", version));
	}
}
