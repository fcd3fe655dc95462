package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Kinds;

/** What the word at a place of the text means. */
final class Descriptions {
	private Descriptions() {
	}

	/** @param scan with the cursor at the end of the word */
	static Optional<String> of(YamlScan scan, ConfigKind kind, KnownContributions known) {
		List<String> path = new ArrayList<>(scan.cursor().path());
		if (scan.cursor().key()) {
			path.add(scan.cursor().word());
		}
		if (kind instanceof ConfigKind.Parameters p) {
			return p.type().flatMap(t -> parameter(t, path));
		}
		if (path.size() < 3 || !path.get(0).equals("steps")) {
			return Optional.empty();
		}
		Optional<ContributionInfo> use = scan.value("steps", path.get(1), "use").or(() -> path.get(2).equals("use") && !scan.cursor().key()
				? Optional.of(scan.cursor().word()) : Optional.empty()).flatMap(known::find);
		return switch (path.get(2)) {
			case "use" -> use.map(Descriptions::contribution);
			case "in" -> path.size() < 4 ? Optional.empty() : use.flatMap(u -> u.input(path.get(3))).map(r -> r.role() + ": "
					+ Kinds.one(r.kind()) + (r.optional() ? ", optional" : "") + (r.multiple() ? ", several in brackets" : "")
					+ (r.help().isEmpty() ? "" : "\n" + r.help()));
			case "with" -> use.flatMap(known::parameters).flatMap(t -> parameter(t, path.subList(3, path.size())));
			default -> Optional.empty();
		};
	}

	/** Name, kind, what it does and where to read more. */
	static String contribution(ContributionInfo c) {
		return c.name() + " (" + c.kind().word() + ")" + (c.summary().isEmpty() ? "" : "\n" + c.summary())
				+ (c.reference().isEmpty() ? "" : "\nSee: " + c.reference());
	}

	private static Optional<String> parameter(ParametersType<?> type, List<String> path) {
		return ParameterText.find(type, path).map(ParameterText::hover);
	}
}
