package org.latentworkbench.ui.explorer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.ui.explorer.Node.StudyStep;

/** What {@code study.yaml} says, as far as it can be read: a step of a plug-in that is missing is a step, too. */
final class StudyFiles {
	private StudyFiles() {
	}

	/** The file's content. */
	static YamlNode root(Path file) throws ProblemsException {
		if (!Files.isRegularFile(file)) {
			throw new ProblemsException(Problem.error(StudyFile.NAME + " is not there. Bring it back, or take the study out of the workbench."));
		}
		return YamlReader.read(file);
	}

	/** The study's name, where it has one. */
	static Optional<String> title(Mapping root) {
		return root.get("study").flatMap(StudyFiles::word).filter(name -> !name.isBlank());
	}

	/** The steps in their order. */
	static List<StudyStep> steps(Mapping root, IProject project, Plugins plugins, List<RunStore.Entry> runs) {
		var steps = new ArrayList<StudyStep>();
		if (root.get("steps").orElse(null) instanceof Mapping all) {
			for (YamlNode.Entry entry : all.entries()) {
				String use = entry.value() instanceof Mapping body ? body.get("use").flatMap(StudyFiles::word).orElse("") : "";
				steps.add(new StudyStep(project, project.getFile(StudyFile.NAME), entry.key().text(), use, entry.key().place().line(),
						use.isEmpty() ? Optional.empty() : plugins.missing(use, runs)));
			}
		}
		return steps;
	}

	private static Optional<String> word(YamlNode node) {
		return node instanceof Scalar scalar && scalar.type() != YamlNode.Type.NULL ? Optional.of(scalar.text()) : Optional.empty();
	}
}
