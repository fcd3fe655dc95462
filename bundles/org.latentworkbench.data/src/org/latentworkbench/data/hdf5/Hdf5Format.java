package org.latentworkbench.data.hdf5;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jhdf.api.Group;
import io.jhdf.api.Node;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.FileStem;
import org.latentworkbench.data.array.ComeBack;
import org.latentworkbench.data.array.NamedArrays;
import org.latentworkbench.data.npy.NpyArray;

/** HDF5: AnnData, told by its groups {@code obs} and {@code var}, else all arrays in the file as {@link NamedArrays}. Writes AnnData, dense. */
public final class Hdf5Format implements DatasetFormat {
	private static final int DEEPEST = 8;
	private static final int MOST_ARRAYS = 1000;

	@Override
	public Dataset read(Path file, Options options) throws IOException, InputException {
		String stem = FileStem.of(file);
		return Hdf5Input.read(file, input -> {
			if (AnnDataReader.fits(input)) {
				return AnnDataReader.read(input, stem, options);
			}
			var arrays = new LinkedHashMap<String, NpyArray>();
			collect(input, input.root(), "", 1, arrays);
			if (arrays.isEmpty()) {
				throw new InputException(file + ": holds no arrays, and no AnnData (obs, var and X)");
			}
			return NamedArrays.read(file.toString(), stem, arrays, options);
		});
	}

	@Override
	public boolean keepsAnnotations() {
		return true;
	}

	private static void collect(Hdf5Input input, Group group, String path, int depth, Map<String, NpyArray> arrays) throws InputException {
		for (Node node : group) {
			if (depth > DEEPEST || arrays.size() > MOST_ARRAYS) {
				throw new InputException(input.place(group) + ": groups lie deeper than " + DEEPEST + ", or hold more than " + MOST_ARRAYS + " arrays");
			}
			switch (node) {
				case Group below -> collect(input, below, path + node.getName() + "/", depth + 1, arrays);
				case io.jhdf.api.Dataset dataset -> arrays.put(path + node.getName(), input.array(dataset));
				default -> throw new InputException(input.place(node) + ": is neither group nor array");
			}
		}
	}

	@Override
	public void write(Dataset dataset, String modality, Path file) throws IOException, InputException {
		new AnnDataWriter(new Dataset(dataset.samples(), List.of(ComeBack.modality(dataset, modality))), file).write();
	}

	@Override
	public void write(Dataset dataset, Path file) throws IOException, InputException {
		new AnnDataWriter(dataset, file).write();
	}
}
