package org.latentworkbench.core.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.registry.ContributionInfo.Kind;

/** All contributions by id. Immutable; making one loads no contributed class. */
public final class Registry {
	/** The ending that stands for a folder. */
	public static final String FOLDER = "/";

	private final Map<String, ContributionInfo> byId = new TreeMap<>();
	private final Map<String, ContributionInfo> formats = new LinkedHashMap<>();
	private final List<String> problems;

	/**
	 * A registry of these contributions; of two with the same id, or two formats with the same ending, the first one counts.
	 *
	 * @param problems what was wrong with extensions that are not among them
	 */
	private Registry(Collection<ContributionInfo> contributions, List<String> problems) {
		var all = new ArrayList<>(problems);
		for (ContributionInfo c : contributions) {
			ContributionInfo before = byId.putIfAbsent(c.id(), c);
			if (before != null) {
				all.add("the " + c + " is left out: its id is taken by the " + before);
				continue;
			}
			for (String ending : c.endings()) {
				ContributionInfo other = formats.putIfAbsent(ending, c);
				if (other != null) {
					all.add("files ending in ." + ending + " are read by the " + other + ", not by the " + c);
				}
			}
		}
		this.problems = List.copyOf(all);
	}

	/** For tests and tools: a registry of these contributions. */
	public static Registry of(Collection<ContributionInfo> contributions) {
		return new Registry(contributions, List.of());
	}

	/** What the extension points in this registry hold. Broken extensions are left out and told in {@link #problems()}. */
	public static Registry of(IExtensionRegistry extensions) {
		var reader = new ExtensionReader(extensions);
		List<ContributionInfo> found = reader.read();
		// bundles in the order of their names, so that it does not depend on which one started first
		found.sort(Comparator.comparing(ContributionInfo::bundle));
		return new Registry(found, reader.problems());
	}

	/**
	 * What the running platform's bundles contribute; what is wrong with them goes to the log.
	 *
	 * @throws IllegalStateException when no platform runs
	 */
	public static Registry platform() {
		IExtensionRegistry extensions = Platform.getExtensionRegistry();
		if (extensions == null) {
			throw new IllegalStateException("the platform does not run, so there is no extension registry");
		}
		Registry registry = of(extensions);
		registry.problems().forEach(p -> ILog.of(Registry.class).warn(p));
		return registry;
	}

	/** Contributions of one kind, ordered by id. */
	public List<ContributionInfo> contributions(Kind kind) {
		return byId.values().stream().filter(c -> c.kind() == kind).toList();
	}

	/** All contributions, ordered by id. */
	public List<ContributionInfo> contributions() {
		return List.copyOf(byId.values());
	}

	public Optional<ContributionInfo> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/**
	 * The contribution with this id.
	 *
	 * @throws InputException when there is none, with the nearest id
	 */
	public ContributionInfo get(String id) throws InputException {
		return find(id).orElseThrow(() -> new InputException("there is no contribution '" + id + "'"
				+ Nearest.hint(id, byId.keySet())));
	}

	/**
	 * The format that fits a file's ending; the longest ending counts ({@code tar.gz} before {@code gz}).
	 *
	 * @throws InputException        when none fits
	 * @throws ContributionException when the plug-in is broken
	 */
	public DatasetFormat format(Path file) throws InputException {
		return formatInfo(file).createFormat();
	}

	/**
	 * The format that fits a file's ending, or a folder. An ending begins behind a dot, or where none fits behind a hyphen
	 * ({@code images-idx3-ubyte}).
	 *
	 * @throws InputException when none fits
	 */
	public ContributionInfo formatInfo(Path file) throws InputException {
		if (formats.containsKey(FOLDER) && Files.isDirectory(file)) {
			return formats.get(FOLDER);
		}
		String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
		for (char before : new char[] { '.', '-' }) {
			for (int at = name.indexOf(before); at >= 0; at = name.indexOf(before, at + 1)) {
				ContributionInfo format = formats.get(name.substring(at + 1));
				if (format != null) {
					return format;
				}
			}
		}
		String known = formats.keySet().stream().filter(e -> !e.equals(FOLDER)).sorted().map(e -> "." + e).collect(Collectors.joining(", "));
		throw new InputException(file + ": no format reads files with this ending; expected one of " + known);
	}

	/** Whether a format reads folders. */
	public boolean readsFolders() {
		return formats.containsKey(FOLDER);
	}

	/** What was wrong with extensions; empty when nothing was. */
	public List<String> problems() {
		return problems;
	}
}
