package org.latentworkbench.data.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.array.ArrayModality;
import org.latentworkbench.data.npy.NpyArray;

/**
 * Reads AnnData: {@code X} is the main modality, each layer {@code main.layer}, all columns of numbers in {@code obs} together
 * {@code main.obs}, and each column of categories, truth values or texts {@code main.column}. The columns of {@code var} are annotations of the
 * features. {@code obsm}, {@code varm}, {@code obsp}, {@code uns} and {@code raw} are left alone.
 */
final class AnnDataReader {
	private static final String NULLABLE = "nullable-";

	private final Hdf5Input input;
	private final String main;
	private final DatasetFormat.Options options;
	private final List<Modality> modalities = new ArrayList<>();
	private final Set<String> taken = new HashSet<>();

	private AnnDataReader(Hdf5Input input, String main, DatasetFormat.Options options) {
		this.input = input;
		this.main = main;
		this.options = options;
	}

	/** Whether a file is AnnData. */
	static boolean fits(Hdf5Input input) throws InputException {
		return input.root().getChildren().containsKey("obs") && input.root().getChildren().containsKey("var");
	}

	static org.latentworkbench.api.Dataset read(Hdf5Input input, String stem, DatasetFormat.Options options) throws InputException {
		return new AnnDataReader(input, options.modality().orElse(stem), options).read();
	}

	private org.latentworkbench.api.Dataset read() throws InputException {
		Group obs = input.group(input.root(), "obs");
		List<String> samples = index(obs, "obs_names");
		if (wanted(Modality.Type.CONTINUOUS)) {
			Group var = input.group(input.root(), "var");
			List<String> features = index(var, "var_names");
			Table annotations = annotations(var, features.size());
			if (input.root().getChildren().get("X") instanceof Node x) {
				add(main, matrix(x, samples, features).annotated(annotations));
			}
			if (input.root().getChildren().get("layers") instanceof Group layers) {
				for (Node layer : layers) {
					add(main + "." + layer.getName(), matrix(layer, samples, features).annotated(annotations));
				}
			}
		}
		columns(obs, samples.size());
		if (modalities.isEmpty()) {
			throw new InputException(input.place(input.root()) + ": holds no " + options.type().map(t -> t == Modality.Type.CONTINUOUS
					? "numbers, neither in X nor in obs" : "columns of categories in obs").orElse("X, no layers and no columns of obs"));
		}
		return new org.latentworkbench.api.Dataset(samples, modalities);
	}

	private boolean wanted(Modality.Type type) {
		return options.type().isEmpty() || options.type().get() == type;
	}

	private void add(String name, Modality modality) {
		String free = name;
		for (int k = 2; !taken.add(free); k++) {
			free = name + "_" + k;
		}
		modalities.add(modality.named(free));
	}

	/** The names of rows or columns, each once. */
	private List<String> index(Group table, String what) throws InputException {
		Dataset source = input.dataset(table, input.text(table, "_index").orElse("_index"));
		NpyArray array = input.array(source);
		List<String> names = array instanceof NpyArray.Strings s ? List.of(s.values())
				: array instanceof NpyArray.Ints || array instanceof NpyArray.Longs ? whole(array) : List.of();
		if (array.shape().length != 1 || names.isEmpty()) {
			throw new InputException(input.place(source) + ": expected a list of names (" + what + "), at least one");
		}
		var seen = new HashMap<String, Integer>();
		for (int i = 0; i < names.size(); i++) {
			Integer first = seen.putIfAbsent(names.get(i), i);
			if (first != null) {
				throw new InputException(input.place(source) + ": '" + names.get(i) + "' stands at " + first + " and at " + i
						+ " (from 0); names must differ: call adata." + what + "_make_unique() and write the file again");
			}
			if (names.get(i).isBlank()) {
				throw new InputException(input.place(source) + ": the name at " + i + " (from 0) is empty");
			}
		}
		return names;
	}

	private static List<String> whole(NpyArray array) {
		var names = new ArrayList<String>();
		for (double value : array.toDoubles()) {
			names.add(Long.toString((long) value));
		}
		return names;
	}

