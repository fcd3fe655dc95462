package org.latentworkbench.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which bundle may use which: the arrows of the architecture as a table. Names are bundle names without the common prefix
 * {@code org.latentworkbench.}.
 */
final class BundleRules {
	static final String PREFIX = "org.latentworkbench.";

	private static final Set<String> BELOW_CORE = Set.of("api", "data", "learn", "figures");
	private static final Set<String> BELOW_DOORS = Set.of("api", "data", "learn", "figures", "core");
	private static final Set<String> BELOW_VIEWS = Set.of("api", "data", "learn", "figures", "core", "ui");

	/** Own bundles that a bundle may use; itself is not listed. Every bundle of ours with code has a row. */
	static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
			Map.entry("api", Set.of()),
			Map.entry("data", Set.of("api")),
			Map.entry("learn", Set.of("api", "data")),
			Map.entry("figures", Set.of("api", "data")),
			Map.entry("generators", BELOW_CORE),
			Map.entry("trainers", BELOW_CORE),
			Map.entry("analyses", BELOW_CORE),
			Map.entry("core", BELOW_CORE),
			Map.entry("examples", Set.of("api")),
			Map.entry("examples.ui", BELOW_VIEWS),
			Map.entry("contracts", BELOW_DOORS),
			Map.entry("cli", BELOW_DOORS),
			Map.entry("ui", BELOW_DOORS),
			Map.entry("ui.explorer", BELOW_VIEWS),
			Map.entry("ui.viewers", BELOW_VIEWS),
			Map.entry("app", Set.of("api", "data", "learn", "figures", "core", "ui", "ui.explorer", "ui.viewers")));

	/** Bundles that must run without a display. */
	static final Set<String> HEADLESS = Set.of("api", "data", "learn", "figures", "generators", "trainers", "analyses",
			"core", "cli", "examples", "contracts");

	/** Packages (and bundles named like them) that exist only where there is a display. */
	static final Set<String> DISPLAY = Set.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
			"org.eclipse.nebula", "org.eclipse.e4.ui");

	private BundleRules() {
	}

	/**
	 * The own bundle that a package or a bundle name belongs to, by the longest name that is a prefix of it.
	 *
	 * @return the short bundle name, or an empty string where the name is not ours
	 */
	static String bundleOf(String name) {
		if (!name.startsWith(PREFIX)) {
			return "";
		}
		String rest = name.substring(PREFIX.length());
		String best = rest;
		int length = -1;
		for (String bundle : new TreeSet<>(ALLOWED.keySet())) {
			if (isOrIsBelow(rest, bundle) && bundle.length() > length) {
				best = bundle;
				length = bundle.length();
			}
		}
		return best;
	}

	/** True where {@code name} is one of the display's packages or lies below one. */
	static boolean needsDisplay(String name) {
		return DISPLAY.stream().anyMatch(d -> isOrIsBelow(name, d));
	}

	static boolean isOrIsBelow(String name, String parent) {
		return name.equals(parent) || name.startsWith(parent + ".");
	}
}
