package org.latentworkbench.data.npy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.FileStem;
import org.latentworkbench.data.array.ComeBack;
import org.latentworkbench.data.array.NamedArrays;

/** A whole dataset as NumPy's file of named arrays; see {@link NamedArrays}. */
public final class NpzFormat implements DatasetFormat {
	@Override
	public Dataset read(Path file, Options options) throws IOException, InputException {
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no such file");
		}
		return NamedArrays.read(file.toString(), FileStem.of(file), NpzFile.read(file), options);
	}

	@Override
	public void write(Dataset dataset, String modality, Path file) throws IOException, InputException {
		NpzFile.write(file, NamedArrays.arrays(dataset, List.of(ComeBack.modality(dataset, modality)), file.toString()));
	}

	@Override
	public void write(Dataset dataset, Path file) throws IOException, InputException {
		NpzFile.write(file, NamedArrays.arrays(dataset, dataset.modalities(), file.toString()));
	}
}
