package org.latentworkbench.trainers.guided;

import java.util.List;

import org.latentworkbench.api.Parameter;

/** A phase of training as a study says it. */
public record PhaseSettings(
		@Parameter(byDefault = "''", help = "What it is called in curves and messages; empty: its number.") String name,
		@Parameter(min = 1, max = 1_000_000, unit = "epochs", help = "How often training passes over all samples.") int epochs,
		@Parameter(byDefault = "500", min = 2, max = 1_000_000, unit = "samples",
				help = "Samples in a step; for a loss over edges, related pairs in a step.") int batchSize,
		@Parameter(byDefault = "0.01", min = 0, above = true, max = 1,
				help = "Step size of the Adam optimiser, which each phase begins anew.") double learningRate,
		@Parameter(help = "What is made small, all together.") List<LossSettings> losses,
		@Parameter(byDefault = "5", min = 1, max = 1000, advanced = true,
				help = "For a loss over edges: related pairs that are drawn for each sample in an epoch.") int edges,
		@Parameter(byDefault = "5", min = 1, max = 1_000_000, advanced = true, unit = "epochs",
				help = "Epochs from one line in the log to the next.") int report,
		@Parameter(byDefault = "0", min = 0, max = 1_000_000, unit = "epochs",
				help = "Epochs in a row without a smaller loss after which the phase ends early; 0: never.") int patience) {

	/** Copies the list. */
	public PhaseSettings {
		losses = List.copyOf(losses);
	}

	/** @param number from 1 */
	String title(int number) {
		return name.isEmpty() ? "phase " + number : name;
	}
}
