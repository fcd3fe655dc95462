package org.latentworkbench.ui.study;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.latentworkbench.core.study.StudyFile;

/** The example studies that lie beside the product. */
public final class ShippedStudies {
	private ShippedStudies() {
	}

	/** The folders of all shipped studies, by name; empty where the product is run without its folder, as from an IDE. */
	public static List<Path> list() throws IOException {
		Optional<Path> examples = folder();
		if (examples.isEmpty()) {
			return List.of();
		}
		try (var folders = Files.list(examples.get())) {
			return folders.filter(folder -> Files.isRegularFile(folder.resolve(StudyFile.NAME))).sorted().toList();
		}
	}

	private static Optional<Path> folder() {
		String said = System.getProperty("latent.examples");
		if (said != null) {
			return Optional.of(Path.of(said)).filter(Files::isDirectory);
		}
		Location install = Platform.getInstallLocation();
		if (install == null || install.getURL() == null) {
			return Optional.empty();
		}
		// The location is a URL that is not encoded: its path is taken as it is.
		return Optional.of(new File(install.getURL().getPath(), "examples").toPath()).filter(Files::isDirectory);
	}
}
