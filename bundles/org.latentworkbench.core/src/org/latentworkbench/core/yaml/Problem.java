package org.latentworkbench.core.yaml;

import java.util.Optional;

/**
 * Something that is wrong with what the user wrote.
 *
 * @param place   where; empty when it stands in no file, for instance on the command line
 * @param message what was found, what is expected and, where there is one, the nearest valid name
 */
public record Problem(Severity severity, Optional<Place> place, String message) {
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

	public boolean isError() {
		return severity == Severity.ERROR;
	}

	/** One line for the terminal: {@code file:line:column: message}. */
	@Override
	public String toString() {
		return place.map(p -> p + ": ").orElse("") + (isError() ? "" : "warning: ") + message;
	}
}
