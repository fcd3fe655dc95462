package org.latentworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.latentworkbench.core.registry.Registry;

/**
 * What the commands work with.
 *
 * @param registry    asked for only by commands that need it; always the same one
 * @param environment the environment variables
 * @param examples    the folder of the studies that ship, where there is one
 * @param version     of the product
 * @param words       the words of the command line, for records
 */
record Session(Terminal terminal, Supplier<Registry> registry, Map<String, String> environment, Optional<Path> examples,
		String version,
		List<String> words) {
}
