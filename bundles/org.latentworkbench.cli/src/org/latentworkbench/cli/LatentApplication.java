package org.latentworkbench.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.StudyFile;

/** The headless application: the words after the launcher's own are a command, its exit code is the process's. */
public final class LatentApplication implements IApplication {
	/** How far above a product the checkout that it was built in may be. */
	private static final int LEVELS = 10;

	@Override
	public Object start(IApplicationContext context) {
		// The platform's splash screen and its wait for the application end here.
		context.applicationRunning();
		List<String> words = Arrays.asList((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		Terminal terminal = Terminal.ofProcess(System.getProperties(), System.getenv());
		var registry = new Once<>(Registry::platform);
		String version = System.getProperty("latent.build",
				context.getBrandingBundle() != null ? context.getBrandingBundle().getVersion().toString() : "");
		int code = Latent.run(new Session(terminal, registry, System.getenv(), examples(), version, words));
		terminal.out().flush();
		terminal.err().flush();
		return code;
	}

	@Override
	public void stop() {
		// A run hears of the process's end by its own hook, see Interrupt.
	}

	/**
	 * The {@code examples} folder: where the property {@code latent.examples} says; else beside the product's {@code plugins};
	 * else, for a product that was built in a checkout, the checkout's own.
	 */
	private static Optional<Path> examples() {
		String said = System.getProperty("latent.examples");
		if (said != null) {
			return Optional.of(Path.of(said)).filter(Files::isDirectory);
		}
		var install = Platform.getInstallLocation();
		if (install == null || install.getURL() == null) {
			return Optional.empty();
		}
		// The location is a URL that is not encoded: take its path as it is.
		Path folder = new File(install.getURL().getPath()).toPath();
		for (int up = 0; up <= LEVELS && folder != null; up++, folder = folder.getParent()) {
			Path examples = folder.resolve("examples");
			if (Files.isRegularFile(examples.resolve("multiomics").resolve(StudyFile.NAME))) {
				return Optional.of(examples);
			}
		}
		return Optional.empty();
	}
}
