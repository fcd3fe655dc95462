package org.latentworkbench.core.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.core.yaml.YamlText;

/**
 * What a new study begins as: a copy of one that ships, or nearly nothing.
 *
 * @param name        one word, for the command line
 * @param title       for people
 * @param description what it does and how long it takes: the paragraphs that its {@code study.yaml} begins with
 * @param steps       the names of its steps
 * @param source      the folder that is copied; empty for the template {@link #EMPTY}
 */
public record StudyTemplate(String name, String title, String description, List<String> steps, Optional<Path> source) {
	/** The name of the template with one step to begin with. */
	public static final String EMPTY = "empty";

	public StudyTemplate {
		steps = List.copyOf(steps);
	}

	/**
	 * All templates: the studies that ship, by name, and {@link #EMPTY}. Reads their files.
	 *
	 * @param examples the folder with the studies that ship; empty where there is none
	 */
	public static List<StudyTemplate> all(Optional<Path> examples) throws IOException {
		var templates = new ArrayList<StudyTemplate>();
		if (examples.isPresent()) {
			for (Path study : ShippedStudies.in(examples.get())) {
				templates.add(shipped(study));
			}
		}
		templates.add(new StudyTemplate(EMPTY, "Empty study", "A study with a single step that makes data up, to be replaced by your own: "
				+ "put tables into its folder data, or import them, and add steps.", List.of("data"), Optional.empty()));
		return List.copyOf(templates);
	}

	private static StudyTemplate shipped(Path study) throws IOException {
		Path file = study.resolve(StudyFile.NAME);
		String name = study.getFileName().toString();
		String title = name;
		List<String> steps = List.of();
		try {
			if (YamlReader.read(file) instanceof YamlNode.Mapping root) {
				title = root.get("study").map(YamlNode::toTree).map(Object::toString).orElse(name);
				steps = root.get("steps").map(s -> s instanceof YamlNode.Mapping all ? all.keys() : List.<String>of()).orElse(List.of());
			}
		} catch (ProblemsException e) {
			title = name; // running the copy says what is wrong with it
		}
		return new StudyTemplate(name, title, head(Files.readAllLines(file)), steps, Optional.of(study));
	}

	/** The paragraphs of the comment at a file's head, without lines of commands, which are set in. */
	private static String head(List<String> lines) {
		var text = new StringBuilder();
		boolean fresh = true;
		for (String line : lines) {
			if (!line.startsWith("#")) {
				break;
			}
			String words = line.substring(1);
			if (words.isBlank()) {
				fresh = true;
			} else if (!words.startsWith("   ")) {
				text.append(text.isEmpty() ? "" : fresh ? "\n\n" : " ").append(words.strip());
				fresh = false;
			}
		}
		return text.toString();
	}

	/**
	 * Makes the study. It appears whole, or not at all.
	 *
	 * @param target not there, or an empty folder
	 */
	public void make(Path target) throws IOException {
		if (source.isPresent()) {
			ShippedStudies.copy(source.get(), target);
		} else {
			ShippedStudies.make(target, study -> empty(study, target.getFileName().toString()));
		}
	}

	private static void empty(Path study, String name) throws IOException {
		Files.createDirectory(study.resolve("config"));
		Files.createDirectory(study.resolve("data"));
		Files.writeString(study.resolve(StudyFile.NAME), """
				# A study: steps that take their inputs from each other. 'latent list' shows what a step can use,
				# 'latent describe NAME' its inputs, outputs and settings, 'latent validate .' checks this file.
				study: %s
				seed: 1
				steps:
				  # Something to begin with; put your own tables in data/ and use 'tables' instead.
				  data: { use: correlated-multiomics }
				""".formatted(YamlText.word(name)), StandardCharsets.UTF_8);
	}
}
