package org.latentworkbench.core.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.Problem;

/**
 * A study that can be run.
 *
 * @param folder   the study's folder
 * @param study    as it is written, with the seed that counts
 * @param steps    every step after the ones that it needs; else in the order of the file
 * @param warnings what is no error but should be looked at
 */
public record LoadedStudy(Path folder, Study study, List<ResolvedStep> steps, List<Problem> warnings) {
	public LoadedStudy {
		steps = List.copyOf(steps);
		warnings = List.copyOf(warnings);
	}

	public Optional<ResolvedStep> step(String name) {
		return steps.stream().filter(s -> s.name().equals(name)).findFirst();
	}
}
