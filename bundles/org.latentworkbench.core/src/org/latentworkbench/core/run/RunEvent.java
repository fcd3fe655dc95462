package org.latentworkbench.core.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.figure.Figure;

/** What happens in a run, in order: what the terminal shows, what {@code --json} prints and what the workbench reads. */
public sealed interface RunEvent {
	/** Where a step or a run ended. */
	enum Outcome {
		DONE, REUSED, FAILED, CANCELLED, SKIPPED
	}

	/** The run begins. @param steps names in the order they will run */
	record RunStarted(String run, Path study, Path folder, List<String> steps) implements RunEvent {
	}

	/** A step begins. @param number counts from 1 */
	record StepStarted(String step, String use, int number, int of) implements RunEvent {
	}

	/**
	 * A step got further.
	 *
	 * @param what the piece of work, for instance {@code training}
	 * @param done units of {@code total}
	 * @param rate units a second; empty at the start
	 * @param eta  what is left; empty while unknown
	 */
	record StepProgress(String step, String what, long done, long total, String unit, OptionalDouble rate, Optional<Duration> eta)
			implements RunEvent {
	}

	/** A figure to show beside the bar, for instance the current loss. */
	record Metric(String step, String name, double value, long at) implements RunEvent {
	}

	/** How a step's work stands, to be looked at: nothing for a log, a pipe or a terminal. */
	sealed interface Sight extends RunEvent {
	}

	/**
	 * How a step's work stands, as a picture: only where somebody asked for it, see {@link RunOptions#previews}.
	 *
	 * @param name      what it shows, for instance {@code latent}
	 * @param at        how far the work is, in units of its progress
	 * @param positions {@code n x d}, a point a row, the same points each time
	 */
	record Preview(String step, String name, long at, Matrix positions) implements Sight {
	}

	/**
	 * How a step's work stands, as small images: only where somebody asked for it, see {@link RunOptions#previews}.
	 *
	 * @param name   what they show, for instance {@code reconstruction}
	 * @param at     how far the work is, in units of its progress
	 * @param images the same samples each time
	 */
	record ImagePreview(String step, String name, long at, PreviewImages images) implements Sight {
	}

	/**
	 * How a step's work stands, as a figure: only where somebody asked for it, see {@link RunOptions#previews}.
	 *
	 * @param name what it shows, for instance {@code arrows}
	 * @param at   how far the work is, in units of its progress
	 */
	record FigurePreview(String step, String name, long at, Figure figure) implements Sight {
	}

	/** A line for the log; warnings are also shown. */
	record Message(String step, boolean warning, String text) implements RunEvent {
	}

	/** A step's artefact is in place. @param file in the results folder */
	record ArtefactWritten(String step, String name, String kind, Path file, String sha256) implements RunEvent {
	}

	/** A step ended. @param cause what went wrong, empty when nothing did */
	record StepFinished(String step, Outcome outcome, Duration took, Optional<String> cause) implements RunEvent {
	}

	/** The run ended. */
	record RunFinished(String run, Outcome outcome, Duration took, Path folder, Optional<String> cause) implements RunEvent {
	}
}
