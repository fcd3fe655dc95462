package org.latentworkbench.generators.sampling;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.data.SampleIds;

/** Keeps the samples that a list names, or leaves them out; the others' order stays. */
public final class Subset implements Generator<SubsetParameters> {
	/** Ids named in a message. */
	private static final int NAMED = 5;

	@Override
	public void run(SubsetParameters parameters, RunContext run) throws IOException, InputException {
		Dataset dataset = run.dataset("dataset");
		if (!run.has("samples")) {
			throw new InputException("the input 'samples' is not bound, a file with one sample id a line is expected");
		}
		SampleIds list = SampleIds.read(run.files("samples").get(0));
		Set<String> listed = new HashSet<>(list.ids());
		Set<String> there = new HashSet<>(dataset.samples());
		List<String> unknown = list.ids().stream().filter(id -> !there.contains(id)).toList();
		if (unknown.size() == list.ids().size()) {
			throw new InputException(list.source() + ": none of its " + unknown.size() + " ids is a sample of the dataset, for instance '"
					+ unknown.get(0) + "'; the dataset begins with '" + (dataset.samples().isEmpty() ? "" : dataset.samples().get(0)) + "'");
		}
		if (!unknown.isEmpty()) {
			run.warn(unknown.size() + " of " + list.ids().size() + " ids are no samples of the dataset and are passed over: "
					+ String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size()))) + (unknown.size() > NAMED ? ", ..." : ""));
		}
		int[] rows = IntStream.range(0, dataset.samples().size())
				.filter(i -> listed.contains(dataset.samples().get(i)) != parameters.leaveOut()).toArray();
		if (rows.length == 0) {
			throw new InputException(list.source() + ": no sample is left when all " + dataset.samples().size() + " are left out");
		}
		run.log(rows.length + " of " + Counts.of(dataset.samples().size(), "sample"));
		run.dataset("subset", dataset.rows(rows));
	}
}
