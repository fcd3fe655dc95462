package org.latentworkbench.core.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.parameters.ValueType;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.latentworkbench.core.yaml.YamlReader;

/**
 * Puts values in the place of {@code ${...}}: {@code ${seed}}, {@code ${study}}, {@code ${steps.NAME.PARAMETER}},
 * {@code ${env:NAME}} and {@code ${env:NAME,otherwise}}. A value that is nothing but one reference takes the other's
 * type, lists included; within a longer text the value is written out.
 * <code>$&#36;{</code> stands for <code>&#36;{</code> itself.
 */
final class Interpolation {
	private static final Pattern REFERENCE = Pattern.compile("(\\$)?\\$\\{([^{}]*)(})?");
	/** Characters and values that all references of a study may bring; references to references multiply. */
	private static final int MOST = 1 << 20;
	private static final String EXPECTED = "; expected ${seed}, ${study}, ${steps.NAME.PARAMETER} or ${env:NAME}";

	private final OptionalLong seed;
	private final Optional<String> study;
	private final Map<String, StepDraft> steps;
	private final Function<String, Optional<String>> environment;
	private final List<Problem> problems;
	/** The references that are being followed, to find one that leads back to itself. */
	private final Deque<String> open = new ArrayDeque<>();
	private long brought;

	Interpolation(long seed, String study, Map<String, StepDraft> steps, Function<String, Optional<String>> environment,
			List<Problem> problems) {
		this(OptionalLong.of(seed), Optional.of(study), steps, environment, problems);
	}

	private Interpolation(OptionalLong seed, Optional<String> study, Map<String, StepDraft> steps,
			Function<String, Optional<String>> environment, List<Problem> problems) {
		this.seed = seed;
		this.study = study;
		this.steps = steps;
		this.environment = environment;
		this.problems = problems;
	}

	/** For places where only environment variables are known. */
	static Interpolation ofEnvironment(Function<String, Optional<String>> environment, List<Problem> problems) {
		return new Interpolation(OptionalLong.empty(), Optional.empty(), Map.of(), environment, problems);
	}

	/** The node with all values in place; empty when something was wrong, which is among the problems then. */
	Optional<YamlNode> apply(YamlNode node) {
		return switch (node) {
			case Scalar s -> s.text().contains("${") ? expand(s) : Optional.of(s);
			case Sequence s -> {
				var items = new ArrayList<YamlNode>();
				s.items().forEach(i -> apply(i).ifPresent(items::add));
				yield items.size() == s.items().size() ? Optional.of(new Sequence(s.place(), s.span(), s.flow(), items))
						: Optional.empty();
			}
			case Mapping m -> {
				var entries = new ArrayList<Entry>();
				m.entries().forEach(e -> apply(e.value()).ifPresent(v -> entries.add(new Entry(e.key(), v))));
				yield entries.size() == m.entries().size() ? Optional.of(new Mapping(m.place(), m.span(), m.flow(), entries))
						: Optional.empty();
			}
		};
	}

	private Optional<YamlNode> expand(Scalar s) {
		Matcher m = REFERENCE.matcher(s.text());
		var text = new StringBuilder();
		int at = 0;
		boolean whole = true;
		while (m.find()) {
			text.append(s.text(), at, m.start());
			at = m.end();
			if (m.group(1) != null) {
				text.append(m.group().substring(1));
				continue;
			}
			if (m.group(3) == null) {
				return problem(s.place(), "'" + m.group()
						+ "' is not closed; expected a '}' after the name, or $${ for the characters themselves");
			}
			if (brought > MOST) {
				return problem(s.place(), "the references bring more than " + MOST
						+ " characters and values together; some of them multiply what others hold");
			}
			Optional<YamlNode> value = reference(m.group(2).strip(), s.place());
			brought += value.map(Interpolation::size).orElse(1L);
			if (m.start() == 0 && m.end() == s.text().length()) {
				return value;
			}
			if (value.isPresent() && !(value.get() instanceof Scalar)) {
				return problem(s.place(), m.group() + " is " + value.get().found() + " and cannot stand within a text");
			}
			whole &= value.isPresent();
			value.ifPresent(v -> text.append(((Scalar) v).text()));
		}
		text.append(s.text().substring(at));
		return whole ? Optional.of(new Scalar(s.place(), s.span(), text.toString(), Type.TEXT, true)) : Optional.empty();
	}

