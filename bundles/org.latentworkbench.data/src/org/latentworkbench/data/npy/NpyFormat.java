package org.latentworkbench.data.npy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.FileStem;
import org.latentworkbench.data.array.ArrayModality;
import org.latentworkbench.data.array.ComeBack;
import org.latentworkbench.data.array.Companions;

/** One modality as NumPy's array file: numbers with NaN where missing, or words with the empty one; see {@link ArrayModality}, {@link Companions}. */
public final class NpyFormat implements DatasetFormat {
	@Override
	public Dataset read(Path file, Options options) throws IOException, InputException {
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no such file");
		}
		NpyArray array = NpyFile.read(file);
		String name = options.modality().orElseGet(() -> FileStem.of(file));
		return Companions.dataset(file, new ArrayModality(file.toString(), name, Companions.features(file, options), options.type(), options.missing()).of(array), options);
	}

	@Override
	public void write(Dataset dataset, String modality, Path file) throws IOException, InputException {
		Modality block = ComeBack.modality(dataset, modality);
		NpyArray array = ArrayModality.array(block, file.toString());
		Companions.write(file, dataset.samples(), block.features());
		NpyFile.write(file, array);
	}

	@Override
	public List<Path> companions(Path file) {
		return Companions.of(file);
	}
}
