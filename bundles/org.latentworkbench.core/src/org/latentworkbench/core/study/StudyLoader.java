package org.latentworkbench.core.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.registry.ContributionException;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.latentworkbench.core.yaml.YamlReader;

/** Reads one study and keeps all its problems until the end. */
final class StudyLoader {
	private static final List<String> STUDY_KEYS = List.of("study", "seed", "steps");
	private static final List<String> STEP_KEYS = List.of("use", "in", "with");
	private static final Pattern STEP_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
	/** Names that Windows keeps for devices, in any folder. */
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5",
			"com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

	private final Path file;
	private final Path folder;
	private final Registry registry;
	private final Function<String, Optional<String>> environment;
	private final Map<Path, String> unsaved;
	private final List<Problem> problems = new ArrayList<>();
	private final Map<String, StepDraft> steps = new LinkedHashMap<>();
	/** Also the steps that could not be read, so that naming them is no second error. */
	private final List<String> stepNames = new ArrayList<>();

	StudyLoader(Path file, Registry registry, Function<String, Optional<String>> environment) {
		this(file, registry, environment, Map.of());
	}

	/** @param unsaved texts that count in the place of what the files hold; their paths begin as the study's file does */
	StudyLoader(Path file, Registry registry, Function<String, Optional<String>> environment, Map<Path, String> unsaved) {
		this.unsaved = unsaved;
		this.file = file;
		this.folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
		this.registry = registry;
		this.environment = environment;
	}

	LoadedStudy load(List<String> overrides) throws ProblemsException {
		YamlNode root = read(file);
		if (!(root instanceof Mapping study)) {
			throw new ProblemsException(Problem.error(root.place(), "the study is " + root.found() + "; expected "
					+ String.join(", ", STUDY_KEYS)));
		}
		unknownKeys(study, STUDY_KEYS, "the study");
		Overrides assignments = Overrides.read(overrides, problems);
		drafts(study);
		String name = name(study);
		long seed = seed(study, assignments);
		steps.values().forEach(this::use);
		steps.values().forEach(this::with);
		assignments.distribute(steps, stepNames);
		var interpolation = new Interpolation(seed, name, steps, environment, problems);
		var resolver = new InputResolver(folder, registry, steps, stepNames, interpolation, problems);
		steps.values().forEach(resolver::resolve);
		steps.values().forEach(d -> bind(d, interpolation));
		List<StepDraft> order = StepOrder.of(steps, problems);
		return result(study, name, seed, order, assignments);
	}

	private YamlNode read(Path from) throws ProblemsException {
		String text = unsaved.get(from.normalize());
		return text == null ? YamlReader.read(from) : YamlReader.read(text, from);
	}

	private LoadedStudy result(Mapping mapping, String name, long seed, List<StepDraft> order, Overrides assignments) throws ProblemsException {
		List<Problem> told = inOrder(assignments);
		if (told.stream().anyMatch(Problem::isError)) {
			throw new ProblemsException(told);
		}
		Study study = StudyModels.study(mapping);
		study.setName(name);
		study.setSeed(seed);
		study.setFile(file.toString());
		return new LoadedStudy(folder, study,
				order.stream().map(d -> new ResolvedStep(d.name, d.use.orElseThrow(), d.parameters, assignments.written(inputs(d), d.with.orElseThrow()),
						d.inputs, d.key.place()))
				.toList(), told);
	}

	private static Mapping inputs(StepDraft step) {
		return step.body.get("in").filter(Mapping.class::isInstance).map(Mapping.class::cast).orElseGet(() -> Mapping.empty(step.body.place()));
	}

	/** As a person reads them: the study's file from top to bottom, then the other files, then the command line. */
	private List<Problem> inOrder(Overrides assignments) {
		var files = new HashMap<Path, Integer>();
		files.put(file, 0);
		var told = new ArrayList<Problem>(problems.stream().map(assignments::told).distinct().toList());
		told.forEach(p -> p.place().ifPresent(place -> files.putIfAbsent(place.file(), files.size())));
		told.sort(Comparator.comparingInt((Problem p) -> p.place().map(place -> files.get(place.file())).orElse(Integer.MAX_VALUE))
				.thenComparingInt(p -> p.place().map(Place::line).orElse(0)).thenComparingInt(p -> p.place().map(Place::column)
				.orElse(0)));
		return told;
	}

