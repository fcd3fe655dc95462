package org.latentworkbench.generators.sampling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;

/** Makes the classes of a categorical feature equally large, by leaving samples out or repeating them. */
public final class Resample implements Generator<ResampleParameters> {
	@Override
	public void run(ResampleParameters parameters, RunContext run) throws IOException, InputException {
		Dataset dataset = run.dataset("dataset");
		Classes classes = Classes.of(dataset, parameters.by());
		var names = new ArrayList<>(classes.names());
		var members = new ArrayList<>(classes.members());
		if (!parameters.keepMissing() && classes.missing()) {
			run.log("left out: " + Counts.of(members.getLast().length, "sample") + " without a value of " + parameters.by());
			names.removeLast();
			members.removeLast();
		}
		if (names.size() < 2) {
			throw new InputException("the feature '" + parameters.by() + "' has " + Counts.of(names.size(), "class", "classes")
					+ " among the samples, at least 2 are expected");
		}
		int size = switch (parameters.to()) {
			case SMALLEST -> members.stream().mapToInt(m -> m.length).min().orElseThrow();
			case LARGEST -> members.stream().mapToInt(m -> m.length).max().orElseThrow();
			case NUMBER -> parameters.perClass();
		};
		var rows = new ArrayList<int[]>();
		for (int c = 0; c < names.size(); c++) {
			rows.add(draw(members.get(c), size, run.random("resample").split(names.get(c))));
			run.log(names.get(c) + ": " + Counts.of(members.get(c).length, "sample") + " before, " + size + " now");
		}
		int[] all = rows.stream().flatMapToInt(Arrays::stream).sorted().toArray();
		List<String> ids = ids(dataset.samples(), all);
		run.dataset("resampled", new Dataset(ids, dataset.modalities().stream().map(m -> m.rows(all)).toList()));
		run.table("samples", Table.of(new Table.Text("sample", ids),
				new Table.Text("original", Arrays.stream(all).mapToObj(dataset.samples()::get).toList())));
	}

	/** So many of the rows: each as often as the others, or once more where it does not come out even. */
	static int[] draw(int[] rows, int size, RandomStream random) {
		var drawn = new int[size];
		for (int from = 0; from < size; from += rows.length) {
			int[] order = random.permutation(rows.length);
			for (int k = from; k < Math.min(size, from + rows.length); k++) {
				drawn[k] = rows[order[k - from]];
			}
		}
		return drawn;
	}

	/** The rows' ids; further ones of the same row get {@code #2}, {@code #3}, ... */
	private static List<String> ids(List<String> samples, int[] rows) {
		Map<Integer, Integer> seen = new HashMap<>();
		Set<String> taken = new HashSet<>(samples);
		var ids = new ArrayList<String>();
		for (int row : rows) {
			int copy = seen.merge(row, 1, Integer::sum);
			if (copy == 1) {
				ids.add(samples.get(row));
				continue;
			}
			String id = samples.get(row) + "#" + copy;
			while (!taken.add(id)) {
				id += "'";
			}
			ids.add(id);
		}
		return ids;
	}
}
