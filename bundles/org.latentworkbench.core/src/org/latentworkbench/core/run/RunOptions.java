package org.latentworkbench.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How to run a study.
 *
 * @param only        the steps that are wanted, with all they need; empty: all steps
 * @param force       run steps again although an unchanged result is in the store
 * @param threads     how many threads the steps use together, at least 1; each step may use as many
 * @param results     where runs go; empty: the study's {@code results} folder
 * @param commandLine the words that started it, for the record
 * @param settings    the settings with which the study was loaded, for the record and for who resumes the run
 * @param resumes     the id of the interrupted run that this one goes on from
 * @param previews    whether steps show how they stand with {@link RunEvent.Sight}s, {@link RunEvent.ImagePreview} and {@link RunEvent.FigurePreview}
 */
public record RunOptions(Set<String> only, boolean force, int threads, Optional<Path> results, List<String> commandLine,
		List<String> settings, Optional<String> resumes, boolean previews) {
	public RunOptions {
		settings = List.copyOf(settings);
		only = Set.copyOf(only);
		commandLine = List.copyOf(commandLine);
		if (threads < 1) {
			throw new IllegalArgumentException("at least one thread is needed, not " + threads);
		}
	}

	/** Everything, with all processors, into the study's own results folder. */
	public static RunOptions usual() {
		return new RunOptions(Set.of(), false, Runtime.getRuntime().availableProcessors(), Optional.empty(), List.of(), List.of(),
				Optional.empty(), false);
	}

	public RunOptions only(Set<String> steps) {
		return new RunOptions(steps, force, threads, results, commandLine, settings, resumes, previews);
	}

	public RunOptions force(boolean value) {
		return new RunOptions(only, value, threads, results, commandLine, settings, resumes, previews);
	}

	public RunOptions threads(int value) {
		return new RunOptions(only, force, value, results, commandLine, settings, resumes, previews);
	}

	public RunOptions results(Path folder) {
		return new RunOptions(only, force, threads, Optional.of(folder), commandLine, settings, resumes, previews);
	}

	public RunOptions commandLine(List<String> words) {
		return new RunOptions(only, force, threads, results, words, settings, resumes, previews);
	}

	public RunOptions settings(List<String> words) {
		return new RunOptions(only, force, threads, results, commandLine, words, resumes, previews);
	}

	public RunOptions resumes(String run) {
		return new RunOptions(only, force, threads, results, commandLine, settings, Optional.of(run), previews);
	}

	public RunOptions previews(boolean value) {
		return new RunOptions(only, force, threads, results, commandLine, settings, resumes, value);
	}
}