	private Modality matrix(Node node, List<String> samples, List<String> features) throws InputException {
		int n = samples.size();
		int p = features.size();
		if ((long) n * p > Integer.MAX_VALUE - 8) {
			throw new InputException(input.place(node) + ": " + n + " x " + p
					+ " values are beyond the 2,147,483,639 that are read; take fewer features, those that vary most for instance");
		}
		NpyArray array = node instanceof Group group ? sparse(group, n, p) : input.array((Dataset) node);
		int[] shape = array.shape();
		if (shape.length != 2 || shape[0] != n || shape[1] != p) {
			throw new InputException(input.place(node) + ": has the shape " + Arrays.toString(shape) + ", obs has " + n + " names and var "
					+ p + "; these must agree");
		}
		return new ArrayModality(input.place(node), main, Optional.of(features), Optional.of(Modality.Type.CONTINUOUS), options.missing()).of(array);
	}

	private NpyArray sparse(Group group, int n, int p) throws InputException {
		String format = input.text(group, "encoding-type").or(() -> legacy(group)).orElse("");
		boolean rows = format.startsWith("csr");
		if (!rows && !format.startsWith("csc")) {
			throw new InputException(input.place(group) + ": is encoded as '" + format + "'; expected array, csr_matrix or csc_matrix");
		}
		long[] shape = input.numbers(group, "shape").or(() -> legacyShape(group))
				.orElseThrow(() -> new InputException(input.place(group) + ": the sparse matrix has no shape"));
		if (shape.length != 2 || shape[0] != n || shape[1] != p) {
			throw new InputException(input.place(group) + ": has the shape " + Arrays.toString(shape) + ", obs has " + n + " names and var " + p
					+ "; these must agree");
		}
		input.checkMemory(group, 4.0 * n * p);
		return new SparseMatrix(input.place(group), rows, longs(numbers(group, "indptr")), ints(numbers(group, "indices")),
				numbers(group, "data").toFloats()).dense(n, p);
	}

	private static long[] longs(NpyArray array) {
		return array instanceof NpyArray.Longs l ? l.values() : Arrays.stream(array.toDoubles()).mapToLong(v -> (long) v).toArray();
	}

	/** What does not fit becomes -1, which no index is. */
	private static int[] ints(NpyArray array) {
		return switch (array) {
			case NpyArray.Ints i -> i.values();
			case NpyArray.Longs l -> Arrays.stream(l.values()).mapToInt(v -> v == (int) v ? (int) v : -1).toArray();
			default -> Arrays.stream(array.toDoubles()).mapToInt(v -> v == (int) v ? (int) v : -1).toArray();
		};
	}

	private NpyArray numbers(Group group, String name) throws InputException {
		Dataset dataset = input.dataset(group, name);
		NpyArray array = input.array(dataset);
		if (array instanceof NpyArray.Strings || array.shape().length != 1) {
			throw new InputException(input.place(dataset) + ": expected a list of numbers");
		}
		return array;
	}

	private Optional<String> legacy(Group group) {
		try {
			return input.text(group, "h5sparse_format");
		} catch (InputException e) {
			return Optional.empty();
		}
	}

	private Optional<long[]> legacyShape(Group group) {
		try {
			return input.numbers(group, "h5sparse_shape");
		} catch (InputException e) {
			return Optional.empty();
		}
	}

	/** The names of a table's columns, in order, the index not among them. */
	private List<String> order(Group table) throws InputException {
		String index = input.text(table, "_index").orElse("_index");
		List<String> order = input.texts(table, "column-order").orElseGet(() -> List.copyOf(table.getChildren().keySet()));
		if (new HashSet<>(order).size() != order.size()) {
			throw new InputException(input.place(table) + ": column-order names a column twice");
		}
		return order.stream().filter(name -> !name.equals(index) && !name.equals("__categories")).toList();
	}

	private ObsColumn column(Group table, String name) throws InputException {
		Node node = input.child(table, name);
		return node instanceof Group group ? group(group) : new ObsColumn(input.array((Dataset) node), categoriesBefore08(table, name));
	}