	private void unknownKeys(Mapping mapping, List<String> known, String of) {
		for (Entry e : mapping.entries()) {
			if (!known.contains(e.key().text())) {
				problems.add(Problem.error(e.key().place(), "unknown key '" + e.key().text() + "' in " + of
						+ Nearest.hint(e.key().text(), known)).fix(Nearest.to(e.key().text(), known)
						.filter(n -> mapping.get(n).isEmpty()).map(Fix.Replace::word)).fix(new Fix.Remove("Remove '" + e.key().text() + "'")));
			}
		}
	}

	private String name(Mapping study) {
		Optional<YamlNode> given = study.get("study");
		if (given.isEmpty()) {
			Path absolute = file.toAbsolutePath().normalize().getParent();
			return absolute == null || absolute.getFileName() == null ? "study" : absolute.getFileName().toString();
		}
		if (given.get() instanceof Scalar s && !s.text().isBlank()) {
			return s.text();
		}
		problems.add(Problem.error(given.get().place(), "study is " + given.get().found() + "; expected the study's name"));
		return "";
	}

	private long seed(Mapping study, Overrides assignments) {
		Optional<YamlNode> given = assignments.seed().or(() -> study.get("seed"));
		if (given.isEmpty()) {
			return 1;
		}
		YamlNode seed = given.get();
		if (seed instanceof Scalar s && s.text().contains("${")) {
			Optional<YamlNode> expanded = Interpolation.ofEnvironment(environment, problems).apply(s);
			if (expanded.isEmpty()) {
				return 1;
			}
			seed = expanded.get();
		}
		if (seed instanceof Scalar s && s.type() == Type.INTEGER && s.toTree() instanceof Long n) {
			return n;
		}
		problems.add(Problem.error(seed.place(), "seed is " + seed.found() + "; expected a whole number from "
				+ Long.MIN_VALUE + " to " + Long.MAX_VALUE));
		return 1;
	}

	private void drafts(Mapping study) {
		Optional<YamlNode> given = study.get("steps");
		if (given.isEmpty() || !(given.get() instanceof Mapping all) || all.entries().isEmpty()) {
			problems.add(Problem.error(given.map(YamlNode::place).orElse(study.place()), given.isEmpty()
					? "the study has no steps; expected 'steps:'" : "steps is " + given.get().found()
					+ "; expected names with steps, for instance  data: { use: correlated-multiomics }"));
			return;
		}
		Map<String, Scalar> folders = new HashMap<>();
		for (Entry e : all.entries()) {
			Scalar key = e.key();
			stepNames.add(key.text());
			boolean device = DEVICES.contains(key.text().toLowerCase(Locale.ROOT));
			if (device || !STEP_NAME.matcher(key.text()).matches()) {
				problems.add(Problem.error(key.place(), "'" + key.text() + "' cannot be a step's name; its results go to a folder of this name, "
						+ (device ? "and Windows keeps it for a device" : "which has letters, digits, '_' and '-' and begins with a letter or digit")));
			}
			Scalar other = folders.putIfAbsent(key.text().toLowerCase(Locale.ROOT), key);
			if (other != null) {
				problems.add(Problem.error(key.place(), "the steps '" + other.text() + "' and '" + key.text()
						+ "' differ only in upper and lower case, and on many machines their folders would be one; rename one of them"));
			}
			if (e.value() instanceof Mapping body) {
				steps.put(key.text(), new StepDraft(key, body));
				unknownKeys(body, STEP_KEYS, "the step '" + key.text() + "'");
			} else {
				problems.add(Problem.error(e.value().place(), "the step '" + key.text() + "' is " + e.value().found()
						+ "; expected a mapping, for instance { use: correlated-multiomics, with: { samples: 100 } }"));
			}
		}
	}

