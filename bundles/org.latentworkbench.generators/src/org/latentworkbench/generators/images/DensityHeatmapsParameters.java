package org.latentworkbench.generators.images;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;

/** Settings of {@link DensityHeatmaps}. */
public record DensityHeatmapsParameters(
		@Parameter(help = "The density: normal, or Student's t with few or many degrees of freedom.", byDefault = "normal") Kind density,

		@Parameter(label = "Variance of x", help = "The variances along x; there is an image for every combination with the other two.",
				byDefault = "{from: 0.1, to: 4.9, step: 0.2}") Range varianceX,

		@Parameter(label = "Variance of y", help = "The variances along y.", byDefault = "{from: 0.1, to: 4.9, step: 0.2}") Range varianceY,

		@Parameter(help = "The correlations, between -1 and 1. A published set goes from -0.95 to 0.85, which leaves more of the negative ones.",
				byDefault = "{from: -0.9, to: 0.9, step: 0.1}") Range correlation,

		@Parameter(help = "The points of the image on both axes. A published set goes from -3 to 2.95, so that the centre lies between pixels, but not "
				+ "in the middle.", byDefault = "{from: -2.975, to: 2.975, step: 0.17}") Range grid,

		@Parameter(help = "upright: x to the right, y upwards, as in a diagram. matrix: x down the rows, y along the columns, as an array is printed and "
				+ "as the published sets have it.", byDefault = "upright") Orientation orientation,

		@Parameter(help = "Degrees of freedom of images with heavy tails.", byDefault = "2", min = 0, above = true, max = 1000,
				enabledIf = "density=t") double heavy,

		@Parameter(help = "Degrees of freedom of the others.", byDefault = "200", min = 0, above = true, max = 100000,
				enabledIf = "density=t") double light,

		@Parameter(help = "An image has heavy tails where (variance of x + variance of y) squared, less a random number, is above this.",
				byDefault = "20", min = 0, enabledIf = "density=t") double threshold,

		@Parameter(help = "The random number is even between 0 and this; 0 makes the two classes meet in a sharp border.", byDefault = "10", min = 0,
				enabledIf = "density=t") double blur) implements Checked {

	private static final long MOST_IMAGES = 1_000_000;
	private static final long MOST_POINTS = 512;

	/** The density drawn. */
	public enum Kind {
		NORMAL, T
	}

	/** Where x goes in the picture. */
	public enum Orientation {
		UPRIGHT, MATRIX
	}

	@Override
	public List<Problem> problems() {
		var problems = new ArrayList<Problem>();
		checkCount("varianceX", varianceX, problems);
		checkCount("varianceY", varianceY, problems);
		checkCount("correlation", correlation, problems);
		checkCount("grid", grid, problems);
		if (!problems.isEmpty()) {
			return problems;
		}
		checkPositive("varianceX", varianceX, problems);
		checkPositive("varianceY", varianceY, problems);
		double last = correlation.from() + (correlation.count() - 1) * correlation.step();
		if (!(correlation.from() > -1 && last < 1)) {
			problems.add(new Problem("correlation", "correlations go from " + correlation.from() + " to " + last + "; they must lie between -1 and 1"));
		}
		if (grid.count() > MOST_POINTS) {
			problems.add(new Problem("grid", "the grid has " + grid.count() + " points on an axis, " + MOST_POINTS + " at most are expected"));
		}
		if (varianceX.count() * varianceY.count() > MOST_IMAGES || images() > MOST_IMAGES) {
			problems.add(new Problem("varianceX", "the ranges make more than " + MOST_IMAGES + " images; take larger steps"));
		} else if (images() * grid.count() * grid.count() > Integer.MAX_VALUE - 8) {
			problems.add(new Problem("grid", images() + " images of " + grid.count() + " x " + grid.count()
					+ " pixels are more than a dataset holds; take larger steps"));
		}
		return problems;
	}

	/** Number of images. */
	long images() {
		return varianceX.count() * varianceY.count() * correlation.count();
	}

	private static void checkCount(String name, Range range, List<Problem> problems) {
		if (range.count() < 1 || range.count() > MOST_IMAGES) {
			problems.add(new Problem(name, "from " + range.from() + " to " + range.to() + " in steps of " + range.step() + " are "
					+ Math.max(0, range.count()) + " numbers; 1 to " + MOST_IMAGES + " are expected"));
		}
	}

	private static void checkPositive(String name, Range range, List<Problem> problems) {
		if (!(range.from() > 0)) {
			problems.add(new Problem(name, "a variance of " + range.from() + " is not above 0"));
		}
	}
}
