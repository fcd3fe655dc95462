package org.latentworkbench.core.move;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlReader;

/** Where configuration files are found: what MOVE brings along goes first, then the user's {@code config} folder, as in MOVE. */
final class ConfigFolder {
	/** Names that a user need not see offered: they only say which task a file means. */
	private static final String SCHEMA = "_schema";

	/**
	 * A configuration file as it was read.
	 *
	 * @param global whether its header {@code # @package _global_} lifts its keys to the top
	 * @param own    whether MOVE brings it along
	 */
	record ConfigFile(String name, Mapping content, boolean global, boolean own) {
	}

	private final Path folder;
	private final Map<String, Mapping> own;

	/** @param folder usually {@code config} in the working folder; need not exist */
	ConfigFolder(Path folder) {
		this.folder = folder;
		this.own = own();
	}

	/**
	 * The file {@code <group>/<name>.yaml}.
	 *
	 * @param from where it is asked for; empty: on the command line
	 * @throws ProblemsException when there is none, or it is no mapping
	 */
	ConfigFile find(String group, String name, Optional<Place> from) throws ProblemsException {
		String plain = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
		Mapping brought = own.get(group + "/" + plain);
		if (brought != null) {
			return new ConfigFile(group + "/" + plain, brought, false, true);
		}
		Path file = folder.resolve(group).resolve(plain + ".yaml");
		if (!Files.exists(file)) {
			throw new ProblemsException(new Problem(Problem.Severity.ERROR, from, missing(group, plain)));
		}
		String text = YamlReader.text(file);
		YamlNode node = YamlReader.read(text, file);
		boolean global = text.lines().limit(5).anyMatch(l -> l.strip().matches("#\\s*@package\\s+_global_"));
		return switch (node) {
			case Mapping m -> new ConfigFile(group + "/" + plain, m, global, false);
			case YamlNode.Scalar s when s.type() == YamlNode.Type.NULL -> new ConfigFile(group + "/" + plain,
					Mapping.empty(s.place()), global, false);
			default -> throw new ProblemsException(Problem.error(node.place(), "the file holds " + node.found()
					+ "; expected keys and values"));
		};
	}

	private String missing(String group, String name) {
		if (!Files.isDirectory(folder)) {
			return group + "=" + name + ": there is no folder " + folder + "; run the command in the folder that holds 'config'";
		}
		var names = names(group);
		return group + "=" + name + ": there is no " + folder.resolve(group).resolve(name + ".yaml") + Nearest.hint(name, names);
	}

	/** The names that a group offers, sorted. */
	List<String> names(String group) {
		var names = new TreeSet<String>();
		own.keySet().stream().filter(k -> k.startsWith(group + "/") && !k.endsWith(SCHEMA)).forEach(k ->
				names.add(k.substring(group.length() + 1)));
		names.remove("base_data");
		Path in = folder.resolve(group);
		if (Files.isDirectory(in)) {
			try (var files = Files.list(in)) {
				files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".yaml"))
						.forEach(f -> names.add(f.substring(0, f.length() - 5)));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return List.copyOf(names);
	}

	private static Map<String, Mapping> own() {
		try (InputStream in = ConfigFolder.class.getResourceAsStream("defaults.yaml")) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			var root = (Mapping) YamlReader.read(text, "MOVE's own defaults");
			return root.entries().stream().collect(Collectors.toMap(e -> e.key().text(), e -> (Mapping) e.value()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ProblemsException e) {
			throw new IllegalStateException("the defaults that are brought along cannot be read", e);
		}
	}
}