	private Optional<YamlNode> reference(String name, Place place) {
		if (name.equals("seed") && seed.isPresent()) {
			return Optional.of(YamlReader.plain(Long.toString(seed.getAsLong()), place));
		}
		if (name.equals("study") && study.isPresent()) {
			return Optional.of(Scalar.text(place, study.get()));
		}
		if (name.startsWith("env:")) {
			return variable(name.substring(4), place);
		}
		if (name.startsWith("steps.") && seed.isPresent()) {
			return parameter(name, place);
		}
		return problem(place, "${" + name + "} stands for nothing" + (seed.isPresent() ? EXPECTED
				: "; expected ${env:NAME} here"));
	}

	private Optional<YamlNode> variable(String name, Place place) {
		int comma = name.indexOf(',');
		String variable = (comma < 0 ? name : name.substring(0, comma)).strip();
		Optional<String> value = environment.apply(variable).or(() -> comma < 0 ? Optional.empty()
				: Optional.of(name.substring(comma + 1).strip()));
		return value.isPresent() ? Optional.of(YamlReader.plain(value.get(), place))
				: problem(place, "the environment variable " + variable + " is not set; set it, or write ${env:" + variable
				+ ",OTHERWISE}");
	}

	private Optional<YamlNode> parameter(String name, Place place) {
		List<String> path = List.of(name.split("\\.", -1));
		if (path.size() < 3) {
			return problem(place, "${" + name + "} names no parameter" + EXPECTED);
		}
		StepDraft step = steps.get(path.get(1));
		if (step == null) {
			return problem(place, "${" + name + "}: there is no step '" + path.get(1) + "'"
					+ Nearest.hint(path.get(1), steps.keySet()));
		}
		if (step.type.isEmpty() || step.with.isEmpty()) {
			return Optional.empty(); // what is wrong with that step was said there
		}
		if (open.contains(name)) {
			return problem(place, "${" + name + "} leads back to itself: " + String.join(" -> ", open.reversed()) + " -> " + name);
		}
		open.push(name);
		try {
			return lookUp(step.type.get(), step.with.get(), path.subList(2, path.size()), name, place).flatMap(this::apply)
					.map(n -> relocate(n, place));
		} finally {
			open.pop();
		}
	}

	/** What was given, else the default. */
	private Optional<YamlNode> lookUp(ParametersType<?> type, Mapping given, List<String> path, String name, Place place) {
		Optional<Component> found = type.component(path.get(0));
		if (found.isEmpty()) {
			return problem(place, "${" + name + "}: there is no parameter '" + path.get(0) + "'"
					+ Nearest.hint(path.get(0), type.names()));
		}
		Component c = found.get();
		Optional<YamlNode> value = given.get(c.name()).or(c::defaultNode);
		List<String> rest = path.subList(1, path.size());
		if (rest.isEmpty()) {
			return value.or(() -> switch (c.type()) {
				case ValueType.Maybe m -> Optional.of(YamlReader.plain("", place));
				case ValueType.ListOf l -> Optional.of(new Sequence(place, Span.NONE, true, List.of()));
				case ValueType.MapOf m -> Optional.of(Mapping.empty(place));
				case ValueType.Nested n -> Optional.of(Mapping.empty(place));
				default -> problem(place, "${" + name + "} has no value");
			});
		}
		Mapping inside = value.filter(Mapping.class::isInstance).map(Mapping.class::cast).orElseGet(() -> Mapping.empty(place));
		return switch (c.type()) {
			case ValueType.Nested n -> lookUp(n.of(), inside, rest, name, place);
			case ValueType.MapOf m when inside.get(String.join(".", rest)).isPresent() -> inside.get(String.join(".", rest));
			default -> problem(place, "${" + name + "}: " + c.name() + " has no '" + String.join(".", rest) + "'"
					+ Nearest.to(rest.get(0), inside.keys()).map(n -> "; did you mean '" + n + "'?").orElse(""));
		};
	}

	/** Values, and characters of texts. */
	private static long size(YamlNode node) {
		return 1 + switch (node) {
			case Scalar s -> s.text().length();
			case Sequence s -> s.items().stream().mapToLong(Interpolation::size).sum();
			case Mapping m -> m.entries().stream().mapToLong(e -> size(e.value())).sum();
		};
	}

	private static YamlNode relocate(YamlNode node, Place place) {
		return switch (node) {
			case Scalar s -> new Scalar(place, Span.NONE, s.text(), s.type(), s.quoted());
			case Sequence s -> new Sequence(place, Span.NONE, true, s.items().stream().map(i -> relocate(i, place)).toList());
			case Mapping m -> new Mapping(place, Span.NONE, true, m.entries().stream()
					.map(e -> new Entry((Scalar) relocate(e.key(), place), relocate(e.value(), place))).toList());
		};
	}

	private Optional<YamlNode> problem(Place place, String message) {
		problems.add(Problem.error(place, message));
		return Optional.empty();
	}
}
