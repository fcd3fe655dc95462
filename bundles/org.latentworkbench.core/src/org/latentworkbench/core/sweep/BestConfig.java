package org.latentworkbench.core.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlText;

/**
 * Writes the best combination down: for each varied step a file with all its parameters, which {@code with:} can name.
 *
 * @param study with the combination's settings
 * @param value of the goal's metric, mean over runs
 */
record BestConfig(LoadedStudy study, Goal goal, double value, List<String> runs) {
	/** @return the files, one for each step */
	List<Path> write(List<String> steps, Path folder) throws IOException {
		Files.createDirectories(folder);
		var files = new ArrayList<Path>();
		for (String name : steps) {
			ResolvedStep step = study.step(name).orElseThrow();
			Path file = folder.resolve(name + ".yaml");
			Files.writeString(file, text(step, file), StandardCharsets.UTF_8);
			files.add(file);
		}
		return files;
	}

	private String text(ResolvedStep step, Path file) {
		var text = new StringBuilder();
		text.append("# Parameters of ").append(step.use().id()).append(" for the step ").append(step.name()).append(": the best of a sweep by ")
				.append(goal.metric()).append(goal.less() ? " (less is better), " : " (more is better), ").append(value).append(",\n# ")
				.append(runs.size() == 1 ? "from the run " : "the mean over the runs ").append(String.join(", ", runs)).append(".\n");
		var place = new Place(file, 1, 1);
		step.use().parametersType().toTree(step.parameters()).forEach((key, v) -> text.append(YamlText.word(key)).append(": ")
				.append(YamlText.flow(YamlNode.of(v, place))).append('\n'));
		return text.toString();
	}
}
