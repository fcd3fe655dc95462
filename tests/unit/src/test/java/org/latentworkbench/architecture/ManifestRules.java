package org.latentworkbench.architecture;

import static org.latentworkbench.architecture.BundleRules.ALLOWED;
import static org.latentworkbench.architecture.BundleRules.HEADLESS;
import static org.latentworkbench.architecture.BundleRules.bundleOf;
import static org.latentworkbench.architecture.BundleRules.needsDisplay;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;

/** The same rules on what a manifest asks for, so that a dependency is refused before a class uses it. */
final class ManifestRules {
	private ManifestRules() {
	}

	/** All breaches of the rules by the headers of one bundle; empty where the rules are kept. */
	static Set<String> breaches(String bundle, Attributes headers) {
		Set<String> found = new TreeSet<>();
		for (String header : new String[] { "Require-Bundle", "Import-Package", "DynamicImport-Package" }) {
			for (String name : names(headers.getValue(header))) {
				String owner = bundleOf(name);
				if (!owner.isEmpty() && !owner.equals(bundle) && !ALLOWED.get(bundle).contains(owner)) {
					found.add(header + ": " + name + ": " + bundle + " may not use " + owner);
				}
				if (HEADLESS.contains(bundle) && needsDisplay(name)) {
					found.add(header + ": " + name + ": " + bundle + " must run without a display");
				}
				if (bundle.equals("api") && !name.startsWith("javax.") && !name.startsWith("org.w3c.dom")) {
					found.add(header + ": " + name + ": api uses the JDK only");
				}
				if (name.contains("*")) {
					found.add(header + ": " + name + ": name what is used");
				}
			}
		}
		return found;
	}

	/** The names in a header like {@code a;version="[1,2)",b}: commas inside quotes separate nothing. */
	static Set<String> names(String header) {
		Set<String> names = new LinkedHashSet<>();
		if (header == null) {
			return names;
		}
		for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
			for (String part : clause.split(";")) {
				if (!part.contains("=")) {
					names.add(part.trim());
				}
			}
		}
		return names;
	}
}
