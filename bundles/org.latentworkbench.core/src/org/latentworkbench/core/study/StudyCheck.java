package org.latentworkbench.core.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.latentworkbench.core.yaml.YamlReader;

/** Says what is wrong with a study while someone works on it: nothing is thrown, and texts count before they are saved. */
public final class StudyCheck {
	private StudyCheck() {
	}

	/**
	 * All problems of a study and of the files of parameters that its steps use.
	 *
	 * @param file    the study's file, absolute
	 * @param unsaved texts that count in the place of what the files hold, by absolute path
	 */
	public static List<Problem> study(Path file, Map<Path, String> unsaved, Registry registry) {
		try {
			return new StudyLoader(file, registry, name -> Optional.ofNullable(System.getenv(name)), Map.copyOf(unsaved)).load(List.of())
					.warnings();
		} catch (ProblemsException e) {
			return e.problems();
		}
	}

	/**
	 * All problems of a file of parameters that no step uses.
	 *
	 * @param text what the file holds
	 * @param type what its parameters are said to be; empty: only whether it is YAML counts
	 */
	public static List<Problem> config(Path file, String text, Optional<ParametersType<?>> type) {
		try {
			YamlNode root = YamlReader.read(text, file);
			if (root instanceof Scalar s && s.type() == Type.NULL) {
				return List.of();
			}
			if (!(root instanceof Mapping m)) {
				return List.of(Problem.error(root.place(), "the file holds " + root.found() + "; expected parameters, one 'name: value' a line"));
			}
			var warnings = new ArrayList<Problem>();
			if (type.isPresent()) {
				// a value with ${...} in it is known only within a study
				type.get().bind(m, List.of(), warnings::add);
			}
			return warnings;
		} catch (ProblemsException e) {
			return e.problems().stream().filter(p -> !p.message().contains("${")).toList();
		}
	}
}
