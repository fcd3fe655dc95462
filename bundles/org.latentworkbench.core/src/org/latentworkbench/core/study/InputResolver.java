package org.latentworkbench.core.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.OutputRole;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.latentworkbench.core.yaml.YamlText;

/** Finds what the roles of a step are bound to. */
final class InputResolver {
	private final Path folder;
	private final Registry registry;
	private final Map<String, StepDraft> steps;
	private final List<String> stepNames;
	private final Interpolation interpolation;
	private final List<Problem> problems;

	InputResolver(Path folder, Registry registry, Map<String, StepDraft> steps, List<String> stepNames,
			Interpolation interpolation, List<Problem> problems) {
		this.folder = folder;
		this.registry = registry;
		this.steps = steps;
		this.stepNames = stepNames;
		this.interpolation = interpolation;
		this.problems = problems;
	}

	/** Sets the step's inputs; what cannot be resolved is among the problems. */
	void resolve(StepDraft step) {
		YamlNode given = step.body.get("in").orElseGet(() -> Mapping.empty(step.body.place()));
		if (given instanceof Scalar s && s.type() == Type.NULL) {
			given = Mapping.empty(s.place());
		}
		if (!(given instanceof Mapping in)) {
			String takes = step.use.map(u -> "; " + u.id() + " takes " + (u.inputs().isEmpty() ? "none" : roles(u))).orElse("");
			problems.add(Problem.error(given.place(), "in is " + given.found()
					+ "; expected input roles, for instance { dataset: data }" + takes));
			return;
		}
		var inputs = new LinkedHashMap<String, List<Target>>();
		for (Entry e : in.entries()) {
			Optional<InputRole> role = step.use.flatMap(u -> u.input(e.key().text()));
			if (step.use.isPresent() && role.isEmpty()) {
				unknown(step.use.get(), e.key());
			}
			List<Target> targets = targets(step, e, role);
			if (!targets.isEmpty()) {
				inputs.put(e.key().text(), targets);
			}
		}
		step.use.ifPresent(u -> u.inputs().stream().filter(r -> !r.optional() && in.get(r.role()).isEmpty())
				.forEach(r -> missing(step, in, r)));
		step.inputs = inputs;
	}

	private void unknown(ContributionInfo use, Scalar role) {
		List<String> roles = use.inputs().stream().map(InputRole::role).toList();
		problems.add(Problem.error(role.place(), use.id() + " has no input '" + role.text() + "'"
				+ (roles.isEmpty() ? "; it takes none" : Nearest.hint(role.text(), roles)))
				.fix(Nearest.to(role.text(), roles).map(Fix.Replace::word)).fix(new Fix.Remove("Remove '" + role.text() + "'")));
	}

	private void missing(StepDraft step, Mapping in, InputRole role) {
		String help = role.help().isEmpty() ? "" : " (" + role.help() + ")";
		List<String> from = candidates(step, role);
		Problem problem = Problem.error(in.place(), "the step '" + step.name + "' lacks the input '" + role.role()
				+ "'; expected in: { " + role.role() + ": ... }, " + Kinds.one(role.kind()) + help
				+ (from.isEmpty() ? "" : "; there is one in " + String.join(", ", from)));
		Optional<YamlNode> given = step.body.get("in");
		for (String name : from.reversed()) {
			String label = "Take '" + role.role() + "' from '" + name + "'";
			String alone = "{ " + YamlText.word(role.role()) + ": " + YamlText.word(name) + " }";
			problem = problem.fix(given.isEmpty() ? new Fix.Put(label, "in", alone) : in.entries().isEmpty()
					? new Fix.Replace(label, alone) : new Fix.Put(label, role.role(), YamlText.word(name)));
		}
		problems.add(problem);
	}

	private static String roles(ContributionInfo use) {
		return use.inputs().stream().map(r -> r.role() + (r.optional() ? " (optional)" : "")).collect(Collectors.joining(", "));
	}

