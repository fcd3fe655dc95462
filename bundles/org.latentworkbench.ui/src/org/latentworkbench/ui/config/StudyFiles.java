package org.latentworkbench.ui.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.common.util.URI;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.study.YamlResource;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlReader;

/** Where the files of a study are, and what open editors hold of them. */
final class StudyFiles {
	/** The folder of a study that holds files of parameters. */
	static final String CONFIG = "config";

	private StudyFiles() {
	}

	/** The nearest folder above a file that is a study's; the file's own folder where there is none. */
	static Path folderOf(Path file) {
		for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(StudyFile.NAME))) {
				return folder;
			}
		}
		return file.getParent();
	}

	/** Whether a file's name is one of YAML. */
	static boolean isYaml(String name) {
		return name.endsWith(".yaml") || name.endsWith(".yml");
	}

	/** The file's path from the study's folder, with {@code /}, as a study writes it. */
	static String relative(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	/** The steps of a study that take their parameters from a file. */
	static List<Step> users(Study study, Path folder, Path config) {
		return study.getSteps().stream().filter(s -> s.getParametersFile() != null
				&& folder.resolve(s.getParametersFile()).normalize().equals(config)).toList();
	}

	/** The study in a folder, as it is in an open editor or on disk; empty where there is none that can be read. */
	static Optional<Study> study(Path folder) {
		Path file = folder.resolve(StudyFile.NAME);
		var resource = new YamlResource(URI.createFileURI(file.toString()));
		try {
			String text = unsaved().get(file);
			resource.load(new ByteArrayInputStream((text == null ? YamlReader.text(file) : text).getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (ProblemsException | IOException e) {
			return Optional.empty();
		}
		return resource.getContents().stream().filter(Study.class::isInstance).map(Study.class::cast).findFirst();
	}

	/** The texts of open editors that are not saved yet, by absolute path. */
	static Map<Path, String> unsaved() {
		var texts = new HashMap<Path, String>();
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			if (buffer instanceof ITextFileBuffer text && buffer.isDirty() && buffer.getLocation() != null) {
				location(buffer).ifPresent(path -> texts.put(path, text.getDocument().get()));
			}
		}
		return texts;
	}

	private static Optional<Path> location(IFileBuffer buffer) {
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
		if (buffer.getLocation().segmentCount() > 1 && file.exists() && file.getLocation() != null) {
			return Optional.of(file.getLocation().toPath().normalize());
		}
		return Optional.of(buffer.getLocation().toPath().normalize());
	}
}
