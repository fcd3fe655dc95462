package org.latentworkbench.api.figure;

/** Marks of one kind in a panel with two axes. */
public sealed interface Layer permits Points, Line, Area, Intervals, Bars, Histogram, Distributions, BoxSummaries, Swarm,
		Heatmap, Picture, Arrows, Texts, Rule, Span, Network {
	/** The name in the legend; an empty name keeps the layer out of it. */
	String label();
}
