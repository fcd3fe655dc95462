package org.latentworkbench.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.resources.IProject;

/**
 * How runs are made.
 *
 * @param engine   {@code auto}, {@code torch} or {@code jvm}, for trainers whose settings do not say it
 * @param threads  that the steps of a run may use together; empty: all processors
 * @param memory   of a run's process in MiB ({@code -Xmx}); empty: what Java takes by itself
 * @param together how many runs go at the same time, 1 or more
 * @param cache    the folder for what runs keep between them ({@code LATENT_CACHE_DIR}); empty: where the product keeps it
 */
public record RunPreferences(String engine, OptionalInt threads, OptionalInt memory, int together, Optional<Path> cache) {
	public static final RunPreferences DEFAULT = new RunPreferences("auto", OptionalInt.empty(), OptionalInt.empty(), 1, Optional.empty());

	/** What was chosen for all studies. */
	public static RunPreferences inWorkspace() {
		return of(Chosen.inWorkspace());
	}

	/** What was chosen for a study; for the rest, what was chosen for all. */
	public static RunPreferences in(IProject study) {
		return of(Chosen.in(study));
	}

	/** Whether closing the window asks what becomes of runs that are at work; without asking they go on. */
	public static boolean asksOnClosing() {
		return Chosen.inWorkspace().yes(PreferenceKeys.CONFIRM_EXIT, true);
	}

	private static RunPreferences of(Chosen chosen) {
		return new RunPreferences(chosen.text(PreferenceKeys.RUN_ENGINE, DEFAULT.engine),
				positive(chosen.number(PreferenceKeys.RUN_THREADS, 0, 0)), positive(chosen.number(PreferenceKeys.RUN_MEMORY, 0, 0)),
				Chosen.inWorkspace().number(PreferenceKeys.RUNS_TOGETHER, 1, DEFAULT.together),
				folder(Chosen.inWorkspace().text(PreferenceKeys.CACHE_FOLDER, "")));
	}

	private static OptionalInt positive(int number) {
		return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
	}

	private static Optional<Path> folder(String text) {
		try {
			return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
		} catch (InvalidPathException e) {
			return Optional.empty(); // the page does not let it in; the file may have been written elsewhere
		}
	}
}
