package org.latentworkbench.cli;

import java.util.Arrays;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.ShippedStudies;

/** The headless application: the words after the launcher's own are a command, its exit code is the process's. */
public final class LatentApplication implements IApplication {
	@Override
	public Object start(IApplicationContext context) {
		// The platform's splash screen and its wait for the application end here.
		context.applicationRunning();
		List<String> words = Arrays.asList((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		Terminal terminal = Terminal.ofProcess(System.getProperties(), System.getenv());
		var registry = new Once<>(Registry::platform);
		String version = System.getProperty("latent.build",
				context.getBrandingBundle() != null ? context.getBrandingBundle().getVersion().toString() : "");
		int code = Latent.run(new Session(terminal, registry, System.getenv(), ShippedStudies.folder(), version, words));
		terminal.out().flush();
		terminal.err().flush();
		return code;
	}

	@Override
	public void stop() {
		// A run hears of the process's end by its own hook, see Interrupt.
	}
}
