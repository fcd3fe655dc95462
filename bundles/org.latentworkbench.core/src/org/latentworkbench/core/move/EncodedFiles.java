package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.data.Encoding;
import org.latentworkbench.data.MoveInterim;
import org.latentworkbench.data.SampleIds;
import org.latentworkbench.data.text.CategoryTable;
import org.latentworkbench.data.text.NumberTable;
import org.latentworkbench.data.text.TextTables;

/**
 * What {@code encode_data} leaves: arrays, names and categories in the interim folder, distributions in the results. The
 * arithmetic is MOVE's, in doubles, on the tables themselves.
 */
final class EncodedFiles {
	private final MoveConfig config;
	private final Compatibility compatibility;

	EncodedFiles(MoveConfig config) {
		this.config = config;
		this.compatibility = config.strict() ? Compatibility.STRICT : Compatibility.MOVE;
	}

	/**
	 * @param step the folder of the step that encoded: its dataset is kept beside the arrays in strict mode, its pictures are the results
	 * @throws InputException when the tables have changed since the run read them
	 */
	void write(Path step, Delivery delivery) throws IOException, InputException {
		Path interim = config.data().interim();
		SampleIds samples = SampleIds.read(config.data().samplesFile());
		var categorical = new ArrayList<Modality.Categorical>();
		for (MoveConfig.Input input : config.data().categorical()) {
			CategoryTable table = TextTables.categories(config.data().raw().resolve(input.name() + ".tsv"), TextTables.MOVE_MISSING);
			Modality.Categorical raw = table.modality(input.name()).rows(rows(samples.ids(), table.samples(), input.name()));
			Modality.Categorical code = Encoding.categorical(raw, compatibility).modality();
			categorical.add(code);
			delivery.array(interim.resolve(input.name() + ".npy"), MoveInterim.array(code));
			delivery.text(interim.resolve(input.name() + ".txt"), MoveInterim.names(code.features()));
		}
		if (!categorical.isEmpty()) {
			delivery.text(interim.resolve("mappings.json"), MoveInterim.mappings(categorical));
		}
		for (MoveConfig.Input input : config.data().continuous()) {
			numbers(input, samples, delivery);
		}
		if (config.strict()) {
			delivery.folder(step.resolve("encoded"), interim.resolve(InterimFolder.STRICT));
		}
		Path figures = config.data().results().resolve("encoded_datasets");
		for (MoveConfig.Input input : config.data().continuous()) {
			String picture = input.name().replaceAll("[^A-Za-z0-9._-]", "_");
			delivery.copy(step.resolve("distribution/" + picture + "-raw.png"), figures.resolve("Value_distribution_"
					+ input.name() + "_unprocessed.png"));
			delivery.copy(step.resolve("distribution/" + picture + ".png"), figures.resolve("Value_distribution_" + input.name()
					+ ".png"));
		}
	}

	private void numbers(MoveConfig.Input input, SampleIds samples, Delivery delivery) throws IOException, InputException {
		NumberTable table = TextTables.numbers(config.data().raw().resolve(input.name() + ".tsv"), TextTables.MOVE_MISSING);
		NumberTable raw = pick(table, samples.ids(), input.name());
		Encoding.EncodedNumbers code = Encoding.numbers(input.name(), raw, input.log2().orElse(false), input.scale(),
				compatibility);
		Path interim = config.data().interim();
		delivery.array(interim.resolve(input.name() + ".npy"), MoveInterim.array(code));
		delivery.text(interim.resolve(input.name() + ".txt"), MoveInterim.names(code.names()));
	}

	private static NumberTable pick(NumberTable table, List<String> samples, String name) throws InputException {
		int[] rows = rows(samples, table.samples(), name);
		int p = table.features().size();
		var values = new double[rows.length * p];
		for (int i = 0; i < rows.length; i++) {
			System.arraycopy(table.values(), rows[i] * p, values, i * p, p);
		}
		return new NumberTable(samples, table.features(), values);
	}

	private static int[] rows(List<String> wanted, List<String> there, String name) throws InputException {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < there.size(); i++) {
			places.put(there.get(i), i);
		}
		var rows = new int[wanted.size()];
		for (int i = 0; i < rows.length; i++) {
			Integer place = places.get(wanted.get(i));
			if (place == null) {
				throw new InputException(name + ".tsv: there is no sample '" + wanted.get(i) + "', which the list of samples names");
			}
			rows[i] = place;
		}
		return rows;
	}
}
