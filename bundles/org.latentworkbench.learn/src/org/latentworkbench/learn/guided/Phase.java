package org.latentworkbench.learn.guided;

import java.util.List;

/**
 * A part of training, with an optimiser of its own.
 *
 * @param name     for the history
 * @param epochs   passes over the samples, 1 or more
 * @param batch    samples, or edges, to a step; a share of the samples at the end of an epoch is spread over its batches
 * @param rate     learning rate of Adam, above 0
 * @param losses   what is made small; not all of weight 0
 * @param edges    where there is a loss over edges: how many are drawn in an epoch for each sample
 * @param report   epochs from one line in the log to the next
 * @param patience epochs in a row without a smaller loss after which the phase ends; 0 for never
 */
public record Phase(String name, int epochs, int batch, double rate, List<Loss> losses, int edges, int report, int patience) {
	/** @throws IllegalArgumentException for values out of range */
	public Phase {
		losses = List.copyOf(losses);
		if (epochs < 1 || batch < 2 || !(rate > 0) || edges < 1 || report < 1 || patience < 0) {
			throw new IllegalArgumentException("phase " + name + ": " + epochs + " epochs, batches of " + batch + ", learning rate " + rate
					+ ", " + edges + " edges, report " + report + ", patience " + patience);
		}
		if (losses.stream().noneMatch(l -> l.weight() > 0)) {
			throw new IllegalArgumentException("phase " + name + " has no loss with a weight above 0");
		}
		if (losses.stream().filter(Loss.Edges.class::isInstance).count() > 1) {
			throw new IllegalArgumentException("phase " + name + " has two losses over edges");
		}
	}

	/** The graph whose edges make the batches, if there is one. */
	java.util.Optional<Loss.Edges> overEdges() {
		return losses.stream().filter(Loss.Edges.class::isInstance).map(Loss.Edges.class::cast).findFirst();
	}
}
