package org.latentworkbench.api.figure;

import java.util.List;

/**
 * A graph of n named nodes at given positions and m weighted edges. Usually drawn on hidden axes of equal aspect.
 *
 * @param label      in the legend; may be empty
 * @param names      n names
 * @param x          n positions
 * @param y          n positions
 * @param sizes      n factors on the node size, or empty for 1
 * @param nodes      the colours of the nodes
 * @param from       m indices of nodes
 * @param to         m indices of nodes
 * @param weights    m numbers: the width of an edge follows their size, its colour their value
 * @param edgeScale  from weight to colour
 * @param directed   whether edges end in an arrow head
 * @param bend       how far an edge bows out to its left, as a share of its length, -1 to 1; 0: straight. With names
 *                   placed outward, edges bow towards the middle instead
 * @param placement  where names stand
 */
public record Network(String label, List<String> names, Floats x, Floats y, Floats sizes, Colouring nodes, Ints from,
		Ints to, Floats weights, ColourScale edgeScale, boolean directed, double bend,
		Placement placement) implements Layer {
	/** Where the names of nodes stand. */
	public enum Placement {
		/** Away from the centre of the drawing, turned along the ray: for circular layouts. */
		OUTWARD,
		/** Beside the node, where there is room. */
		BESIDE, NONE
	}

	public Network {
		names = Checks.copy(names);
		int n = names.size();
		Checks.sameLength("Network", n, "x", x.size());
		Checks.sameLength("Network", n, "y", y.size());
		Checks.optionalLength("Network", n, "sizes", sizes.size());
		Checks.colours("Network", n, nodes);
		Checks.sameLength("Network", from.size(), "to", to.size());
		Checks.sameLength("Network", from.size(), "weights", weights.size());
		Checks.indices("Network", "from", from, n);
		Checks.indices("Network", "to", to, n);
		if (!(bend >= -1 && bend <= 1))
			throw new IllegalArgumentException("Network: bend is " + bend + ", expected -1 to 1");
	}

	/** Straight undirected edges on a sequential scale. */
	public static Network of(List<String> names, Floats x, Floats y, Ints from, Ints to, Floats weights,
			String weightTitle) {
		return new Network("", names, x, y, Floats.EMPTY, Colouring.AUTO, from, to, weights,
				ColourScale.sequential(weightTitle), false, 0, Placement.BESIDE);
	}

	public Network scaledBy(Floats newSizes) {
		return new Network(label, names, x, y, newSizes, nodes, from, to, weights, edgeScale, directed, bend, placement);
	}

	public Network coloured(Colouring newNodes) {
		return new Network(label, names, x, y, sizes, newNodes, from, to, weights, edgeScale, directed, bend, placement);
	}

	public Network onScale(ColourScale newEdgeScale) {
		return new Network(label, names, x, y, sizes, nodes, from, to, weights, newEdgeScale, directed, bend, placement);
	}

	/** @param newDirected arrow heads; @param newBend -1 to 1 */
	public Network drawn(boolean newDirected, double newBend, Placement newPlacement) {
		return new Network(label, names, x, y, sizes, nodes, from, to, weights, edgeScale, newDirected, newBend,
				newPlacement);
	}
}
