package org.latentworkbench.ui.data;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.data.DatasetFiles;

/** Reads datasets, each once for all views, as long as there is memory for it. Safe for several threads; not for the window's. */
public final class DatasetReader {
	private static final Map<Path, Kept> KEPT = new HashMap<>();

	private DatasetReader() {
	}

	/** A dataset as it was read. @param rows where each sample stands */
	public record Read(Dataset dataset, Map<String, Integer> rows) {
	}

	/** @param stamp says whether the file is still the one that was read */
	private record Kept(String stamp, SoftReference<Read> read) {
	}

	/**
	 * Reads a dataset: the folder of an artefact, or a file or folder by the format of its name.
	 *
	 * @throws InputException where it is none, or damaged
	 */
	public static Read read(Path path) throws IOException, InputException {
		Path key = path.toAbsolutePath().normalize();
		Path index = key.resolve(DatasetFiles.INDEX);
		boolean artefact = Files.isRegularFile(index);
		String stamp = stamp(artefact ? index : key);
		Kept kept;
		synchronized (KEPT) {
			kept = KEPT.get(key);
			KEPT.values().removeIf(k -> k.read().get() == null);
		}
		Read read = kept != null && kept.stamp().equals(stamp) ? kept.read().get() : null;
		if (read == null) {
			Dataset dataset = artefact ? DatasetFiles.read(key)
					: Registry.of(Platform.getExtensionRegistry()).format(key).read(key, DatasetFormat.Options.guess());
			read = new Read(dataset, Rows.of(dataset.samples()));
			synchronized (KEPT) {
				KEPT.put(key, new Kept(stamp, new SoftReference<>(read)));
			}
		}
		return read;
	}

	private static String stamp(Path path) throws IOException {
		if (!Files.exists(path)) {
			return "gone";
		}
		var attributes = Files.readAttributes(path, BasicFileAttributes.class);
		return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
	}
}
