package org.latentworkbench.core.move;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;

/** One word of a {@code move-dl} command: {@code group=choice}, {@code key.nested=value}, {@code +key=value}, {@code ~key}. */
sealed interface Word {
	/** The groups of MOVE's configuration. */
	List<String> GROUPS = List.of("data", "task", "experiment");

	/** The word as it was typed. */
	String typed();

	/** {@code data=name}: which file of a group; {@code null} for none. */
	record Choice(String typed, String group, String name) implements Word {
	}

	/**
	 * {@code key=value}.
	 *
	 * @param add whether a new key may appear ({@code +} or {@code ++})
	 */
	record Assign(String typed, List<String> path, YamlNode value, boolean add) implements Word {
	}

	/** {@code ~key}: a key taken away. */
	record Delete(String typed, List<String> path) implements Word {
	}

	/**
	 * @param number counts the words; stands for the file in the places of its values, see {@link #told}
	 * @throws ProblemsException when it is no such word; the message begins with the word
	 */
	static Word of(String typed, int number) throws ProblemsException {
		int equals = typed.indexOf('=');
		if (typed.startsWith("~")) {
			return new Delete(typed, path(typed, typed.substring(1, equals < 0 ? typed.length() : equals)));
		}
		if (equals <= 0) {
			throw wrong(typed, "is no 'key=value'; write, for instance, task=encode_data data=my_data");
		}
		int plus = typed.startsWith("++") ? 2 : typed.startsWith("+") ? 1 : 0;
		String key = typed.substring(plus, equals);
		String text = typed.substring(equals + 1);
		if (GROUPS.contains(key)) {
			return new Choice(typed, key, text.isBlank() || text.equals("null") ? "" : unquoted(text));
		}
		if (key.contains("@")) {
			throw wrong(typed, "moves a group to another place (@), which is not supported");
		}
		var place = new Place(file(number), 1, equals + 2);
		return new Assign(typed, path(typed, key), new ValueText(typed, text, place).parse(), plus > 0);
	}

	private static List<String> path(String typed, String key) throws ProblemsException {
		List<String> path = List.of(key.split("\\.", -1));
		if (path.stream().anyMatch(String::isBlank)) {
			throw wrong(typed, "'" + key + "' is no key; write names with dots between them, for instance task.model.num_latent");
		}
		return path;
	}

	private static String unquoted(String text) {
		boolean quoted = text.length() > 1 && (text.startsWith("'") || text.startsWith("\""))
				&& text.endsWith(text.substring(0, 1));
		return quoted ? text.substring(1, text.length() - 1) : text;
	}

	/** A word may hold what no file name can, so its place names its number. */
	private static Path file(int number) {
		return Path.of("word-" + number);
	}

	/** A problem that stands in one of the words, with the word instead of a place. */
	static Problem told(Problem problem, List<String> words) {
		for (int i = 0; i < words.size(); i++) {
			if (problem.place().isPresent() && problem.place().get().file().equals(file(i))) {
				return new Problem(problem.severity(), Optional.empty(), words.get(i) + ": " + problem.message());
			}
		}
		return problem;
	}

	/** A problem with a word of the command line. */
	static ProblemsException wrong(String typed, String message) {
		return new ProblemsException(Problem.error(typed + ": " + message));
	}
}
