package org.latentworkbench.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that is wrong with what the user wrote.
 *
 * @param place   where; empty when it stands in no file, for instance on the command line
 * @param message what was found, what is expected and, where there is one, the nearest valid name
 * @param fixes   changes at the place that would mend it, the likeliest first; empty where only a person can tell
 */
public record Problem(Severity severity, Optional<Place> place, String message, List<Fix> fixes) {
	public Problem {
		fixes = List.copyOf(fixes);
	}

	public Problem(Severity severity, Optional<Place> place, String message) {
		this(severity, place, message, List.of());
	}

	/** Errors stop a run before it begins, warnings do not. */
	public enum Severity {
		ERROR, WARNING
	}

	public static Problem error(Place place, String message) {
		return new Problem(Severity.ERROR, Optional.of(place), message);
	}

	/** An error that stands in no file. */
	public static Problem error(String message) {
		return new Problem(Severity.ERROR, Optional.empty(), message);
	}

	public static Problem warning(Place place, String message) {
		return new Problem(Severity.WARNING, Optional.of(place), message);
	}

	/** This problem with a further way to mend it. */
	public Problem fix(Fix fix) {
		var all = new ArrayList<>(fixes);
		all.add(fix);
		return new Problem(severity, place, message, all);
	}

	/** This problem with a further way to mend it, where there is one. */
	public Problem fix(Optional<? extends Fix> fix) {
		return fix.map(this::fix).orElse(this);
	}

	public boolean isError() {
		return severity == Severity.ERROR;
	}

	/** One line for the terminal: {@code file:line:column: message}. */
	@Override
	public String toString() {
		return place.map(p -> p + ": ").orElse("") + (isError() ? "" : "warning: ") + message;
	}
}
