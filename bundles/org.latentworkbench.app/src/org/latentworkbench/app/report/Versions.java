package org.latentworkbench.app.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** What this workbench is made of, in words for a person and for a report. */
public final class Versions {
	private static final long MIB = 1 << 20;

	private Versions() {
	}

	/** The product, its build, Java, the machine, its memory; one a line. */
	public static String summary() {
		Runtime java = Runtime.getRuntime();
		return String.format(Locale.ROOT, """
				Latent Workbench %s, build %s
				Java %s, %s (%s)
				%s %s on %s, %d cores
				%d MiB of memory at most for the window
				%d bundles
				""", version(), build(), System.getProperty("java.version"), System.getProperty("java.vm.name"),
				System.getProperty("java.vendor"), System.getProperty("os.name"), System.getProperty("os.version"),
				System.getProperty("os.arch"), java.availableProcessors(), java.maxMemory() / MIB, bundles().length);
	}

	/** Every bundle with its version, one a line. */
	public static String list() {
		return Arrays.stream(bundles()).sorted(Comparator.comparing(Bundle::getSymbolicName))
				.map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion()).collect(Collectors.joining("\n", "", "\n"));
	}

	private static String build() {
		return Optional.ofNullable(System.getProperty("latent.build")).filter(build -> !build.isBlank()).orElse("development");
	}

	private static String version() {
		var version = Platform.getBundle("org.latentworkbench.app").getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}

	private static Bundle[] bundles() {
		return Platform.getBundle("org.latentworkbench.app").getBundleContext().getBundles();
	}
}
