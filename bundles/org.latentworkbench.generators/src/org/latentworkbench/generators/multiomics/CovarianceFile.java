package org.latentworkbench.generators.multiomics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.data.text.NumberTable;
import org.latentworkbench.data.text.TextTables;

/** Reads a covariance matrix: {@code .npy}, {@code p x p} in the features' order, or a table with the features' names on both sides. */
final class CovarianceFile {
	private CovarianceFile() {
	}

	/**
	 * @param names    of the p features, in the order in which the matrix is wanted
	 * @param warnings told what was assumed of the file
	 */
	static Covariance read(Path file, List<String> names, Consumer<String> warnings) throws IOException, InputException {
		int p = names.size();
		var matrix = new double[p][p];
		if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
			NpyArray array = NpyFile.read(file);
			if (array instanceof NpyArray.Strings || !Arrays.equals(array.shape(), new int[] { p, p })) {
				throw new InputException(file + ": holds " + array.type() + " of shape " + Arrays.toString(array.shape())
						+ ", numbers of shape [" + p + ", " + p + "] are expected, a row for each feature: " + names.get(0) + ", ..., " + names.get(p - 1));
			}
			double[] values = array.toDoubles();
			for (int i = 0; i < p; i++) {
				matrix[i] = Arrays.copyOfRange(values, i * p, (i + 1) * p);
			}
		} else {
			NumberTable table = TextTables.numbers(file, new DatasetFormat.Options(Optional.empty(), Optional.empty(), List.of()).telling(warnings));
			checkNames(file, "rows", table.samples(), names);
			checkNames(file, "columns", table.features(), names);
			int[] rows = places(table.samples(), names);
			int[] columns = places(table.features(), names);
			for (int i = 0; i < p; i++) {
				for (int j = 0; j < p; j++) {
					matrix[i][j] = table.values()[rows[i] * p + columns[j]];
				}
			}
		}
		for (int i = 0; i < p; i++) {
			for (int j = 0; j < p; j++) {
				if (!Double.isFinite(matrix[i][j])) {
					throw new InputException(file + ": the covariance of " + names.get(i) + " and " + names.get(j) + " is missing or infinite");
				}
			}
		}
		return Covariance.of(matrix, file.toString());
	}

	/** Where each of the names stands in a list that holds them all. */
	private static int[] places(List<String> found, List<String> names) {
		var places = new HashMap<String, Integer>();
		for (int i = 0; i < found.size(); i++) {
			places.put(found.get(i), i);
		}
		return names.stream().mapToInt(places::get).toArray();
	}

	private static void checkNames(Path file, String what, List<String> found, List<String> expected) throws InputException {
		if (!new HashSet<>(found).equals(new HashSet<>(expected))) {
			List<String> lacking = expected.stream().filter(n -> !found.contains(n)).toList();
			List<String> extra = found.stream().filter(n -> !expected.contains(n)).toList();
			throw new InputException(file + ": the names of the " + what + " are not those of the features:"
					+ (lacking.isEmpty() ? "" : " " + lacking.size() + " missing (" + lacking.get(0) + ", ...)")
					+ (extra.isEmpty() ? "" : " " + extra.size() + " unknown (" + extra.get(0) + ", ...)") + "; expected "
					+ expected.get(0) + ", ..., " + expected.get(expected.size() - 1) + ", each once");
		}
	}
}
