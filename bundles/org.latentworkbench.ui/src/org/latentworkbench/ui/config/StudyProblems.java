package org.latentworkbench.ui.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.latentworkbench.core.study.StudyCheck;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.ui.study.StudyProjects;

/** All problems of a study in the workspace, by file, as they are on disk. */
final class StudyProblems {
	private StudyProblems() {
	}

	/** Files without problems are not among them. */
	static Map<IFile, List<Problem>> of(IProject project, KnownContributions known) {
		if (project.getLocation() == null) {
			return Map.of(); // it was deleted meanwhile
		}
		Path folder = StudyProjects.folder(project);
		Path study = folder.resolve(StudyFile.NAME);
		Map<Path, List<Problem>> found = new LinkedHashMap<>();
		if (Files.isRegularFile(study)) {
			for (Problem p : StudyCheck.study(study, Map.of(), known.registry())) {
				found.computeIfAbsent(p.place().map(at -> at.file().normalize()).orElse(study), f -> new ArrayList<>()).add(p);
			}
		}
		for (String config : ConfigFiles.in(folder)) {
			Path file = folder.resolve(config);
			if (!found.containsKey(file) && !used(folder, study, file)) {
				List<Problem> problems = config(file, known);
				if (!problems.isEmpty()) {
					found.put(file, problems);
				}
			}
		}
		Map<IFile, List<Problem>> byFile = new HashMap<>();
		found.forEach((path, problems) -> {
			// a file outside of the study is told of at the study's own
			IFile file = path.startsWith(folder) ? project.getFile(StudyFiles.relative(folder, path)) : project.getFile(StudyFile.NAME);
			if (file.exists()) {
				byFile.computeIfAbsent(file, f -> new ArrayList<>()).addAll(problems);
			}
		});
		return byFile;
	}

	private static boolean used(Path folder, Path study, Path file) {
		return Files.isRegularFile(study) && Problems.used(study, Map.of(), folder, file);
	}

	private static List<Problem> config(Path file, KnownContributions known) {
		try {
			return Problems.config(file, YamlReader.text(file), known);
		} catch (ProblemsException e) {
			return e.problems();
		}
	}
}
