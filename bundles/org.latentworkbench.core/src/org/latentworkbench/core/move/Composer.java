package org.latentworkbench.core.move;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;

/**
 * Composes MOVE's configuration as Hydra does: the top level first, then one file of each group (data, task, experiment),
 * each after the files of its {@code defaults} list, then the words of the command line. Later values win.
 */
final class Composer {
	private static final String SELF = "_self_";
	private static final String DEFAULTS = "defaults";
	/** Keys of the top level, and what may be added on the command line here although MOVE has it not. */
	private static final List<String> TOP = List.of("data", "task", "seed", "hydra", "compatibility", "engine");

	/**
	 * The composed configuration, interpolations still open.
	 *
	 * @param task     the name of the task's schema without {@code _schema}; empty when no file named one
	 * @param chosen   the file chosen of each group
	 * @param warnings what is worth a second look
	 */
	record Composed(Mapping root, Optional<String> task, Map<String, String> chosen, List<Problem> warnings) {
	}

	private final ConfigFolder folder;
	private final Map<String, String> chosen = new LinkedHashMap<>();
	private final Map<String, Optional<Place>> chosenAt = new LinkedHashMap<>();
	private final List<Problem> warnings = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private String task;

	/** @param folder the user's {@code config} folder */
	Composer(Path folder) {
		this.folder = new ConfigFolder(folder);
	}

	/**
	 * @param words the words after {@code move-dl}
	 * @throws ProblemsException with everything that is wrong with words and files
	 */
	Composed compose(List<String> words) throws ProblemsException {
		var parsed = new ArrayList<Word>();
		for (int i = 0; i < words.size(); i++) {
			try {
				parsed.add(Word.of(words.get(i), i));
			} catch (ProblemsException e) {
				problems.addAll(e.problems());
			}
		}
		for (Word word : parsed) {
			if (word instanceof Word.Choice c && chosen.put(c.group(), c.name()) != null) {
				problems.add(Problem.error(c.typed() + ": " + c.group() + "= stands twice"));
			}
		}
		Mapping experiment = experiment();
		Mapping root = Mapping.empty(new Place(Path.of("MOVE's own defaults"), 1, 1));
		for (String group : List.of("data", "task")) {
			root = Merge.over(root, group(group));
		}
		root = words(Merge.over(root, experiment), parsed);
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
		return new Composed(root, Optional.ofNullable(task), Map.copyOf(chosen), List.copyOf(warnings));
	}

	/** The experiment goes first, because its defaults may choose data and task; its own values still win over theirs. */
	private Mapping experiment() {
		String name = chosen.getOrDefault("experiment", "");
		if (name.isEmpty()) {
			return Mapping.empty(new Place(Path.of("experiment"), 1, 1));
		}
		try {
			ConfigFolder.ConfigFile file = folder.find("experiment", name, Optional.empty());
			for (YamlNode item : defaults(file)) {
				override(file, item);
			}
			Mapping own = Merge.without(file.content(), List.of(DEFAULTS));
			if (!file.global() && !own.entries().isEmpty()) {
				warnings.add(Problem.warning(own.entries().get(0).key().place(),
						"the file does not begin with '# @package _global_'; its settings have no effect"));
				return Mapping.empty(own.place());
			}
			checkTop(own);
			return own;
		} catch (ProblemsException e) {
			problems.addAll(e.problems());
			return Mapping.empty(new Place(Path.of(name), 1, 1));
		}
	}

	private void override(ConfigFolder.ConfigFile file, YamlNode item) {
		if (item instanceof Scalar s && s.text().equals(SELF)) {
			return;
		}
		if (item instanceof Mapping m && m.entries().size() == 1 && m.entries().get(0).value() instanceof Scalar option) {
			String key = m.entries().get(0).key().text();
			String group = key.startsWith("override ") ? key.substring("override ".length()).strip() : "";
			group = group.startsWith("/") ? group.substring(1) : group;
			if (group.startsWith("hydra/")) {
				return;
			}
			if (Word.GROUPS.contains(group) && !group.equals("experiment")) {
				if (!chosen.containsKey(group)) {
					chosen.put(group, option.text());
					chosenAt.put(group, Optional.of(option.place()));
				}
				return;
			}
		}
		problems.add(Problem.error(item.place(), "the defaults of " + file.name() + " hold " + item.found()
				+ "; expected 'override /data: name' or 'override /task: name'"));
	}

	private void checkTop(Mapping own) {
		for (Entry e : own.entries()) {
			if (!TOP.contains(e.key().text())) {
				problems.add(Problem.error(e.key().place(),
						"there is no setting '" + e.key().text() + "' at the top" + Nearest.hint(e.key().text(), TOP)));
			}
		}
	}

