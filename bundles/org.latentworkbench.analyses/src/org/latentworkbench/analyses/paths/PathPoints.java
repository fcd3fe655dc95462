package org.latentworkbench.analyses.paths;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Features;
import org.latentworkbench.analyses.images.Base;
import org.latentworkbench.analyses.images.LatentColumns;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.learn.latent.LatentPaths;

/**
 * A path through the latent space.
 *
 * @param latent     {@code n x d}, in order
 * @param dimensions those that the path was given in
 * @param flat       {@code n x 2}: the path in the projection that it was drawn in; empty for all other paths
 */
record PathPoints(Matrix latent, int[] dimensions, Optional<double[][]> flat) {
	/**
	 * Works a path out.
	 *
	 * @param samples    {@code n x d} positions of the samples
	 * @param projection the samples in the plane, for a path in it
	 * @throws InputException when the parameters do not fit the model or the samples
	 */
	static PathPoints of(LatentPathParameters p, Dataset dataset, Matrix samples, Optional<double[][]> projection, RunContext run)
			throws IOException, InputException {
		try {
			return switch (p.path()) {
				case POINTS -> placed(p, samples, rows(p.points()));
				case POLYLINE -> placed(p, samples, LatentPaths.polyline(rows(p.points()), p.count()));
				case LINE -> placed(p, samples, LatentPaths.line(or(p.base(), p.direction().size()), row(p.direction()), p.from(), p.span(), p.count()));
				case ROTATION -> placed(p, samples, LatentPaths.rotation(or(p.base(), 3), row(p.axis()), row(p.start()), p.angle(), p.scale(), p.count()));
				case PLANE -> placed(p, samples, plane(p));
				case HULL -> placed(p, samples, strip(p, dataset, samples));
				case PERTURBATION -> placed(p, samples, disturbed(strip(p, dataset, samples), p.noise(), run));
				case KEPT -> {
					if (!run.has("kept")) {
						throw new ParameterException("path", "a kept path needs the input 'kept': bind the file that the latent explorer wrote, for instance  "
								+ "kept: data/path.tsv");
					}
					Matrix kept = LatentColumns.positions(run.table("kept"), "kept", samples.columns());
					yield new PathPoints(kept, IntStream.range(0, kept.columns()).toArray(), Optional.empty());
				}
				case PROJECTION -> nearest(p, samples, projection.orElseThrow(() -> new ParameterException("path",
						"a path in a projection needs the input 'projection': bind the map of a latent-projection step")));
			};
		} catch (IllegalArgumentException e) {
			throw new ParameterException(coordinates(p), "there is no such path: " + e.getMessage());
		}
	}

	/** The parameter that gives a path its coordinates. */
	private static String coordinates(LatentPathParameters p) {
		return switch (p.path()) {
			case POINTS, POLYLINE, PLANE, PROJECTION -> "points";
			case LINE -> "direction";
			case ROTATION, KEPT -> "path";
			case HULL, PERTURBATION -> "edges";
		};
	}

	/** Coordinates of some dimensions as whole positions. */
	private static PathPoints placed(LatentPathParameters p, Matrix samples, double[][] coordinates) throws InputException {
		int[] dimensions = dimensions(p, samples.columns(), coordinates[0].length);
		float[] rest = p.others() == LatentPathParameters.Others.MEAN ? Base.mean(samples) : new float[samples.columns()];
		int d = samples.columns();
		Matrix latent = Matrix.zeros(coordinates.length, d);
		for (int i = 0; i < coordinates.length; i++) {
			System.arraycopy(rest, 0, latent.values(), i * d, d);
			for (int k = 0; k < dimensions.length; k++) {
				latent.values()[i * d + dimensions[k]] = (float) coordinates[i][k];
			}
		}
		return new PathPoints(latent, dimensions, Optional.empty());
	}

	private static int[] dimensions(LatentPathParameters p, int d, int needed) throws InputException {
		if (p.dimensions().isEmpty() && needed > d) {
			throw new ParameterException(coordinates(p), "the path has " + Counts.of(needed, "coordinate") + ", but the model has "
					+ Counts.of(d, "latent dimension"));
		}
		int[] dimensions = p.dimensions().isEmpty() ? IntStream.range(0, needed).toArray() : Base.units("dimensions", p.dimensions(), d);
		if (dimensions.length != needed) {
			throw new ParameterException("dimensions", "names " + dimensions.length + ", but the path has " + Counts.of(needed, "coordinate"));
		}
		return dimensions;
	}

