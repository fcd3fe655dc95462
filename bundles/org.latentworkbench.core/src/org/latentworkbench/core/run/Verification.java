package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;

/** Whether a run's results are still what was written, and whether running it again gives the same bytes. */
public final class Verification {
	/** What became of one output. */
	public enum Finding {
		/** The file is as recorded and a second run wrote the same bytes. */
		SAME,
		/** The file in the results folder is no longer what the run wrote. */
		FILE_CHANGED,
		/** The file is no longer in the results folder. */
		FILE_MISSING,
		/** A second run wrote other bytes. */
		OTHER_BYTES,
		/** A second run did not write it. */
		NOT_WRITTEN
	}

	/** @param artefact {@code step/path} */
	public record Line(String artefact, Finding finding) {
	}

	/** @param lines one for each output of the run, in order */
	public record Report(List<Line> lines) {
		public boolean allSame() {
			return lines.stream().allMatch(l -> l.finding() == Finding.SAME);
		}
	}

	private Verification() {
	}

	/**
	 * Hashes the run's files, runs it again from its record into a scratch folder with the recorded number of threads, and compares.
	 *
	 * @throws InputException as {@link Replay#of}, or when the second run finds its input wrong
	 * @throws IOException    when the second run fails otherwise, or files cannot be read or written
	 */
	public static Report verify(RunStore.Entry entry, Registry registry, RunListener listener, Cancellation cancellation)
			throws IOException, InputException {
		Path beside = entry.folder().toAbsolutePath().getParent();
		String name = entry.run().getId() + "-verify-" + String.format(Locale.ROOT, "%04x", ThreadLocalRandom.current().nextInt(0x10000));
		try (var scratch = ScratchFolder.open(beside, name)) {
			Path results = scratch.forStep("results", "again");
			var options = RunOptions.usual().results(results).force(true).threads(Math.max(1, entry.run().getThreads()));
			RunOutcome again = new RunEngine(registry).run(Replay.of(entry, registry), options, listener, cancellation);
			cancellation.check();
			if (again.cause().isPresent() && entry.run().getCause() == null) {
				String told = "running it again failed: " + RunEngine.words(again.cause().get());
				if (again.inputWasWrong()) {
					throw new InputException(told, again.cause().get());
				}
				throw new IOException(told, again.cause().get());
			}
			return compare(entry, again);
		}
	}

	private static Report compare(RunStore.Entry entry, RunOutcome again) throws IOException {
		var second = new HashMap<String, String>();
		for (StepRun step : again.run().getSteps()) {
			for (Artefact artefact : step.getArtefacts()) {
				second.put(artefact.getPath(), artefact.getSha256());
			}
		}
		var lines = new ArrayList<Line>();
		for (StepRun step : entry.run().getSteps()) {
			List<String> changed = RunStore.changedFiles(entry.folder(), step);
			for (Artefact artefact : step.getArtefacts()) {
				String hash = second.get(artefact.getPath());
				boolean there = Files.exists(entry.folder().resolve(artefact.getPath()));
				lines.add(new Line(artefact.getPath(), !there ? Finding.FILE_MISSING
						: changed.contains(artefact.getPath()) ? Finding.FILE_CHANGED
						: hash == null ? Finding.NOT_WRITTEN : hash.equals(artefact.getSha256()) ? Finding.SAME : Finding.OTHER_BYTES));
			}
		}
		return new Report(List.copyOf(lines));
	}
}
