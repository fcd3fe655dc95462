package org.latentworkbench.analyses.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.analyses.images.Position;
import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Parameter;

/** What {@link LatentPath} can be told. */
public record LatentPathParameters(
		@Parameter(byDefault = "line", help = "The kind of path: given points; a line from a base in a direction; a polyline from corner to "
				+ "corner (points); a rotation of a direction about an axis; a plane through three points; a smooth curve along one side of the "
				+ "samples (hull); that curve with random steps away from it (perturbation); the samples nearest to a polyline in a "
				+ "projection (projection); or positions kept in the latent explorer (kept).") Kind path,
		@Parameter(min = 0, help = "The latent dimensions that the coordinates are of, from 0, for instance [2, 5] for a path in that plane; where "
				+ "none is named, the first ones.") List<Integer> dimensions,
		@Parameter(byDefault = "mean", help = "Where the dimensions stay that have no coordinate: at the mean of all samples, or at zero.") Others others,
		@Parameter(byDefault = "10", min = 1, max = 1000, help = "How many points the path has. Of no effect with path: points and kept; with projection, 1 "
				+ "takes only the corners.") int count,
		@Parameter(help = "The points, the corners, or the three points of the plane, for instance [[0, 0, 1], [1, 0, 2]].") List<List<Double>> points,
		@Parameter(help = "Where a line starts, or what a rotation turns about; where none is given, zero.") List<Double> base,
		@Parameter(byDefault = "[1]", enabledIf = "path=line", help = "The direction of a line, for instance [0.2, 0, -1].") List<Double> direction,
		@Parameter(byDefault = "1", enabledIf = "path=line", help = "The first point of a line is base + from x direction.") double from,
		@Parameter(byDefault = "4", enabledIf = "path=line", help = "The last point of a line is base + span x direction.") double span,
		@Parameter(byDefault = "[0, -1, 0]", enabledIf = "path=rotation", help = "The axis of a rotation.") List<Double> axis,
		@Parameter(byDefault = "[0, 0, 2]", enabledIf = "path=rotation", help = "The direction that is turned; its length does not matter.") List<Double> start,
		@Parameter(byDefault = "70", unit = "degrees", enabledIf = "path=rotation", help = "How far each point is turned from the one before.") double angle,
		@Parameter(byDefault = "1", min = 0, above = true, enabledIf = "path=rotation", help = "The distance of the points from the base.") double scale,
		@Parameter(byDefault = "2", min = 0, max = 2, enabledIf = "path=plane", help = "Which of the three coordinates follows from the plane, from 0.") int solve,
		@Parameter(enabledIf = "path=plane", help = "The corners of the way in the two other coordinates; where none is given, it goes from each of the "
				+ "three points to the next.") List<List<Double>> through,
		@Parameter(byDefault = "2", min = 0, max = 2, help = "Which of the coordinates a hull follows, from 0. Counts with path: hull and "
				+ "perturbation, as do edges, smoothing, bins, alike and tolerance.") int along,
		@Parameter(byDefault = "[mean, min]", help = "Which side of the samples a hull keeps to, a word for each other coordinate: mean, min or max.") List<HullStrip.Edge> edges,
		@Parameter(byDefault = "[14, 3]", min = 0, above = true, help = "How smooth a hull is: the sums of squared distances between bins and spline, "
				+ "a number for each other coordinate.", reference = "Dierckx, Curve and Surface Fitting with Splines, 1993") List<Double> smoothing,
		@Parameter(byDefault = "100", min = 4, max = 100_000, help = "Bins of a hull along its coordinate.") int bins,
		@Parameter(names = Parameter.Names.FEATURE, help = "Two features that are about the same in the samples that make a hull; where none is named, "
				+ "all samples do.") List<String> alike,
		@Parameter(byDefault = "0.3", min = 0, above = true, help = "How far the two features may be apart.") double tolerance,
		@Parameter(byDefault = "0.25", min = 0, enabledIf = "path=perturbation", help = "Standard deviation of the random steps away from a hull, in "
				+ "each of its coordinates.") double noise,
		@Parameter(byDefault = "mu", help = "Which position stands for a sample: the mean of its posterior (mu), or one draw from it (sampled).") Position positions,
		@Parameter(names = Parameter.Names.FEATURE, help = "The feature to colour samples by; where none is named, the dataset's first categorical "
				+ "feature.") Optional<String> colourBy,
		@Parameter(byDefault = "10", min = 0, max = 40, help = "At most so many images stand beside the path in its map.") int callouts,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the model's first modality that holds images.") Optional<String> modality) implements Checked {
	/** Kinds of paths. */
	public enum Kind {
		POINTS, LINE, POLYLINE, ROTATION, PLANE, HULL, PERTURBATION, PROJECTION, KEPT
	}

	/** Where dimensions stay that have no coordinate. */
	public enum Others {
		MEAN, ZERO
	}

	/** Copies the lists. */
	public LatentPathParameters {
		dimensions = List.copyOf(dimensions);
		points = List.copyOf(points);
		base = List.copyOf(base);
		direction = List.copyOf(direction);
		axis = List.copyOf(axis);
		start = List.copyOf(start);
		through = List.copyOf(through);
		edges = List.copyOf(edges);
		smoothing = List.copyOf(smoothing);
		alike = List.copyOf(alike);
	}

	@Override
	public List<Problem> problems() {
		var problems = new ArrayList<Problem>();
		boolean needsPoints = path == Kind.POINTS || path == Kind.POLYLINE || path == Kind.PROJECTION;
		if (needsPoints && points.isEmpty()) {
			problems.add(new Problem("points", "are needed for this kind of path, for instance [[0, 0], [1, 2]]"));
		}
		if (points.stream().anyMatch(p -> p.isEmpty() || p.size() != points.get(0).size())) {
			problems.add(new Problem("points", "have different numbers of coordinates"));
		}
		if (path == Kind.PROJECTION && points.stream().anyMatch(p -> p.size() != 2)) {
			problems.add(new Problem("points", "of a projection have two coordinates each"));
		}
		if (path == Kind.LINE && direction.isEmpty()) {
			problems.add(new Problem("direction", "is needed for a line, for instance [1, 0]"));
		}
		if (path == Kind.LINE && !base.isEmpty() && base.size() != direction.size()) {
			problems.add(new Problem("base", "has " + base.size() + " coordinates, the direction " + direction.size()));
		}
		if (path == Kind.ROTATION) {
			three(problems, "axis", axis);
			three(problems, "start", start);
			if (!base.isEmpty()) {
				three(problems, "base", base);
			}
		}
		if (path == Kind.PLANE && (points.size() != 3 || points.get(0).size() != 3)) {
			problems.add(new Problem("points", "of a plane are three, with three coordinates each"));
		}
		if (through.stream().anyMatch(p -> p.size() != 2)) {
			problems.add(new Problem("through", "has corners of two coordinates each"));
		}
		if (path == Kind.HULL || path == Kind.PERTURBATION) {
			if (edges.size() != smoothing.size() || edges.isEmpty()) {
				problems.add(new Problem("smoothing", "has " + Counts.of(smoothing.size(), "number") + " for " + Counts.of(edges.size(), "edge")));
			}
			if (along > edges.size()) {
				problems.add(new Problem("along", "is " + along + ", but there are coordinates 0 to " + edges.size()));
			}
			if (alike.size() != 0 && alike.size() != 2) {
				problems.add(new Problem("alike", "names " + Counts.of(alike.size(), "feature") + "; expected two"));
			}
		}
		return problems;
	}

	private static void three(List<Problem> problems, String name, List<Double> vector) {
		if (vector.size() != 3 || !name.equals("base") && vector.stream().allMatch(v -> v == 0)) {
			problems.add(new Problem(name, "is " + vector + "; expected three numbers" + (name.equals("base") ? "" : ", not all 0")));
		}
	}
}
