package org.latentworkbench.ui.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.Platform;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.DataImport;

/** The samples that a study has data of already. To be asked in a job. */
final class StudySamples {
	private static final int DEPTH = 2;
	/** Larger files would keep a person waiting for a guess. */
	private static final long MOST_BYTES = 20_000_000;
	private static final int MOST_FILES = 20;

	private StudySamples() {
	}

	/** The ids in the files of the study's folder for data, as far as they are small and can be read. */
	static Set<String> of(Path study, BooleanSupplier cancelled) {
		Set<String> ids = new HashSet<>();
		for (Path file : files(study.resolve(DataImport.FOLDER))) {
			if (cancelled.getAsBoolean()) {
				break;
			}
			try {
				ids.addAll(DatasetReader.read(file).dataset().samples());
			} catch (IOException | InputException e) {
				// no table of samples: it says nothing about ids
			}
		}
		return ids;
	}

	private static List<Path> files(Path folder) {
		Registry registry = Registry.of(Platform.getExtensionRegistry());
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var all = Files.walk(folder, DEPTH)) {
			return all.filter(f -> isSmallTable(f, registry)).limit(MOST_FILES).toList();
		} catch (IOException e) {
			return List.of(); // nothing to go by
		}
	}

	private static boolean isSmallTable(Path file, Registry registry) {
		try {
			return Files.isRegularFile(file) && Files.size(file) < MOST_BYTES && registry.formatInfo(file) != null;
		} catch (IOException | InputException e) {
			return false;
		}
	}
}
