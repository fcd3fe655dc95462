package org.latentworkbench.core.study;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;

/** Folders that lie beside the product: its examples, its documentation. */
public final class ShippedFiles {
	/** How far above a product the checkout that it was built in may be. */
	private static final int LEVELS = 10;

	private ShippedFiles() {
	}

	/**
	 * A folder: where the property {@code latent.<name>} says; else beside the product's {@code plugins}; else, for a product that was built
	 * in a checkout, the checkout's own. Empty where there is none, as in an IDE.
	 *
	 * @param name    of the folder
	 * @param witness a file that the right folder of this name has in it
	 */
	public static Optional<Path> folder(String name, String witness) {
		String said = System.getProperty("latent." + name);
		if (said != null) {
			return Optional.of(Path.of(said)).filter(Files::isDirectory);
		}
		var install = Platform.getInstallLocation();
		if (install == null || install.getURL() == null) {
			return Optional.empty();
		}
		// The location is a URL that is not encoded: take its path as it is.
		Path above = new File(install.getURL().getPath()).toPath();
		for (int up = 0; up <= LEVELS && above != null; up++, above = above.getParent()) {
			Path folder = above.resolve(name);
			if (Files.isRegularFile(folder.resolve(witness))) {
				return Optional.of(folder);
			}
		}
		return Optional.empty();
	}
}
