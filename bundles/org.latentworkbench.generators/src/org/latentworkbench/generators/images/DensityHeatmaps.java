package org.latentworkbench.generators.images;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.generators.images.DensityHeatmapsParameters.Kind;
import org.latentworkbench.generators.images.DensityHeatmapsParameters.Orientation;

/** Draws bivariate normal or t densities as images, one for each combination of two variances and a correlation. */
public final class DensityHeatmaps implements Generator<DensityHeatmapsParameters> {
	/** The modalities and their features. */
	static final String IMAGES = "heatmaps";
	static final String ATTRIBUTES = "attributes";
	static final String NU = "nu";

	@Override
	public void run(DensityHeatmapsParameters parameters, RunContext run) throws IOException, InputException {
		run.needs(Counts.of(parameters.images(), "image") + " of " + parameters.grid().count() + " x " + parameters.grid().count() + " pixels",
				4 * parameters.images() * parameters.grid().count() * parameters.grid().count(), "take larger steps");
		Progress progress = run.progress("drawing", parameters.images(), "images");
		Dataset dataset = dataset(parameters, run.random("class"), progress::at);
		dataset.modality(NU).ifPresent(nu -> {
			var codes = ((Modality.Categorical) nu).codes();
			long heavy = Arrays.stream(codes).filter(c -> c == 0).count();
			run.log(String.format(Locale.ROOT, "heavy tails: %d of %s, a share of %.4f", heavy, Counts.of(codes.length, "image"), (double) heavy / codes.length));
		});
		run.dataset("data", dataset);
		run.table("samples", AttributeTable.of(dataset));
		run.figure("examples", ImageWall.of("Density heatmaps", dataset, IMAGES));
	}

	/**
	 * The images with their attributes.
	 *
	 * @param random for the classes of the t density, drawn image by image
	 * @param drawn  told how many are done
	 */
	public static Dataset dataset(DensityHeatmapsParameters parameters, RandomStream random, LongConsumer drawn) {
		double[] grid = parameters.grid().values();
		var shape = new ImageShape(grid.length, grid.length, 1);
		List<Density> densities = densities(parameters, random);
		int n = densities.size();
		var levels = new float[n * shape.size()];
		var attributes = new float[n * 3];
		for (int i = 0; i < n; i++) {
			Density density = densities.get(i);
			place(density.levels(grid), grid.length, parameters.orientation(), levels, i * shape.size());
			attributes[3 * i] = (float) density.varianceX();
			attributes[3 * i + 1] = (float) density.varianceY();
			attributes[3 * i + 2] = (float) density.correlation();
			drawn.accept(i + 1);
		}
		var modalities = new ArrayList<Modality>();
		modalities.add(new Modality.Continuous(IMAGES, shape.features(), new Matrix(n, shape.size(), levels)));
		modalities.add(new Modality.Continuous(ATTRIBUTES, List.of("var_x", "var_y", "correlation"), new Matrix(n, 3, attributes)));
		if (parameters.density() == Kind.T) {
			int[] codes = densities.stream().mapToInt(d -> d.freedom() == parameters.heavy() ? 0 : 1).toArray();
			modalities.add(new Modality.Categorical(NU, List.of(NU), List.of(word(parameters.heavy()), word(parameters.light())), codes));
		}
		return new Dataset(AttributeTable.ids("h", n), modalities);
	}

	/** Every combination, the variance of x slowest, the correlation fastest. */
	static List<Density> densities(DensityHeatmapsParameters parameters, RandomStream random) {
		var result = new ArrayList<Density>();
		for (double x : parameters.varianceX().values()) {
			for (double y : parameters.varianceY().values()) {
				for (double r : parameters.correlation().values()) {
					result.add(new Density(x, y, r, freedom(parameters, x, y, random)));
				}
			}
		}
		return result;
	}

	private static double freedom(DensityHeatmapsParameters parameters, double x, double y, RandomStream random) {
		if (parameters.density() == Kind.NORMAL) {
			return Double.POSITIVE_INFINITY;
		}
		double blurred = (x + y) * (x + y) - random.nextDouble(0, parameters.blur());
		return blurred > parameters.threshold() ? parameters.heavy() : parameters.light();
	}

	/** Puts levels, x by x, into an image as grey levels 0 to 255; they stay between whole numbers. */
	static void place(double[] levels, int side, Orientation orientation, float[] image, int at) {
		for (int x = 0; x < side; x++) {
			for (int y = 0; y < side; y++) {
				int pixel = orientation == Orientation.MATRIX ? x * side + y : (side - 1 - y) * side + x;
				image[at + pixel] = (float) (levels[x * side + y] * ImageShape.WHITE);
			}
		}
	}

	private static String word(double freedom) {
		return freedom == Math.rint(freedom) ? Long.toString((long) freedom) : Double.toString(freedom);
	}
}
