package org.latentworkbench.ui.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.latentworkbench.core.study.StudyCheck;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlReader;

/** What is wrong with single files of a study. */
final class Problems {
	/** What a file of parameters says about itself: {@code # Parameters of encode}. */
	private static final Pattern PARAMETERS_OF = Pattern.compile("(?m)^#.*\\b[Pp]arameters of ([A-Za-z0-9._-]+)");

	private Problems() {
	}

	/**
	 * All problems of one file.
	 *
	 * @param file   absolute
	 * @param folder of the study
	 * @param texts  that count in the place of what the files hold; this file's is among them
	 */
	static List<Problem> of(Path file, Path folder, Map<Path, String> texts, KnownContributions known) {
		Path study = folder.resolve(StudyFile.NAME);
		if (file.equals(study)) {
			return here(StudyCheck.study(file, texts, known.registry()), file, true);
		}
		if (Files.isRegularFile(study) && used(study, texts, folder, file)) {
			return here(StudyCheck.study(study, texts, known.registry()), file, false);
		}
		return config(file, texts.get(file), known);
	}

	/** The problems of a file of parameters that no step uses: as far as it says whose they are. */
	static List<Problem> config(Path file, String text, KnownContributions known) {
		return StudyCheck.config(file, text, contribution(text).flatMap(known::parameters));
	}

	/** The contribution whose parameters a file says to hold, in a comment. */
	static Optional<String> contribution(String text) {
		Matcher m = PARAMETERS_OF.matcher(text);
		return m.find() ? Optional.of(m.group(1)) : Optional.empty();
	}

	/** @param all whether problems that stand in no file are this file's */
	private static List<Problem> here(List<Problem> problems, Path file, boolean all) {
		return problems.stream().filter(p -> p.place().map(at -> at.file().normalize().equals(file)).orElse(all)).toList();
	}

	/** Whether a step of the study takes its parameters from the file. */
	static boolean used(Path study, Map<Path, String> texts, Path folder, Path file) {
		try {
			String text = texts.get(study);
			YamlNode root = text == null ? YamlReader.read(study) : YamlReader.read(text, study);
			return root instanceof Mapping m && m.get("steps").orElse(null) instanceof Mapping steps && steps.entries().stream()
					.anyMatch(e -> e.value() instanceof Mapping step && step.get("with").orElse(null) instanceof Scalar s
							&& folder.resolve(s.text()).normalize().equals(file));
		} catch (ProblemsException e) {
			return false; // said where the study is checked
		}
	}
}
