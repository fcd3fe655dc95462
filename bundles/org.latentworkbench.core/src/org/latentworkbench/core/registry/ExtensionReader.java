package org.latentworkbench.core.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.osgi.framework.Bundle;

/** Reads the extension points' elements; only attributes, no classes. */
final class ExtensionReader {
	private static final String POINTS = "org.latentworkbench.core.";
	private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	/** An extension that cannot be used. */
	private static final class BadExtension extends Exception {
		private static final long serialVersionUID = 1L;

		BadExtension(String message) {
			super(message);
		}
	}

	private final IExtensionRegistry extensions;
	private final List<String> problems = new ArrayList<>();

	ExtensionReader(IExtensionRegistry extensions) {
		this.extensions = extensions;
	}

	/** Every usable element; the list may be changed. */
	List<ContributionInfo> read() {
		var found = new ArrayList<ContributionInfo>();
		for (Kind kind : Kind.values()) {
			String point = POINTS + (kind == Kind.ANALYSIS ? "analyses" : kind.word() + "s");
			for (IConfigurationElement element : extensions.getConfigurationElementsFor(point)) {
				try {
					if (!element.getName().equals(kind.word())) {
						throw new BadExtension("the element <" + element.getName() + "> is unknown; expected <" + kind.word() + ">");
					}
					found.add(contribution(kind, element));
				} catch (BadExtension e) {
					problems.add(where(point, element) + " is left out: " + e.getMessage());
				} catch (InvalidRegistryObjectException e) {
					problems.add("an extension of " + point + " is left out: its bundle went away while it was read");
				}
			}
		}
		return found;
	}

	List<String> problems() {
		return List.copyOf(problems);
	}

	private static String where(String point, IConfigurationElement element) {
		String id = element.getAttribute("id");
		return "the extension " + (id == null ? "" : "'" + id + "' ") + "of " + point + " in the bundle "
				+ element.getContributor().getName();
	}

	private static ContributionInfo contribution(Kind kind, IConfigurationElement element) throws BadExtension {
		String id = required(element, "id");
		if (!ID.matcher(id).matches()) {
			throw new BadExtension("its id '" + id
					+ "' is no id; expected lower-case words joined by '-', for instance latent-projection");
		}
		required(element, "class");
		var inputs = new ArrayList<InputRole>();
		var outputs = new ArrayList<OutputRole>();
		Set<String> names = new HashSet<>();
		for (IConfigurationElement child : element.getChildren("input")) {
			String role = required(child, "role");
			if (!names.add("input " + role)) {
				throw new BadExtension("the input role '" + role + "' stands twice");
			}
			inputs.add(new InputRole(role, kindOf(child), truth(child, "optional"), truth(child, "multiple"), text(child, "help")));
		}
		for (IConfigurationElement child : element.getChildren("output")) {
			String name = required(child, "name");
			if (!names.add("output " + name + " " + kindOf(child))) {
				throw new BadExtension("the output '" + name + "' stands twice");
			}
			outputs.add(new OutputRole(name, kindOf(child), text(child, "help")));
		}
		List<String> endings = kind == Kind.FORMAT ? endings(required(element, "endings")) : List.of();
		return new ContributionInfo(kind, id, required(element, "name"), text(element, "summary"), text(element, "reference"),
				element.getContributor().getName(), version(element), inputs, outputs, endings, new Executable(element));
	}

	private static List<String> endings(String words) {
		return Arrays.stream(words.split(",")).map(e -> e.strip().toLowerCase(Locale.ROOT))
				.map(e -> e.startsWith(".") ? e.substring(1) : e).filter(e -> !e.isEmpty()).distinct().toList();
	}

	private static String kindOf(IConfigurationElement element) throws BadExtension {
		String kind = required(element, "kind");
		if (!Kinds.ALL.contains(kind)) {
			throw new BadExtension("the kind '" + kind + "' is unknown; expected one of " + String.join(", ", Kinds.ALL));
		}
		return kind;
	}

	private static String required(IConfigurationElement element, String attribute) throws BadExtension {
		String value = element.getAttribute(attribute);
		if (value == null || value.isBlank()) {
			throw new BadExtension("<" + element.getName() + "> has no " + attribute);
		}
		return value.strip();
	}

	private static String text(IConfigurationElement element, String attribute) {
		String value = element.getAttribute(attribute);
		return value == null ? "" : value.strip().replaceAll("\\s+", " ");
	}

	private static boolean truth(IConfigurationElement element, String attribute) {
		return Boolean.parseBoolean(element.getAttribute(attribute));
	}

	/** The version of the bundle; {@code 0.0.0} where the registry is not that of an OSGi framework. */
	private static String version(IConfigurationElement element) {
		return Optional.ofNullable(ContributorFactoryOSGi.resolve(element.getContributor())).map(Bundle::getVersion)
				.map(Object::toString).orElse("0.0.0");
	}

	/** Makes objects through the platform, which starts their bundle at the first one. */
	private record Executable(IConfigurationElement element) implements Implementation {
		@Override
		public Object create() throws Exception {
			return element.createExecutableExtension("class");
		}

		@Override
		public Object createReader() throws Exception {
			if (element.getAttribute("reader") == null) {
				throw new IllegalStateException("its plugin.xml names no reader");
			}
			return element.createExecutableExtension("reader");
		}

		@Override
		public String notes() throws IOException {
			Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
			URL notes = bundle == null ? null : bundle.getEntry("help/" + element.getAttribute("id").strip() + ".md");
			if (notes == null) {
				return "";
			}
			try (InputStream in = notes.openStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
	}
}