	/** The steps that make what a role takes. */
	private List<String> candidates(StepDraft step, InputRole role) {
		return role.kind().equals(Kinds.FILE) ? List.of() : steps.values().stream().filter(d -> d != step)
				.filter(d -> d.use.isPresent() && d.use.get().outputs().stream().anyMatch(o -> Kinds.fits(role.kind(), o.kind())))
				.map(d -> d.name).toList();
	}

	private List<Target> targets(StepDraft step, Entry entry, Optional<InputRole> role) {
		List<YamlNode> items = switch (entry.value()) {
			case Sequence s -> s.items();
			case Scalar s when s.type() == Type.NULL && role.map(InputRole::optional).orElse(true) -> List.of();
			default -> List.of(entry.value());
		};
		if (items.isEmpty() && entry.value() instanceof Sequence && role.map(r -> !r.optional()).orElse(false)) {
			problems.add(Problem.error(entry.value().place(), "the input '" + entry.key().text()
					+ "' is an empty list; expected a step or a file"));
		}
		if (items.size() > 1 && role.map(r -> !r.multiple()).orElse(false)) {
			problems.add(Problem.error(entry.value().place(), "the input '" + entry.key().text() + "' is a list of " + items.size()
					+ "; it takes a single step or file"));
		}
		var targets = new ArrayList<Target>();
		for (YamlNode item : items) {
			interpolation.apply(item).ifPresent(node -> {
				if (node instanceof Scalar s && s.type() != Type.NULL && !s.text().isBlank()) {
					target(step, entry.key().text(), role, s.text().strip(), item.place()).ifPresent(targets::add);
				} else {
					problems.add(Problem.error(item.place(), "the input '" + entry.key().text() + "' is " + node.found()
							+ "; expected the name of a step, step/artefact or a file"));
				}
			});
		}
		return targets;
	}

	private Optional<Target> target(StepDraft step, String roleName, Optional<InputRole> role, String text,
			Place place) {
		int slash = text.indexOf('/');
		String first = slash < 0 ? text : text.substring(0, slash);
		String rest = slash < 0 ? "" : text.substring(slash + 1);
		if (first.equals(step.name) && (rest.isEmpty() || !isFile(text))) {
			return problem(place, (rest.isEmpty() ? "" : "there is no file " + text + ", and ") + "the step '" + step.name
					+ "' cannot take itself as the input '" + roleName + "'; expected another step or a file"
					+ (rest.isEmpty() ? "" : NearestFile.hint(folder, text)));
		}
		StepDraft from = steps.get(first);
		if (from == null && stepNames.contains(first)) {
			return Optional.empty(); // that step could not be read, which is said there
		}
		if (from != null && rest.isEmpty()) {
			return whole(from, role, place);
		}
		if (from != null && (from.use.isEmpty() || from.use.get().outputs().stream().anyMatch(o -> o.matches(rest)))) {
			return artefact(from, role, rest, place);
		}
		if (isFile(text)) {
			return file(role, text, place);
		}
		if (from != null) {
			List<String> names = from.use.orElseThrow().outputs().stream().map(o -> first + "/" + o.name()).toList();
			return problem(place, "the step '" + first + "' (" + from.use.get().id() + ") makes no '" + rest
					+ "', and there is no file " + text + Nearest.hint(text, names), Nearest.to(text, names).stream().toList());
		}
		Optional<String> meant = Nearest.to(text, stepNames).or(() -> NearestFile.to(folder, text));
		String near = meant.map(n -> "; did you mean '" + n + "'?").orElse("");
		return problem(place, "'" + text + "' is neither a step nor a file in "
				+ (folder.toString().isEmpty() ? "this folder" : folder)
				+ (near.isEmpty() ? "; the steps are " + String.join(", ", stepNames) : near), meant.stream().toList());
	}