	private static double[][] plane(LatentPathParameters p) {
		double[][] corners = rows(p.points());
		if (!p.through().isEmpty()) {
			corners = p.through().stream().map(corner -> {
				var point = new double[3];
				for (int k = 0, given = 0; k < 3; k++) {
					point[k] = k == p.solve() ? 0 : corner.get(given++);
				}
				return point;
			}).toArray(double[][]::new);
		} else {
			for (double[] corner : corners) {
				corner[p.solve()] = 0;
			}
		}
		return LatentPaths.inPlane(rows(p.points()), LatentPaths.polyline(corners, p.count()), p.solve());
	}

	private static double[][] strip(LatentPathParameters p, Dataset dataset, Matrix samples) throws InputException {
		int[] dimensions = dimensions(p, samples.columns(), p.edges().size() + 1);
		int[] rows = alike(p, dataset);
		double[][] points = Arrays.stream(rows).mapToObj(i -> Arrays.stream(dimensions).mapToDouble(k -> samples.at(i, k)).toArray()).toArray(
				double[][]::new);
		return HullStrip.of(points, p.along(), p.edges().toArray(HullStrip.Edge[]::new), row(p.smoothing()), p.bins(), p.count()).curve();
	}

	/** The samples in which two features are about the same. */
	private static int[] alike(LatentPathParameters p, Dataset dataset) throws InputException {
		int n = dataset.samples().size();
		if (p.alike().isEmpty()) {
			return IntStream.range(0, n).toArray();
		}
		float[] one = numbers(dataset, p.alike().get(0));
		float[] other = numbers(dataset, p.alike().get(1));
		return IntStream.range(0, n).filter(i -> Math.abs(one[i] - other[i]) < p.tolerance()).toArray();
	}

	private static float[] numbers(Dataset dataset, String feature) throws InputException {
		Features.Feature found = Features.find(dataset, feature);
		if (!(found.modality() instanceof Modality.Continuous c)) {
			throw new ParameterException("alike", "the feature '" + feature + "' is no number; the two features that are to be alike are numbers");
		}
		return c.values().column(found.index());
	}

	private static double[][] disturbed(double[][] points, double sd, RunContext run) {
		var random = run.random("perturbation");
		for (double[] point : points) {
			for (int k = 0; k < point.length; k++) {
				point[k] += sd * random.nextGaussian();
			}
		}
		return points;
	}

	private static PathPoints nearest(LatentPathParameters p, Matrix samples, double[][] projection) {
		double[][] flat = p.count() == 1 ? rows(p.points()) : LatentPaths.polyline(rows(p.points()), p.count());
		int d = samples.columns();
		Matrix latent = Matrix.zeros(flat.length, d);
		for (int i = 0; i < flat.length; i++) {
			System.arraycopy(samples.values(), LatentPaths.nearest(projection, flat[i]) * d, latent.values(), i * d, d);
		}
		return new PathPoints(latent, IntStream.range(0, d).toArray(), Optional.of(flat));
	}

	/**
	 * The first two columns of a map, in the dataset's order.
	 *
	 * @throws InputException when the table has no such columns, or not the dataset's samples
	 */
	static double[][] projection(Table map, Dataset dataset) throws InputException {
		double[] x = RoleException.at("projection", () -> map.numbers("dim0"));
		double[] y = RoleException.at("projection", () -> map.numbers("dim1"));
		List<String> names = RoleException.at("projection", () -> map.texts("sample"));
		if (!names.equals(dataset.samples())) {
			throw new RoleException("projection", "the projection is of other samples than the dataset: " + names.size() + ", the first "
					+ names.get(0) + ", against " + dataset.samples().size() + ", the first " + dataset.samples().get(0));
		}
		return IntStream.range(0, x.length).mapToObj(i -> new double[] { x[i], y[i] }).toArray(double[][]::new);
	}

	private static double[] or(List<Double> vector, int length) {
		return vector.isEmpty() ? new double[length] : row(vector);
	}

	private static double[] row(List<Double> numbers) {
		return numbers.stream().mapToDouble(v -> v).toArray();
	}

	private static double[][] rows(List<List<Double>> points) {
		return points.stream().map(PathPoints::row).toArray(double[][]::new);
	}
}