	/** The columns of {@code var}; one that is no plain column is left out with a warning, since nothing is computed from it. */
	private Table annotations(Group var, int p) throws InputException {
		var columns = new ArrayList<Table.Column>();
		for (String name : order(var)) {
			try {
				ObsColumn column = column(var, name);
				if (column.values().shape().length != 1 || column.values().size() != p) {
					throw new InputException(input.place(var) + "/" + name + ": has the shape " + Arrays.toString(column.values().shape())
							+ "; one value for each of the " + Counts.of(p, "feature") + " is expected");
				}
				columns.add(column.annotation(input.place(var) + "/" + name, name));
			} catch (InputException e) {
				options.warnings().accept(e.getMessage() + "; this annotation of the features is left out");
			}
		}
		return new Table(columns);
	}

	private void columns(Group obs, int n) throws InputException {
		var numeric = new ArrayList<String>();
		var numbers = new ArrayList<float[]>();
		for (String name : order(obs)) {
			Node node = input.child(obs, name);
			ObsColumn column = column(obs, name);
			if (column.values().shape().length != 1 || column.values().size() != n) {
				throw new InputException(input.place(node) + ": has the shape " + Arrays.toString(column.values().shape())
						+ "; one value for each of the " + Counts.of(n, "sample") + " is expected");
			}
			boolean categorical = column.categories().isPresent() || ArrayModality.usual(column.values()) == Modality.Type.CATEGORICAL;
			if (!wanted(categorical ? Modality.Type.CATEGORICAL : Modality.Type.CONTINUOUS)) {
				continue;
			}
			if (categorical) {
				column.modality(input.place(node), name, options.missing()).ifPresent(m -> add(main + "." + name, m));
			} else {
				var one = new ArrayModality(input.place(node), name, Optional.of(List.of(name)), Optional.of(Modality.Type.CONTINUOUS), options.missing());
				numeric.add(name);
				numbers.add(((Modality.Continuous) one.of(column.values())).values().values());
			}
		}
		if (!numeric.isEmpty()) {
			var all = new float[Math.multiplyExact(n, numeric.size())];
			for (int j = 0; j < numeric.size(); j++) {
				for (int i = 0; i < n; i++) {
					all[i * numeric.size() + j] = numbers.get(j)[i];
				}
			}
			add(main + ".obs", new Modality.Continuous(main, numeric, new Matrix(n, numeric.size(), all)));
		}
	}

	/** AnnData 0.7 kept a column's categories beside the table. */
	private Optional<List<String>> categoriesBefore08(Group obs, String name) throws InputException {
		if (obs.getChildren().get("__categories") instanceof Group all && all.getChildren().get(name) instanceof Dataset categories) {
			return Optional.of(words(categories));
		}
		return Optional.empty();
	}

	private ObsColumn group(Group group) throws InputException {
		String encoding = input.text(group, "encoding-type").orElse("");
		if (encoding.equals("categorical")) {
			return new ObsColumn(numbers(group, "codes"), Optional.of(words(input.dataset(group, "categories"))));
		}
		if (encoding.startsWith(NULLABLE)) {
			NpyArray values = input.array(input.dataset(group, "values"));
			if (!(input.array(input.dataset(group, "mask")) instanceof NpyArray.Booleans mask) || mask.size() != values.size()) {
				throw new InputException(input.place(group) + ": mask must have a truth value for each of the values");
			}
			return new ObsColumn(ObsColumn.masked(values, mask.values()), Optional.empty());
		}
		throw new InputException(input.place(group) + ": a column encoded as '" + encoding + "' is not read; expected numbers, truth values, texts or categories");
	}

	/** The categories' names; those that are numbers as text. */
	private List<String> words(Dataset dataset) throws InputException {
		NpyArray array = input.array(dataset);
		if (array.shape().length != 1) {
			throw new InputException(input.place(dataset) + ": expected a list of categories");
		}
		return ObsColumn.names(array);
	}
}
