package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.analyses.Refits;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Workers;

/** How densely samples fill the latent space, and how much of the box around them decodes to images of the data's kind. */
public final class LatentDensity implements Analysis<LatentDensityParameters> {
	/** Positions decoded at a time. */
	private static final int BLOCK = 200;
	private static final double USUAL = .99;

	@Override
	public void run(LatentDensityParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Images images = Images.of(model, dataset, parameters.modality());
		if (model.modalities().size() > 1) {
			throw new RoleException("model", "the model reads " + String.join(", ", model.modalities())
					+ "; decoded images can be encoded again only by a model of images alone");
		}
		Matrix latent = parameters.positions().of(model, dataset, refit, run);
		if (latent.rows() < 3) {
			throw new RoleException("dataset", Counts.there(latent.rows(), "sample") + "; how dense they lie can be said of 3 or more");
		}
		double[][] box = box(latent, parameters.central());
		Matrix drawn = drawn(box, parameters.draws(), run.random("box"));
		double[] own;
		double[] away;
		double[] along = {};
		try (Workers workers = new Workers(run.threads(), fraction -> true, run.cores())) {
			own = Columns.doubles(ExactNeighbours.graph(latent, 1, Metric.EUCLIDEAN, workers).distances());
			away = distances(latent, drawn, workers);
			if (run.has("path")) {
				along = distances(latent, LatentColumns.positions(run.table("path"), "path", latent.columns()), workers);
			}
		}
		ImageErrors errors = ImageErrors.of(images.of(dataset), images.decoded(model, model.project(dataset, refit), refit));
		double limit = Distribution.quantile(Distribution.sorted(errors.frobenius()), parameters.quantile());
		double[] again = errorsOfDecoded(model, images, drawn, refit, run);
		var shares = new DensityShares(Distribution.quantile(Distribution.sorted(own), USUAL), limit, own, away, again);
		run.fact("share of the box of the data's kind", Double.toString(shares.alike()));
		run.fact("share of the box near samples", Double.toString(shares.near()));
		write(run, Conventions.of(run, model, parameters.positions().words()), parameters, latent, drawn, shares, along);
	}

	/** The central share of the samples in each dimension. @return {@code d x 2} */
	private static double[][] box(Matrix latent, double central) {
		var box = new double[latent.columns()][];
		for (int k = 0; k < box.length; k++) {
			double[] sorted = Distribution.sorted(Columns.doubles(latent.column(k)));
			box[k] = new double[] { Distribution.quantile(sorted, (1 - central) / 2), Distribution.quantile(sorted, (1 + central) / 2) };
		}
		return box;
	}

	private static Matrix drawn(double[][] box, int count, RandomStream random) {
		Matrix drawn = Matrix.zeros(count, box.length);
		for (int i = 0; i < drawn.values().length; i++) {
			double[] ends = box[i % box.length];
			drawn.values()[i] = (float) (ends[0] + (ends[1] - ends[0]) * random.nextDouble());
		}
		return drawn;
	}

	private static double[] distances(Matrix samples, Matrix points, Workers workers) {
		return Columns.doubles(ExactNeighbours.query(samples, points, 1, Metric.EUCLIDEAN, workers).distances());
	}

	/** Each decoded image's distance from what comes back when it is encoded and decoded again. */
	private static double[] errorsOfDecoded(LatentModel model, Images images, Matrix drawn, int refit, RunContext run) throws InputException {
		int n = drawn.rows();
		int d = drawn.columns();
		var errors = new double[n];
		Progress progress = run.progress("decoding the box", n, "positions");
		for (int from = 0; from < n; from += BLOCK) {
			int to = Math.min(n, from + BLOCK);
			Matrix some = new Matrix(to - from, d, Arrays.copyOfRange(drawn.values(), from * d, to * d));
			Matrix decoded = images.decoded(model, some, refit);
			List<String> ids = IntStream.range(from, to).mapToObj(i -> "box" + i).toList();
			Matrix back = images.decoded(model, model.project(images.dataset(ids, decoded), refit), refit);
			System.arraycopy(ImageErrors.of(decoded, back).frobenius(), 0, errors, from, to - from);
			progress.at(to);
		}
		return errors;
	}

	private static void write(RunContext run, Conventions conventions, LatentDensityParameters parameters, Matrix latent, Matrix drawn, DensityShares shares,
			double[] along) throws Exception {
		run.table("latent_density", Table.of(new Table.Text("measure", List.of("share of the box of the data's kind",
				"share of the box near samples", "share of the box of the data's kind and near samples", "error limit",
				"distance limit", "median distance of samples", "median distance in the box", "samples", "positions drawn")), new Table.Numbers(
						"value", new double[] { shares.alike(), shares.near(), shares.both(), shares.errorLimit(), shares.distanceLimit(), Distribution
								.median(shares.own()), Distribution.median(shares.away()), latent.rows(), drawn.rows() })));
		List<String> ids = IntStream.rangeClosed(1, drawn.rows()).mapToObj(i -> "box" + i).toList();
		run.embedding("box_positions", LatentColumns.table(ids, drawn, new Table.Numbers("distance", shares.away()), new Table.Numbers("error",
				shares.again()), new Table.Text("kind", IntStream.range(0, drawn.rows()).mapToObj(shares::kind).toList())));
		var figures = new DensityFigures(latent, drawn, shares, parameters.quantile());
		conventions.figure("latent_density", figures.distributions().captioned(figures.words()));
		if (latent.columns() > 1) {
			conventions.figure("latent_gaps", figures.gaps().captioned("Empty cells hold no sample; other dimensions are not looked at."));
		}
		if (along.length > 0) {
			run.table("path_distance", Table.of(new Table.Whole("point", IntStream.rangeClosed(1, along.length).asLongStream().toArray()),
					new Table.Numbers("distance", along)));
			conventions.figure("path_distance", figures.alongPath(along).captioned("A point farther away than samples are from one another lies in empty space."));
		}
	}
}