	private Mapping group(String group) {
		Mapping nothing = Mapping.empty(new Place(Path.of(group), 1, 1));
		String name = chosen.getOrDefault(group, "");
		if (name.isEmpty()) {
			problems.add(Problem.error(group + "= is missing; " + known(group)));
			return nothing;
		}
		try {
			Mapping content = load(group, name, chosenAt.getOrDefault(group, Optional.empty()), new ArrayList<>());
			return nothing.with(Scalar.text(content.place(), group), content);
		} catch (ProblemsException e) {
			problems.addAll(e.problems());
			return nothing;
		}
	}

	private String known(String group) {
		var names = folder.names(group);
		return names.isEmpty() ? "there is no file in config/" + group + " to choose"
				: "choose one with " + group + "=..., for instance " + String.join(", ", names.stream().limit(8).toList());
	}

	/** A file of a group after the files of its defaults list; its own values win unless {@code _self_} says otherwise. */
	private Mapping load(String group, String name, Optional<Place> from, List<String> above) throws ProblemsException {
		ConfigFolder.ConfigFile file = folder.find(group, name, from);
		if (above.contains(file.name())) {
			throw new ProblemsException(new Problem(Problem.Severity.ERROR, from,
					"the defaults go in a circle: " + String.join(" -> ", above) + " -> " + file.name()));
		}
		if (file.own() && group.equals("task") && file.name().endsWith("_schema")) {
			task = file.name().substring("task/".length(), file.name().length() - "_schema".length());
		}
		Mapping own = Merge.without(file.content(), List.of(DEFAULTS));
		var chain = new ArrayList<>(above);
		chain.add(file.name());
		Mapping result = Mapping.empty(own.place());
		boolean selfDone = false;
		for (YamlNode item : defaults(file)) {
			if (item instanceof Scalar s && s.text().equals(SELF)) {
				result = Merge.over(result, own);
				selfDone = true;
			} else {
				String base = base(group, item);
				if (base != null) {
					result = Merge.over(result, load(group, base, Optional.of(item.place()), chain));
				}
			}
		}
		return selfDone ? result : Merge.over(result, own);
	}

	/** The file of the same group that an item of a defaults list names; null when it names none. */
	private String base(String group, YamlNode item) throws ProblemsException {
		if (item instanceof Scalar s && s.type() != YamlNode.Type.NULL) {
			String text = s.text().startsWith("optional ") ? s.text().substring("optional ".length()).strip() : s.text();
			if (text.startsWith("/" + group + "/")) {
				return text.substring(group.length() + 2);
			}
			if (!text.startsWith("/") && !text.contains("@")) {
				return text;
			}
		}
		throw new ProblemsException(Problem.error(item.place(), "the defaults hold " + item.found()
				+ "; expected the name of another file in config/" + group + ", or one of "
				+ String.join(", ", folder.names(group).stream().limit(8).toList())));
	}

	private static List<YamlNode> defaults(ConfigFolder.ConfigFile file) throws ProblemsException {
		YamlNode list = file.content().get(DEFAULTS).orElse(null);
		return switch (list) {
			case null -> List.of();
			case Sequence s -> s.items();
			case Scalar s when s.type() == YamlNode.Type.NULL -> List.of();
			default -> throw new ProblemsException(Problem.error(list.place(), "'defaults' is " + list.found()
					+ "; expected a list of names"));
		};
	}

	private Mapping words(Mapping composed, List<Word> words) {
		Mapping root = composed;
		for (Word word : words) {
			switch (word) {
				case Word.Choice c -> {
					// already followed
				}
				case Word.Assign a -> {
					if (checkPath(root, a)) {
						root = Merge.set(root, a.path(), a.value());
					}
				}
				case Word.Delete d -> {
					if (Merge.at(root, d.path()) == null) {
						problems.add(Problem.error(d.typed() + ": there is no setting '" + String.join(".", d.path()) + "' to take away"));
					} else {
						root = Merge.without(root, d.path());
					}
				}
			}
		}
		return root;
	}

	/** The top level and the data settings are checked here; the task's settings are checked against its schema later. */
	private boolean checkPath(Mapping root, Word.Assign a) {
		String first = a.path().get(0);
		if (!TOP.contains(first)) {
			problems.add(Problem.error(a.typed() + ": there is no setting '" + first + "' at the top" + Nearest.hint(first, TOP)));
			return false;
		}
		if (first.equals("data") && a.path().size() == 2 && !a.add() && root.get("data").orElse(null) instanceof Mapping data
				&& data.get(a.path().get(1)).isEmpty()) {
			problems.add(Problem.error(a.typed() + ": there is no setting '" + a.path().get(1) + "' in data"
					+ Nearest.hint(a.path().get(1), data.keys()) + " (+" + a.typed() + " adds it)"));
			return false;
		}
		return true;
	}
}
