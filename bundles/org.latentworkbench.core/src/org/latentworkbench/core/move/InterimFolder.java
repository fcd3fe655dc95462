package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.data.SampleIds;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;

/**
 * The folder between {@code encode_data} and the other tasks: one array and one list of names a table, and the categories.
 * <p>
 * In these files a number of 0 means "missing", so a value that happens to be 0 is lost. In strict mode the encoded dataset
 * itself, which marks what is missing, lies beside them in {@value #STRICT}.
 */
final class InterimFolder {
	/** The encoded dataset in our own format. */
	static final String STRICT = "encoded.dataset";
	private static final String MAPPINGS = "mappings.json";

	private final MoveConfig.Data data;

	InterimFolder(MoveConfig.Data data) {
		this.data = data;
	}

	/**
	 * The encoded dataset, categorical tables first, as MOVE orders them.
	 *
	 * @throws InputException when {@code encode_data} has not been run, or the files do not fit together
	 */
	Dataset read(boolean strict) throws IOException, InputException {
		requireFiles(strict);
		if (strict) {
			return checked(DatasetFiles.read(data.interim().resolve(STRICT)));
		}
		List<String> samples = SampleIds.read(data.samplesFile()).ids();
		Map<String, Map<String, Integer>> mappings = Mappings.read(data.interim().resolve(MAPPINGS),
				!data.categorical().isEmpty());
		var modalities = new ArrayList<Modality>();
		for (MoveConfig.Input input : data.categorical()) {
			modalities.add(categorical(input.name(), samples.size(), mappings));
		}
		for (MoveConfig.Input input : data.continuous()) {
			modalities.add(continuous(input.name(), samples.size()));
		}
		return new Dataset(samples, modalities);
	}

	private void requireFiles(boolean strict) throws InputException {
		var missing = new ArrayList<Path>();
		if (strict) {
			if (!Files.isDirectory(data.interim().resolve(STRICT))) {
				missing.add(data.interim().resolve(STRICT));
			}
		} else {
			for (List<MoveConfig.Input> inputs : List.of(data.categorical(), data.continuous())) {
				for (MoveConfig.Input input : inputs) {
					for (String ending : List.of(".npy", ".txt")) {
						Path file = data.interim().resolve(input.name() + ending);
						if (!Files.isRegularFile(file)) {
							missing.add(file);
						}
					}
				}
			}
		}
		if (!missing.isEmpty()) {
			throw new InputException(missing.get(0) + ": there is no such file" + (missing.size() > 1 ? " (and "
					+ (missing.size() - 1) + " more)" : "")
					+ "; encode the data first: latent move-dl data=... task=encode_data" + (strict ? " compatibility=strict" : ""));
		}
	}

	/** The dataset must hold the tables that the configuration names. */
	private Dataset checked(Dataset dataset) throws InputException {
		var wanted = new ArrayList<>(data.categoricalNames());
		wanted.addAll(data.continuousNames());
		List<String> there = dataset.modalities().stream().map(Modality::name).toList();
		for (String name : wanted) {
			if (!there.contains(name)) {
				throw new InputException(data.interim().resolve(STRICT) + ": the table '" + name + "' is not in the encoded data"
						+ Nearest.hint(name, there) + "; run task=encode_data again");
			}
		}
		return new Dataset(dataset.samples(), wanted.stream().map(n -> dataset.modality(n).orElseThrow()).toList());
	}

	private Modality categorical(String name, int samples, Map<String, Map<String, Integer>> mappings) throws IOException,
			InputException {
		Path file = data.interim().resolve(name + ".npy");
		NpyArray array = NpyFile.read(file);
		List<String> features = names(name);
		int[] shape = array.shape();
		if (shape.length != 3 || shape[0] != samples || shape[1] != features.size()) {
			throw new InputException(file + ": has the shape " + Arrays.toString(shape) + "; expected [" + samples + ", "
					+ features.size()
					+ ", categories] for " + Counts.of(samples, "sample") + " and " + Counts.of(features.size(), "feature") + "; run task=encode_data again");
		}
		int classes = shape[2];
		List<String> categories = Mappings.categories(mappings, name, classes, data.interim().resolve(MAPPINGS));
		float[] hot = array.toFloats();
		var codes = new int[samples * features.size()];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = Modality.Categorical.MISSING;
			for (int k = 0; k < classes; k++) {
				if (hot[i * classes + k] != 0) {
					codes[i] = k;
					break;
				}
			}
		}
		return new Modality.Categorical(name, features, categories, codes);
	}

	/** As MOVE reads it: as floats, 0 for NaN, without the columns that hold nothing but 0; and 0 is missing. */
	private Modality continuous(String name, int samples) throws IOException, InputException {
		Path file = data.interim().resolve(name + ".npy");
		NpyArray array = NpyFile.read(file);
		List<String> features = names(name);
		int[] shape = array.shape();
		if (shape.length != 2 || shape[0] != samples || shape[1] != features.size()) {
			throw new InputException(file + ": has the shape " + Arrays.toString(shape) + "; expected [" + samples + ", "
					+ features.size()
					+ "] for " + Counts.of(samples, "sample") + " and " + Counts.of(features.size(), "feature") + "; run task=encode_data again");
		}
		float[] all = array.toFloats();
		int p = features.size();
		int[] kept = java.util.stream.IntStream.range(0, p).filter(j -> {
			for (int i = 0; i < samples; i++) {
				float v = all[i * p + j];
				if (v != 0 && !Float.isNaN(v)) {
					return true;
				}
			}
			return false;
		}).toArray();
		if (kept.length == 0) {
			throw new InputException(file + ": every value is 0 or missing");
		}
		var values = new float[samples * kept.length];
		for (int i = 0; i < samples; i++) {
			for (int k = 0; k < kept.length; k++) {
				float v = all[i * p + kept[k]];
				values[i * kept.length + k] = v == 0 ? Float.NaN : v;
			}
		}
		return new Modality.Continuous(name, Arrays.stream(kept).mapToObj(features::get).toList(), new Matrix(samples,
				kept.length, values));
	}

	private List<String> names(String table) throws IOException {
		return Files.readAllLines(data.interim().resolve(table + ".txt"), StandardCharsets.UTF_8).stream().map(String::strip)
				.filter(l -> !l.isEmpty()).toList();
	}
}
