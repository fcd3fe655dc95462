package org.latentworkbench.analyses.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Features;
import org.latentworkbench.analyses.Refits;
import org.latentworkbench.analyses.images.Conventions;
import org.latentworkbench.analyses.images.Images;
import org.latentworkbench.analyses.images.LatentColumns;
import org.latentworkbench.figures.charts.Tiles;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.learn.latent.LatentPaths;

/** Decodes the points of a path through the latent space. */
public final class LatentPath implements Analysis<LatentPathParameters> {
	private static final int STRIP = 10;
	private static final int WIDE = 5;
	private static final int LETTERS = 10;

	@Override
	public void run(LatentPathParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Images images = Images.of(model, dataset, parameters.modality());
		for (int i = 0; i < parameters.alike().size(); i++) {
			String feature = parameters.alike().get(i);
			ParameterException.at("alike[" + (i + 1) + "]", () -> Features.find(dataset, feature));
		}
		Colouring colouring = colouring(dataset, parameters.colourBy());
		Matrix samples = parameters.positions().of(model, dataset, refit, run);
		Optional<double[][]> projection = run.has("projection") ? Optional.of(PathPoints.projection(run.table("projection"), dataset)) : Optional
				.empty();
		PathPoints path = PathPoints.of(parameters, dataset, samples, projection, run);
		run.checkCancelled();
		Matrix latent = path.latent();
		Matrix decoded = images.decoded(model, latent, refit);
		List<String> ids = IntStream.rangeClosed(1, latent.rows()).mapToObj(i -> "p" + i).toList();
		run.embedding("path", table(ids, path, dataset, samples));
		run.dataset("path_images", images.dataset(ids, decoded));
		String caption = caption(parameters, path);
		List<String> titles = titles(path);
		run.fact("path", caption);
		Conventions conventions = Conventions.of(run, model, parameters.positions().words());
		conventions.pictures("film_strip", Tiles.wrapped(images.shape(), titles.get(0).length() > LETTERS ? WIDE : STRIP, decoded, titles).figure("Along the path, in order").captioned(caption));
		var figures = new PathFigures(images, samples, dataset.samples(), colouring, path, decoded);
		Optional<double[][]> map = parameters.path() == LatentPathParameters.Kind.PROJECTION ? projection : Optional.empty();
		if (samples.columns() >= 2 || map.isPresent()) {
			conventions.pictures("path_map", figures.map(map, parameters.callouts()).captioned(caption));
		} else {
			run.warn("There is no map of the path: the model has one latent dimension, a map needs two");
		}
		if (samples.columns() >= 3) {
			conventions.pictures("path_space", figures.space().captioned(caption));
		}
	}

	private static Colouring colouring(Dataset dataset, Optional<String> feature) throws InputException {
		if (feature.isPresent()) {
			return ParameterException.at("colourBy", () -> Features.find(dataset, feature.get())).colouring();
		}
		return dataset.categorical().isEmpty() ? Colouring.of(ThemeColour.MUTED) : Features.first(dataset.categorical().get(0))
				.colouring();
	}

	/** Each point's position and the sample nearest to it. */
	private static Table table(List<String> ids, PathPoints path, Dataset dataset, Matrix samples) {
		double[][] rows = samples.toDoubles();
		double[][] points = path.latent().toDoubles();
		int[] nearest = Arrays.stream(points).mapToInt(p -> LatentPaths.nearest(rows, p)).toArray();
		var more = new ArrayList<Table.Column>(List.of(new Table.Text("nearest_sample", Arrays.stream(nearest).mapToObj(dataset.samples()::get)
				.toList()), new Table.Numbers("distance", IntStream.range(0, points.length).mapToDouble(i -> LatentPaths.distance(points[i],
						rows[nearest[i]])).toArray())));
		path.flat().ifPresent(flat -> {
			more.add(new Table.Numbers("map0", Arrays.stream(flat).mapToDouble(p -> p[0]).toArray()));
			more.add(new Table.Numbers("map1", Arrays.stream(flat).mapToDouble(p -> p[1]).toArray()));
		});
		return LatentColumns.table(ids, path.latent(), more.toArray(Table.Column[]::new));
	}

	/** The number of each point, with its coordinates where these are few. */
	private static List<String> titles(PathPoints path) {
		int[] dimensions = path.dimensions();
		return IntStream.range(0, path.latent().rows()).mapToObj(i -> {
			double[] shown = path.flat().map(f -> f[i]).orElseGet(() -> Arrays.stream(dimensions).mapToDouble(k -> path.latent().at(i, k))
					.toArray());
			return (i + 1) + (shown.length > 3 ? "" : ": " + words(shown));
		}).toList();
	}

	private static String words(double[] point) {
		return Arrays.stream(point).mapToObj(v -> LatentPaths.rounded(v, 2)).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String caption(LatentPathParameters p, PathPoints path) {
		String others = path.flat().isPresent() || path.dimensions().length == path.latent().columns() ? "" : "; other dimensions at "
				+ (p.others() == LatentPathParameters.Others.MEAN ? "the samples' mean" : "zero");
		String what = switch (p.path()) {
			case POINTS -> "Given points";
			case LINE -> "Line from base + " + number(p.from()) + " x direction to base + " + number(p.span()) + " x direction";
			case POLYLINE -> "Polyline through " + p.points().size() + " corners";
			case ROTATION -> "Rotation by " + number(p.angle()) + " degrees from point to point about the axis (" + number(p.axis().get(0)) + ", "
					+ number(p.axis().get(1)) + ", " + number(p.axis().get(2)) + ")";
			case PLANE -> "Path in the plane through three points";
			case HULL -> "Splines along one side of the samples" + alike(p);
			case PERTURBATION -> "Splines along one side of the samples" + alike(p) + ", moved at random by " + number(p.noise());
			case KEPT -> "Positions kept in the latent explorer";
			case PROJECTION -> "For each point in the projection the sample nearest to it there";
		};
		return what + others + ".";
	}

	private static String alike(LatentPathParameters p) {
		return p.alike().isEmpty() ? "" : " with |" + p.alike().get(0) + " - " + p.alike().get(1) + "| < " + number(p.tolerance());
	}

	private static String number(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}
}
