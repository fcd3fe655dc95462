package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person asks to be run; every one has a command line that does the same.
 *
 * @param study    the study's folder
 * @param steps    the steps that are wanted, with all they need; empty: all steps
 * @param settings {@code step.parameter=value}, for this run only
 * @param run      the id of the run that is resumed, repeated or verified
 */
public record RunRequest(Kind kind, Path study, List<String> steps, List<String> settings, Optional<String> run) {
	/** What is done. */
	public enum Kind {
		/** Runs a study, or some of its steps. */
		RUN("Run"),
		/** Goes on with a run that did not end well. */
		RESUME("Resume"),
		/** Repeats a run from its record. */
		RERUN("Rerun"),
		/** Says whether a run's results come back. */
		VERIFY("Verify");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** For people. */
		public String word() {
			return word;
		}
	}

	public RunRequest {
		study = study.toAbsolutePath().normalize();
		steps = List.copyOf(steps);
		settings = List.copyOf(settings);
	}

	/** A whole study. */
	public static RunRequest study(Path study) {
		return steps(study, List.of(), List.of());
	}

	/** Some steps of a study with some settings. */
	public static RunRequest steps(Path study, List<String> steps, List<String> settings) {
		return new RunRequest(Kind.RUN, study, steps, settings, Optional.empty());
	}

	/** Something with a run that there is. */
	public static RunRequest of(Kind kind, Path study, String run) {
		return new RunRequest(kind, study, List.of(), List.of(), Optional.of(run));
	}

	/** The same with settings of less weight than its own. */
	RunRequest with(List<String> more) {
		var all = new ArrayList<>(more);
		all.addAll(settings);
		return new RunRequest(kind, study, steps, all, run);
	}

	/** The words after {@code latent}. */
	List<String> words() {
		var words = new ArrayList<String>();
		words.add(kind.name().toLowerCase(Locale.ROOT));
		switch (kind) {
			case RUN -> {
				words.add(study.toString());
				words.addAll(steps);
				words.addAll(settings);
			}
			case RESUME -> {
				words.add(study.toString());
				run.ifPresent(id -> words.addAll(List.of("--run", id)));
			}
			case RERUN, VERIFY -> words.addAll(List.of(run.orElseThrow(), "--study", study.toString()));
		}
		return words;
	}

	/** The command line that does the same in a shell. */
	public String command() {
		var line = new StringBuilder("latent");
		words().forEach(word -> line.append(' ').append(quoted(word)));
		return line.toString();
	}

	private static String quoted(String word) {
		return word.matches("[A-Za-z0-9_./:=,+@%~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
	}

	/** For people: what is done with which study. */
	String title() {
		String name = study.getFileName() == null ? study.toString() : study.getFileName().toString();
		return kind.word() + " " + name + (steps.isEmpty() ? "" : ": " + String.join(", ", steps));
	}
}
