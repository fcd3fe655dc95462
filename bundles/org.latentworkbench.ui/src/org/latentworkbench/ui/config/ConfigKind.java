package org.latentworkbench.ui.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlReader;

/** What a file is: a study, or parameters of something. */
sealed interface ConfigKind {
	/** A study. */
	record OfStudy() implements ConfigKind {
	}

	/**
	 * Parameters.
	 *
	 * @param contribution whose; empty where no step uses the file and its comments do not say
	 * @param type         what they are; empty also for a broken plug-in
	 * @param steps        the steps that use the file
	 */
	record Parameters(Optional<ContributionInfo> contribution, Optional<ParametersType<?>> type, List<String> steps) implements ConfigKind {
	}

	/** What a file is that is being edited. */
	static ConfigKind of(ConfigSession session) {
		Path file = session.file();
		Path folder = StudyFiles.folderOf(file);
		Path study = folder.resolve(StudyFile.NAME);
		if (session.study().isPresent() || file.equals(study)) {
			return new OfStudy();
		}
		KnownContributions known = KnownContributions.platform();
		Map<String, String> users = Files.isRegularFile(study) ? users(study, folder, file) : Map.of();
		Optional<ContributionInfo> contribution = users.values().stream().flatMap(u -> known.find(u).stream()).findFirst()
				.or(() -> Problems.contribution(session.document().get()).flatMap(known::find));
		return new Parameters(contribution, contribution.flatMap(known::parameters), List.copyOf(users.keySet()));
	}

	/** The steps that take their parameters from a file, with the ids of their contributions. */
	private static Map<String, String> users(Path study, Path folder, Path file) {
		var users = new LinkedHashMap<String, String>();
		try {
			String text = StudyFiles.unsaved().get(study);
			YamlNode root = text == null ? YamlReader.read(study) : YamlReader.read(text, study);
			if (root instanceof Mapping m && m.get("steps").orElse(null) instanceof Mapping steps) {
				steps.entries().forEach(e -> {
					if (e.value() instanceof Mapping step && step.get("with").orElse(null) instanceof Scalar with
							&& step.get("use").orElse(null) instanceof Scalar use && folder.resolve(with.text()).normalize().equals(file)) {
						users.put(e.key().text(), use.text());
					}
				});
			}
		} catch (ProblemsException e) {
			return Map.of(); // said where the study is checked
		}
		return users;
	}
}
