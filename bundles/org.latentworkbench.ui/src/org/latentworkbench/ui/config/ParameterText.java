package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.parameters.ValueType;

/** What there is to say about a parameter, in words. */
final class ParameterText {
	private ParameterText() {
	}

	/** The parameter at a path of names, through nested records and lists and maps of them. */
	static Optional<Component> find(ParametersType<?> type, List<String> path) {
		if (path.isEmpty()) {
			return Optional.empty();
		}
		Optional<Component> first = type.component(path.get(0));
		return path.size() == 1 ? first : first.flatMap(Component::nested).flatMap(n -> find(n, path.subList(1, path.size())));
	}

	/** The names that may stand in the mapping at a path. */
	static List<Component> inside(ParametersType<?> type, List<String> path) {
		return path.isEmpty() ? type.components() : find(type, path).flatMap(Component::nested)
				.<List<Component>>map(ParametersType::components).orElse(List.of());
	}

	/** The default in a few words; empty where there is none. */
	static String byDefault(Component c) {
		String text = c.byDefault().equals("\"\"") ? "empty" : c.byDefault().strip().replaceAll("\\s+", " ");
		return text.length() > 40 ? text.substring(0, 37) + "..." : text;
	}

	/** Range and unit in a few words: {@code 1 to 64}, {@code above 0, mm}; empty where there is nothing to say. */
	static String range(Component c) {
		String range = c.range().strip().replaceFirst("^from ", "").replaceFirst("^of ", "");
		return range + (range.isEmpty() || c.unit().isEmpty() ? "" : ", ") + c.unit();
	}

	/** Everything, in lines: what it does, what is expected, the default, when it counts, where to read more. */
	static String hover(Component c) {
		var lines = new ArrayList<String>();
		lines.add(c.label() + " (" + c.name() + ")");
		lines.add(c.help());
		lines.add("Expected: " + c.expected());
		lines.add(c.byDefault().isEmpty() ? c.required() ? "Must be given." : "Without it: none" : "Default: " + c.byDefault().strip());
		c.enabledIf().ifPresent(x -> lines.add("Counts only while " + x.parameter() + " is " + String.join(" or ", x.values()) + "."));
		if (!c.reference().isEmpty()) {
			lines.add("See: " + c.reference());
		}
		return lines.stream().filter(l -> !l.isBlank()).collect(Collectors.joining("\n"));
	}

	/** The words that may stand as a value. */
	static List<String> words(Component c) {
		return c.type().innermost() instanceof ValueType.Truth ? List.of("true", "false") : c.choices();
	}
}
