package org.latentworkbench.generators.sampling;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;

/** Divides samples at random into those to train on, to validate and to test with, and records who went where. */
public final class Split implements Generator<SplitParameters> {
	/** The parts, as outputs and as words in the table; the last one has no output. */
	private static final List<String> PARTS = List.of("training", "validation", "test", "left out");

	@Override
	public void run(SplitParameters parameters, RunContext run) throws IOException, InputException {
		Dataset dataset = run.dataset("dataset");
		Classes classes = parameters.stratifyBy().isEmpty() ? Classes.one(dataset) : Classes.of(dataset, parameters.stratifyBy());
		double[] shares = { parameters.training(), parameters.validation(), parameters.test() };
		int[] part = parts(classes, dataset.samples().size(), shares, run.random("split"));
		for (int p = 0; p < shares.length; p++) {
			int wanted = p;
			int[] rows = IntStream.range(0, part.length).filter(i -> part[i] == wanted).toArray();
			if (rows.length > 0) {
				run.dataset(PARTS.get(p), dataset.rows(rows));
			} else if (shares[p] > 0) {
				throw new InputException("no sample is left for " + PARTS.get(p) + ": its share is " + shares[p] + " of "
						+ Counts.of(part.length, "sample") + "; raise it, or give more samples");
			}
			run.log(PARTS.get(p) + ": " + Counts.of(rows.length, "sample"));
		}
		run.table("split", Table.of(new Table.Text("sample", dataset.samples()),
				new Table.Text("part", Arrays.stream(part).mapToObj(PARTS::get).toList())));
	}

	/**
	 * Each sample's part. In every class the parts' sizes differ from their shares by less than two samples, and over all
	 * classes by at most one: what is left of one class's rounding is carried on to the next.
	 *
	 * @param shares of the parts; their sum is at most 1
	 * @return for each of n samples the part's number, {@code shares.length} for left out
	 */
	static int[] parts(Classes classes, int n, double[] shares, RandomStream random) {
		var part = new int[n];
		Arrays.fill(part, shares.length);
		int before = 0;
		for (int c = 0; c < classes.members().size(); c++) {
			int[] rows = classes.members().get(c).clone();
			random.split(classes.names().get(c)).shuffle(rows);
			double cumulative = 0;
			int from = 0;
			for (int p = 0; p < shares.length; p++) {
				cumulative += shares[p];
				int to = (int) (Math.round(cumulative * (before + rows.length)) - Math.round(cumulative * before));
				to = Math.min(rows.length, Math.max(from, to));
				for (; from < to; from++) {
					part[rows[from]] = p;
				}
			}
			before += rows.length;
		}
		return part;
	}
}
