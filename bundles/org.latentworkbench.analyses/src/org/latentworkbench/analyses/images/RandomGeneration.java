package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.analyses.Refits;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.figures.charts.Tiles;
import org.latentworkbench.learn.latent.LatentPaths;

/** Draws latent positions at random and decodes them. */
public final class RandomGeneration implements Analysis<RandomGenerationParameters> {
	private static final int NUMBERS = 4;

	@Override
	public void run(RandomGenerationParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Images images = Images.of(model, dataset, parameters.modality());
		int d = model.latentSize();
		double[] mean = new double[d];
		double[] sd = new double[d];
		Arrays.fill(sd, 1);
		boolean prior = parameters.from() == RandomGenerationParameters.From.PRIOR;
		if (!prior) {
			Matrix latent = Position.MU.of(model, dataset, refit, run);
			for (int k = 0; k < d; k++) {
				mean[k] = Distribution.mean(Columns.doubles(latent.column(k)));
				sd[k] = Distribution.populationSd(Columns.doubles(latent.column(k)));
			}
		}
		RandomStream random = run.random("positions").split(parameters.draw());
		Matrix latent = Matrix.zeros(parameters.count(), d);
		for (int i = 0; i < latent.values().length; i++) {
			latent.values()[i] = (float) (mean[i % d] + parameters.spread() * sd[i % d] * random.nextGaussian());
		}
		Matrix decoded = images.decoded(model, latent, refit);
		List<String> ids = IntStream.rangeClosed(1, parameters.count()).mapToObj(i -> "random" + i).toList();
		String source = prior ? "the standard normal distribution" : "a normal distribution with the samples' mean and standard deviation";
		run.fact("drawn from", source + " x " + parameters.spread());
		run.embedding("random_positions", LatentColumns.table(ids, latent));
		run.dataset("random_images", images.dataset(ids, decoded));
		Conventions.of(run, model, prior ? "drawn, not encoded from samples" : Position.MU.words()).pictures("random_generation", figure(images, latent, decoded).captioned("Positions drawn from " + source
				+ (parameters.spread() == 1 ? "" : ", standard deviations times " + parameters.spread()) + "; beside each image its position."));
	}

	/** Images in one or two columns, each with its position at its right. */
	private static Figure figure(Images images, Matrix latent, Matrix decoded) {
		int n = latent.rows();
		int columns = n > 3 ? 2 : 1;
		int rows = (n + columns - 1) / columns;
		double pitch = 3.2;
		var layers = new ArrayList<Layer>();
		var x = new ArrayList<Double>();
		var y = new ArrayList<Double>();
		var words = new ArrayList<String>();
		for (int i = 0; i < n; i++) {
			double left = i % columns * pitch;
			double middle = rows - 1 - i / columns;
			layers.add(Tiles.picture(decoded.row(i), images.shape(), left, middle, .92, .92));
			List<String> lines = lines(latent.row(i));
			double step = Math.min(.2, .92 / lines.size());
			for (int l = 0; l < lines.size(); l++) {
				x.add(left + .5);
				y.add(middle + step * ((lines.size() - 1) / 2.0 - l));
				words.add(lines.get(l));
			}
		}
		layers.add(Texts.of(Floats.of(x.stream().mapToDouble(v -> v).toArray()), Floats.of(y.stream().mapToDouble(v -> v).toArray()), words)
				.anchored(Texts.Anchor.LEFT));
		return Figure.of("Images of random positions", Axes.of(Axis.hidden().between(-.5, columns * pitch - .5), Axis.hidden().between(-.5,
				rows - .5)).equalAspect().addAll(layers)).sized(columns * 62 + 8, Math.max(40, rows * 20 + 22));
	}

	/** The numbers of a position, some to a line. */
	private static List<String> lines(float[] position) {
		int perLine = Math.max(NUMBERS, (position.length + 5) / 6);
		var lines = new ArrayList<String>();
		for (int from = 0; from < position.length; from += perLine) {
			var line = new StringBuilder(from == 0 ? "(" : " ");
			for (int k = from; k < Math.min(position.length, from + perLine); k++) {
				line.append(LatentPaths.rounded(position[k], 2)).append(k + 1 < position.length ? ", " : ")");
			}
			lines.add(line.toString());
		}
		return lines;
	}
}