	private boolean isFile(String text) {
		try {
			return Files.exists(folder.resolve(text));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	/** A step without a word about which artefact: the one named as the role, else the only one that fits. */
	private Optional<Target> whole(StepDraft from, Optional<InputRole> role, Place place) {
		if (from.use.isEmpty() || role.isEmpty()) {
			return Optional.of(new Target.FromStep(from.name, Optional.empty()));
		}
		ContributionInfo use = from.use.get();
		List<OutputRole> fitting = use.outputs().stream().filter(o -> Kinds.fits(role.get().kind(), o.kind())).toList();
		if (fitting.isEmpty()) {
			return problem(place, "the step '" + from.name + "' (" + use.id() + ") makes no " + role.get().kind() + "; it makes "
					+ made(use));
		}
		List<OutputRole> exact = fitting.stream().filter(OutputRole::exact).toList();
		Optional<OutputRole> one = exact.stream().filter(o -> o.name().equals(role.get().role())).findFirst()
				.or(() -> exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty())
				.or(() -> only(exact.stream().filter(o -> o.kind().equals(role.get().kind())).toList()));
		if (one.isEmpty() && !exact.isEmpty()) {
			return problem(place, "the step '" + from.name + "' makes more than one " + role.get().kind() + "; choose " + exact
					.stream().map(o -> from.name + "/" + o.name()).collect(Collectors.joining(" or ")), exact.stream().map(o -> from.name + "/"
							+ o.name()).toList());
		}
		return Optional.of(new Target.FromStep(from.name, one.map(OutputRole::name)));
	}

	private static Optional<OutputRole> only(List<OutputRole> outputs) {
		return outputs.size() == 1 ? Optional.of(outputs.get(0)) : Optional.empty();
	}

	private Optional<Target> artefact(StepDraft from, Optional<InputRole> role, String name, Place place) {
		if (role.isPresent() && from.use.isPresent()) {
			List<OutputRole> matching = from.use.get().outputs().stream().filter(o -> o.matches(name)).toList();
			if (matching.stream().noneMatch(o -> Kinds.fits(role.get().kind(), o.kind()))) {
				return problem(place, "'" + from.name + "/" + name + "' is " + Kinds.one(matching.get(0).kind()) + "; the input '"
						+ role.get().role() + "' takes " + Kinds.one(role.get().kind()));
			}
		}
		return Optional.of(new Target.FromStep(from.name, Optional.of(name)));
	}

	private static String made(ContributionInfo use) {
		return use.outputs().isEmpty() ? "nothing that is declared"
				: use.outputs().stream().map(o -> o.name() + " (" + o.kind() + ")").collect(Collectors.joining(", "));
	}

	private Optional<Target> file(Optional<InputRole> role, String text, Place place) {
		Path path = folder.resolve(text);
		String kind = role.map(InputRole::kind).orElse(Kinds.FILE);
		if (kind.equals(Kinds.MODEL)) {
			return problem(place, "'" + text + "' is a file; a model comes from a step");
		}
		if (kind.equals(Kinds.TABLE) && Files.isDirectory(path)) {
			return problem(place, "'" + text + "' is a folder; expected a file with a table");
		}
		if (kind.equals(Kinds.DATASET) && Files.isRegularFile(path)) {
			try {
				registry.formatInfo(path);
			} catch (InputException e) {
				return problem(place, "'" + text + "': " + e.getMessage().substring(path.toString().length() + 2));
			}
		}
		// a run's record holds this text: it must not be taken for an artefact of a step of the folder's name
		boolean ambiguous = text.indexOf('/') > 0 && stepNames.contains(text.substring(0, text.indexOf('/')))
				|| stepNames.contains(text);
		return Optional.of(new Target.FromFile(path, ambiguous ? "./" + text : text));
	}

	private Optional<Target> problem(Place place, String message) {
		return problem(place, message, List.of());
	}

	/** @param meant what could stand there instead */
	private Optional<Target> problem(Place place, String message, List<String> meant) {
		Problem problem = Problem.error(place, message);
		for (String other : meant) {
			problem = problem.fix(Fix.Replace.word(other));
		}
		problems.add(problem);
		return Optional.empty();
	}
}
