package org.latentworkbench.app.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.latentworkbench.core.study.ShippedStudies;
import org.latentworkbench.core.study.StudyFile;

/**
 * A study that ships, as its card shows it.
 *
 * @param folder   of the study
 * @param title    its name
 * @param sentence what it is about: the paragraph that its file begins with; may be empty
 */
record Example(Path folder, String title, String sentence) {
	private static final String TITLE = "study:";

	/** All studies that ship; reads their files. */
	static List<Example> shipped() {
		List<Example> examples = new ArrayList<>();
		ShippedStudies.folder().ifPresent(folder -> {
			try {
				for (Path study : ShippedStudies.in(folder)) {
					examples.add(read(study));
				}
			} catch (IOException e) {
				ILog.of(Example.class).error("the examples that ship could not be read", e);
			}
		});
		return examples;
	}

	static Example read(Path study) throws IOException {
		List<String> lines = Files.readAllLines(study.resolve(StudyFile.NAME));
		String title = lines.stream().filter(line -> line.startsWith(TITLE)).findFirst()
				.map(line -> line.substring(TITLE.length()).strip().replaceAll("^[\"']|[\"']$", "")).orElse(study.getFileName().toString());
		var paragraph = new StringBuilder();
		for (String line : lines) {
			if (!line.startsWith("#") || line.equals("#")) {
				break;
			}
			paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.substring(1).strip());
		}
		return new Example(study, title, paragraph.toString());
	}

	/** The name that stands for the study: that of its folder. */
	String name() {
		return folder.getFileName().toString();
	}
}
