package org.latentworkbench.core.move;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;

/**
 * Several jobs from one command, as Hydra's basic sweeper makes them: all combinations of the words' values, the last word's
 * changing fastest. An experiment may name further words in its {@code hydra.sweeper.params}, and ask for a multirun by
 * {@code hydra.mode: MULTIRUN}.
 */
public final class Multirun {
	/** Words that MOVE's own tables do not have. */
	private static final Set<String> NO_OVERRIDES = Set.of("experiment", "compatibility", "engine");
	private static final int MOST = 10_000;

	private Multirun() {
	}

	/**
	 * The jobs of a command.
	 *
	 * @param asked whether {@code -m} was given
	 * @return empty when neither {@code -m} nor the experiment asks for a multirun
	 * @throws ProblemsException with all that is wrong with the words or the experiment
	 */
	public static Optional<List<MoveJob>> jobs(Path configFolder, List<String> words, boolean asked) throws ProblemsException {
		Optional<String> experiment = words.stream().filter(w -> w.startsWith("experiment=")).findFirst();
		if (!asked && experiment.isEmpty()) {
			return Optional.empty();
		}
		var all = new ArrayList<String>();
		if (experiment.isPresent()) {
			YamlNode.Mapping own = experiment(configFolder, experiment.get());
			boolean wanted = Merge.at(own, List.of("hydra", "mode")) instanceof YamlNode.Scalar s && s.text().equals("MULTIRUN");
			if (!asked && !wanted) {
				return Optional.empty();
			}
			all.addAll(parameters(own, words));
		}
		all.addAll(words);
		return Optional.of(product(all));
	}

	private static YamlNode.Mapping experiment(Path configFolder, String word) throws ProblemsException {
		String name = word.substring(word.indexOf('=') + 1).strip();
		YamlNode.Mapping nothing = YamlNode.Mapping.empty(new Place(configFolder, 1, 1));
		// an experiment that is varied itself cannot say what else is
		if (name.isEmpty() || name.equals("null") || name.contains(",")) {
			return nothing;
		}
		ConfigFolder.ConfigFile file = new ConfigFolder(configFolder).find("experiment", name, Optional.empty());
		return file.global() ? file.content() : nothing;
	}

	/** The experiment's sweeps as words; those that the command has itself are left out. */
	private static List<String> parameters(YamlNode.Mapping experiment, List<String> words) throws ProblemsException {
		YamlNode given = Merge.at(experiment, List.of("hydra", "sweeper", "params"));
		var result = new ArrayList<String>();
		if (given instanceof YamlNode.Mapping params) {
			for (YamlNode.Entry e : params.entries()) {
				if (!(e.value() instanceof YamlNode.Scalar value)) {
					throw new ProblemsException(Problem.error(e.value().place(), "the values to try are " + e.value().found()
							+ "; expected them in one text, for instance \"10, 50\" or \"[500],[1000]\""));
				}
				if (words.stream().noneMatch(w -> key(w).equals(e.key().text()))) {
					result.add(e.key().text() + "=" + value.text());
				}
			}
		}
		return result;
	}

	private static List<MoveJob> product(List<String> words) throws ProblemsException {
		var choices = new ArrayList<List<String>>();
		var problems = new ArrayList<Problem>();
		long size = 1;
		for (String word : words) {
			try {
				List<String> values = Choices.of(word);
				choices.add(values);
				size = Math.min(size, MOST + 1L) * Math.max(1, values.size());
			} catch (ProblemsException e) {
				problems.addAll(e.problems());
			}
		}
		if (size > MOST) {
			problems.add(Problem.error("these words make " + size + " jobs; at most " + MOST + " are run in one go"));
		}
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
		var jobs = new ArrayList<MoveJob>();
		for (int n = 0; n < size; n++) {
			jobs.add(job(n, words, choices));
		}
		return jobs;
	}

	private static MoveJob job(int n, List<String> words, List<List<String>> choices) {
		var own = new ArrayList<>(words);
		int rest = n;
		for (int w = words.size() - 1; w >= 0; w--) {
			List<String> values = choices.get(w);
			if (values.size() > 1) {
				own.set(w, key(words.get(w)) + "=" + values.get(rest % values.size()));
				rest /= values.size();
			} else if (values.size() == 1) {
				own.set(w, key(words.get(w)) + "=" + values.get(0));
			}
		}
		SequencedMap<String, String> overrides = new LinkedHashMap<>();
		own.stream().filter(w -> w.contains("=") && !NO_OVERRIDES.contains(key(w))).sorted(Comparator.naturalOrder())
				.forEach(w -> overrides.put(key(w), value(w)));
		SequencedMap<String, String> varied = new LinkedHashMap<>();
		for (int w = 0; w < words.size(); w++) {
			if (choices.get(w).size() > 1) {
				varied.put(key(own.get(w)), value(own.get(w)));
			}
		}
		return new MoveJob(n + 1, own, overrides, varied);
	}

	private static String key(String word) {
		return word.substring(0, Math.max(0, word.indexOf('='))).strip();
	}

	private static String value(String word) {
		return word.substring(word.indexOf('=') + 1).strip();
	}
}
