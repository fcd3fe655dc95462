package org.latentworkbench.core.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** Reads {@code study.yaml}. */
public final class StudyFile {
	/** The file's name in a study's folder. */
	public static final String NAME = "study.yaml";

	private StudyFile() {
	}

	/**
	 * Reads and checks a study: all of it, so that everything that is wrong is told at once.
	 *
	 * @param studyFolderOrFile a study's folder, or a file in it that stands for {@code study.yaml}
	 * @param overrides         {@code step.parameter=value} or {@code seed=value}; the values are YAML
	 * @param registry          where the contributions are
	 * @throws ProblemsException with everything that is wrong, in the order of the file
	 */
	public static LoadedStudy load(Path studyFolderOrFile, List<String> overrides, Registry registry) throws ProblemsException {
		return load(studyFolderOrFile, overrides, registry, name -> Optional.ofNullable(System.getenv(name)));
	}

	/** As {@link #load(Path, List, Registry)}, with other environment variables than those of this process. */
	public static LoadedStudy load(Path studyFolderOrFile, List<String> overrides, Registry registry,
			Function<String, Optional<String>> environment) throws ProblemsException {
		return new StudyLoader(locate(studyFolderOrFile), registry, environment).load(overrides);
	}

	/**
	 * The study's file.
	 *
	 * @throws ProblemsException when there is none
	 */
	public static Path locate(Path studyFolderOrFile) throws ProblemsException {
		if (Files.isDirectory(studyFolderOrFile)) {
			Path file = studyFolderOrFile.resolve(NAME);
			if (Files.isRegularFile(file)) {
				return file;
			}
			throw new ProblemsException(Problem.error(studyFolderOrFile + ": is no study's folder, it has no " + NAME
					+ "; expected the folder of a study, or a file in it"));
		}
		if (!Files.exists(studyFolderOrFile)) {
			throw new ProblemsException(Problem.error(studyFolderOrFile
					+ ": there is no such folder or file; expected the folder of a study"));
		}
		return studyFolderOrFile;
	}
}
