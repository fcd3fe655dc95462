package org.latentworkbench.ui.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;

/**
 * Why something did not work.
 *
 * @param place where to look, where that is known
 */
public record Trouble(Optional<Place> place, String message) {
	/** {@code file:line: words} or {@code file:line:column: words}, as the command line writes it. */
	private static final Pattern PLACED = Pattern.compile("(?:error: )?(.{1,1000}?):(\\d{1,9})(?::(\\d{1,9}))?: (.*)", Pattern.DOTALL);

	static Trouble of(Problem problem) {
		return new Trouble(problem.place(), problem.message());
	}

	/**
	 * What a line says.
	 *
	 * @param folder that paths in it are relative to
	 */
	static Trouble parse(String line, Path folder) {
		Matcher match = PLACED.matcher(line);
		if (match.matches()) {
			try {
				Path file = folder.resolve(match.group(1)).normalize();
				if (Files.isRegularFile(file)) {
					int column = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
					return new Trouble(Optional.of(new Place(file, Integer.parseInt(match.group(2)), column)), match.group(4));
				}
			} catch (InvalidPathException e) {
				// words with a colon, not a path
			}
		}
		return new Trouble(Optional.empty(), line);
	}

	/** The same with another place where it has none of its own. */
	Trouble orAt(Optional<Place> other) {
		return place.isPresent() ? this : new Trouble(other, message);
	}

	/** For people: {@code study.yaml:12} and the message. */
	@Override
	public String toString() {
		return place.map(p -> p.file().getFileName() + ":" + p.line() + ": ").orElse("") + message;
	}
}
