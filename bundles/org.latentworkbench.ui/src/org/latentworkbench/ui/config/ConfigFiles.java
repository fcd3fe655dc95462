package org.latentworkbench.ui.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of parameters of a study. */
final class ConfigFiles {
	private static final int DEPTH = 5;

	private ConfigFiles() {
	}

	/** Their paths from the study's folder, in order; none where the study has no such folder. */
	static List<String> in(Path folder) {
		Path config = folder.resolve(StudyFiles.CONFIG);
		if (!Files.isDirectory(config)) {
			return List.of();
		}
		try (var files = Files.walk(config, DEPTH)) {
			return files.filter(f -> StudyFiles.isYaml(f.getFileName().toString()) && Files.isRegularFile(f))
					.map(f -> StudyFiles.relative(folder, f)).sorted().toList();
		} catch (IOException e) {
			return List.of(); // nothing to offer
		}
	}
}