	private void use(StepDraft step) {
		Optional<YamlNode> given = step.body.get("use");
		if (given.isEmpty()) {
			problems.add(Problem.error(step.body.place(), "the step '" + step.name
					+ "' does not say what it uses; expected 'use: CONTRIBUTION'"));
			return;
		}
		YamlNode use = given.get();
		if (!(use instanceof Scalar s) || s.type() == Type.NULL) {
			problems.add(Problem.error(use.place(), "use is " + use.found()
					+ "; expected the id of a generator, trainer or analysis"));
			return;
		}
		List<String> usable = registry.contributions().stream().filter(c -> c.kind() != Kind.FORMAT).map(ContributionInfo::id)
				.toList();
		Optional<ContributionInfo> found = registry.find(s.text());
		if (found.isEmpty()) {
			problems.add(Problem.error(use.place(), "there is no contribution '" + s.text() + "'"
					+ Nearest.to(s.text(), usable).map(n -> "; did you mean '" + n + "'?")
							.orElse("; 'latent list' shows all. A plug-in may be missing"))
					.fix(Nearest.to(s.text(), usable).map(Fix.Replace::word)));
		} else if (found.get().kind() == Kind.FORMAT) {
			problems.add(Problem.error(use.place(), "'" + s.text()
					+ "' is a file format; expected a generator, trainer or analysis"));
		} else {
			try {
				step.type = Optional.of(found.get().parametersType());
				step.use = found;
			} catch (ContributionException e) {
				problems.add(Problem.error(use.place(), e.getMessage() + "; this is a fault of the plug-in"));
			}
		}
	}

	private void with(StepDraft step) {
		YamlNode given = step.body.get("with").orElseGet(() -> Mapping.empty(step.body.place()));
		switch (given) {
			case Mapping m -> step.with = Optional.of(m);
			case Scalar s when s.type() == Type.NULL -> step.with = Optional.of(Mapping.empty(s.place()));
			case Scalar s when s.type() == Type.TEXT -> step.with = parametersFile(s);
			default -> problems.add(Problem.error(given.place(), "with is " + given.found()
					+ "; expected parameters { name: value } or the name of a " + "file with them"));
		}
	}

	private Optional<Mapping> parametersFile(Scalar name) {
		try {
			Path other = folder.resolve(name.text());
			if (!Files.isRegularFile(other) && !unsaved.containsKey(other.normalize())) {
				problems.add(Problem.error(name.place(), "with names the file " + name.text() + ", and there is no such file in "
						+ describe(folder) + NearestFile.hint(folder, name.text())).fix(NearestFile.to(folder, name.text()).map(Fix.Replace::word)));
				return Optional.empty();
			}
			return switch (read(other)) {
				case Mapping m -> Optional.of(m);
				case Scalar s when s.type() == Type.NULL -> Optional.of(Mapping.empty(s.place()));
				case YamlNode n -> {
					problems.add(Problem.error(n.place(), "the file holds " + n.found()
							+ "; expected parameters, one 'name: value' a line"));
					yield Optional.empty();
				}
			};
		} catch (InvalidPathException e) {
			problems.add(Problem.error(name.place(), "with is " + name.found() + ", which is no file name: " + e.getReason()));
		} catch (ProblemsException e) {
			problems.addAll(e.problems());
		}
		return Optional.empty();
	}

	private static String describe(Path folder) {
		return folder.toString().isEmpty() ? "this folder" : folder.toString();
	}

	private void bind(StepDraft step, Interpolation interpolation) {
		if (step.type.isEmpty() || step.with.isEmpty()) {
			return;
		}
		Optional<YamlNode> all = interpolation.apply(step.with.get());
		if (all.isEmpty()) {
			return;
		}
		try {
			step.parameters = step.type.get().bind((Mapping) all.get(), List.of(), problems::add);
		} catch (ProblemsException e) {
			problems.addAll(e.problems());
		}
	}
}
