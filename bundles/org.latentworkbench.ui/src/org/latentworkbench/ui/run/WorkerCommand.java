package org.latentworkbench.ui.run;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.Platform;

/** The command line of a worker: this product once more, with this Java, without a window. */
final class WorkerCommand {
	private static final String LAUNCHER = "org.eclipse.equinox.launcher";
	/** What the window's Java was told and a worker's is not: its own display, its debugger, its framework, its caches. */
	private static final List<String> WINDOWS_OWN = List.of("-XstartOnFirstThread", "-agentlib", "-agentpath", "-Xrun", "-Xdebug",
			"-javaagent", "-Dosgi.", "-Declipse.", "-Dlatent.terminal", "-Dlatent.columns", "-Dlatent.commandline", "-XX:SharedArchiveFile",
			"-XX:ArchiveClassesAtExit", "-XX:+AutoCreateSharedArchive", "-XX:TieredStopAtLevel", "-Djava.awt.headless");

	private WorkerCommand() {
	}

	/**
	 * The words.
	 *
	 * @param area   where the worker's framework keeps its caches
	 * @param memory most memory of its Java in MiB; empty: as much as the window's may have
	 * @param words  of the command line
	 * @throws IOException when this product was started in a way that says nothing of its parts
	 */
	static List<String> of(Path area, OptionalInt memory, List<String> words) throws IOException {
		var command = new ArrayList<String>();
		command.add(java());
		for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
			if (WINDOWS_OWN.stream().noneMatch(option::startsWith) && !(memory.isPresent() && option.startsWith("-Xm"))) {
				command.add(option);
			}
		}
		command.add("-Djava.awt.headless=true");
		if (memory.isPresent()) {
			command.add("-Xmx" + memory.getAsInt() + "m");
		}
		command.add("-jar");
		command.add(launcher().toString());
		WorkerArea.path(Platform.getInstallLocation()).ifPresent(install -> command.addAll(List.of("-install", install.toString())));
		command.addAll(List.of("-configuration", area.toString(), "-data", "@noDefault", "-nosplash", "-application",
				"org.latentworkbench.cli.application"));
		command.addAll(words);
		return command;
	}

	/** The variables that say where caches go, where a person chose a folder for them. */
	static Map<String, String> environment(Optional<Path> cache) {
		return cache.map(f -> Map.of("LATENT_CACHE_DIR", f.toString(), "DJL_CACHE_DIR", f.resolve("djl").toString())).orElse(Map.of());
	}

	/** The Java that this process runs on. */
	private static String java() {
		Path java = Path.of(System.getProperty("java.home"), "bin", Platform.OS.isWindows() ? "java.exe" : "java");
		return Files.isExecutable(java) ? java.toString() : "java";
	}

	/** The launcher's jar: what this process was started with, else the one in the product's folder. */
	private static Path launcher() throws IOException {
		Optional<Path> started = Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
				.filter(e -> e.contains(LAUNCHER)).map(Path::of).map(Path::toAbsolutePath).filter(Files::exists).findFirst();
		if (started.isPresent()) {
			return started.get();
		}
		Optional<Path> plugins = WorkerArea.path(Platform.getInstallLocation()).map(f -> f.resolve("plugins")).filter(Files::isDirectory);
		if (plugins.isPresent()) {
			try (var files = Files.newDirectoryStream(plugins.get(), LAUNCHER + "_*.jar")) {
				for (Path jar : files) {
					return jar;
				}
			}
		}
		throw new IOException("the launcher of this product, " + LAUNCHER + ", was not found; install the product anew");
	}
}
