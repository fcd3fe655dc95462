package org.latentworkbench.data.idx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.FileStem;
import org.latentworkbench.data.array.ArrayModality;
import org.latentworkbench.data.array.ComeBack;
import org.latentworkbench.data.array.Companions;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.text.Categories;

/** One modality as an IDX file: images, numbers or, in one dimension of bytes, labels; see {@link ArrayModality}, {@link Companions}. */
public final class IdxFormat implements DatasetFormat {
	private static final int LARGEST_BYTE = 255;

	@Override
	public Dataset read(Path file, Options options) throws IOException, InputException {
		NpyArray array = IdxFile.read(file);
		boolean labels = array.shape().length == 1 && array instanceof NpyArray.Bytes;
		Optional<Modality.Type> type = options.type().isPresent() || !labels ? options.type() : Optional.of(Modality.Type.CATEGORICAL);
		String name = options.modality().orElseGet(() -> FileStem.of(file));
		return Companions.dataset(file, new ArrayModality(file.toString(), name, Companions.features(file, options), type, options.missing()).of(array), options);
	}

	/** Whole numbers 0 to 255 become bytes, all others floats; categories that are whole numbers 0 to 255 become labels. */
	@Override
	public void write(Dataset dataset, String modality, Path file) throws IOException, InputException {
		Modality block = ComeBack.modality(dataset, modality);
		NpyArray array = switch (block) {
			case Modality.Continuous c -> numbers(ArrayModality.array(c, file.toString()));
			case Modality.Categorical c -> labels(c, file);
		};
		Companions.write(file, dataset.samples(), block.features());
		IdxFile.write(file, array);
	}

	private static NpyArray numbers(NpyArray array) {
		float[] values = array.toFloats();
		var bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			if (!(values[i] >= 0 && values[i] <= LARGEST_BYTE && values[i] == Math.rint(values[i])) || 1 / values[i] < 0) {
				return array;
			}
			bytes[i] = (byte) (int) values[i];
		}
		return new NpyArray.Bytes(array.shape(), bytes);
	}

	private static NpyArray labels(Modality.Categorical block, Path file) throws InputException {
		List<String> categories = block.categories();
		var bytes = new byte[block.codes().length];
		for (int i = 0; i < bytes.length; i++) {
			int code = block.codes()[i];
			if (code < 0) {
				throw new InputException(file + ": modality " + block.name() + " has missing categories, which an IDX file cannot hold");
			}
			double value = Categories.isNumber(categories.get(code)) ? Double.parseDouble(categories.get(code)) : -1;
			if (!(value >= 0 && value <= LARGEST_BYTE && value == Math.rint(value)) || !Categories.plain(value).equals(categories.get(code))) {
				throw new InputException(file + ": the category '" + categories.get(code) + "' of modality " + block.name()
						+ " is no whole number from 0 to 255, which is all that an IDX file holds");
			}
			bytes[i] = (byte) (int) value;
		}
		int p = block.features().size();
		return new NpyArray.Bytes(p == 1 ? new int[] { bytes.length } : new int[] { bytes.length / p, p }, bytes);
	}

	@Override
	public List<Path> companions(Path file) {
		return Companions.of(file);
	}
}
