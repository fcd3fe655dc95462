package org.latentworkbench.learn.latent;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Workers;

/** A plane or a space of three dimensions in which latent positions of d dimensions are seen, and from which one goes back to them. */
public sealed interface LatentChart {
	/** What its axes show, 2 or 3. */
	List<String> axes();

	/** Where the samples are, {@code n x axes}. */
	Matrix places();

	/** Where a latent position is seen. @param latent d numbers */
	double[] place(float[] latent);

	/**
	 * The latent position that is seen at a place.
	 *
	 * @param place   one number an axis
	 * @param current d numbers: what the chart does not show stays as it is here
	 * @return d numbers
	 */
	float[] latent(double[] place, float[] current);

	/** In words for captions, what {@link #latent} does with what the chart does not show. */
	String rest();

	/**
	 * Some of the latent dimensions themselves. A single one lies along the first axis, and the second says nothing.
	 *
	 * @param shown 1 to 3 dimensions, from 0; none beyond those that there are, and one that is named twice counts once where it is alone
	 */
	static LatentChart dimensions(Matrix latent, int... shown) {
		int[] there = IntStream.of(shown).filter(k -> k < latent.columns()).toArray();
		return new Dimensions(latent, IntStream.of(there).distinct().count() == 1 ? new int[] { there[0] } : there);
	}

	/** The first principal components of the samples. @param axes 2 or 3, at most d */
	static LatentChart components(Matrix latent, Pca pca, int axes) {
		return new Components(pca, pca.transform(latent, Workers.all()), axes);
	}

	/**
	 * A map that cannot be gone back from, such as one by UMAP or t-SNE: the nearest sample on it stands for a place, with its own latent position,
	 * and the nearest sample in the latent space for a latent position.
	 *
	 * @param places {@code n x axes}
	 */
	static LatentChart map(Matrix latent, Matrix places, String name) {
		return new Embedded(latent, places, name);
	}

	/** The sample nearest to a position. @param samples {@code n x k} */
	static int nearest(Matrix samples, float[] position) {
		try (Workers here = new Workers(1, fraction -> true)) {
			return ExactNeighbours.query(samples, new Matrix(1, position.length, position), 1, Metric.EUCLIDEAN, here).neighbour(0, 0);
		}
	}

	/** See {@link LatentChart#dimensions}. */
	record Dimensions(Matrix samples, int[] shown) implements LatentChart {
		@Override
		public List<String> axes() {
			return IntStream.range(0, seen()).mapToObj(a -> a < shown.length ? "latent dimension " + shown[a] : "no other dimension").toList();
		}

		/** How many axes there are. */
		private int seen() {
			return Math.max(2, shown.length);
		}

		@Override
		public Matrix places() {
			Matrix places = Matrix.zeros(samples.rows(), seen());
			for (int i = 0; i < samples.rows(); i++) {
				for (int a = 0; a < shown.length; a++) {
					places.values()[i * seen() + a] = samples.at(i, shown[a]);
				}
			}
			return places;
		}

		@Override
		public double[] place(float[] latent) {
			return IntStream.range(0, seen()).mapToDouble(a -> a < shown.length ? latent[shown[a]] : 0).toArray();
		}

		@Override
		public float[] latent(double[] place, float[] current) {
			float[] latent = current.clone();
			for (int a = 0; a < shown.length; a++) {
				latent[shown[a]] = (float) place[a];
			}
			return latent;
		}

		@Override
		public String rest() {
			return shown.length == samples.columns() ? "there are no other latent dimensions" : "the other latent dimensions as at the current point";
		}
	}

	/** See {@link LatentChart#components}. */
	record Components(Pca pca, Matrix scores, int count) implements LatentChart {
		@Override
		public List<String> axes() {
			return IntStream.range(0, count).mapToObj(c -> String.format(Locale.ROOT, "component %d (%.1f %%)", c + 1, 100 * pca.varianceRatio()[c]))
					.toList();
		}

		@Override
		public Matrix places() {
			Matrix places = Matrix.zeros(scores.rows(), count);
			for (int i = 0; i < scores.rows(); i++) {
				System.arraycopy(scores.values(), i * scores.columns(), places.values(), i * count, count);
			}
			return places;
		}

		@Override
		public double[] place(float[] latent) {
			double[] place = new double[count];
			for (int c = 0; c < count; c++) {
				for (int k = 0; k < latent.length; k++) {
					place[c] += pca.components()[c][k] * (latent[k] - pca.mean()[k]);
				}
			}
			return place;
		}

		@Override
		public float[] latent(double[] place, float[] current) {
			double[] from = place(current);
			float[] latent = current.clone();
			for (int k = 0; k < latent.length; k++) {
				double moved = current[k];
				for (int c = 0; c < count; c++) {
					moved += (place[c] - from[c]) * pca.components()[c][k];
				}
				latent[k] = (float) moved;
			}
			return latent;
		}

		@Override
		public String rest() {
			return "the other components as at the current point";
		}
	}

	/** See {@link LatentChart#map}. */
	record Embedded(Matrix samples, Matrix places, String name) implements LatentChart {
		@Override
		public List<String> axes() {
			return IntStream.rangeClosed(1, places.columns()).mapToObj(a -> name + " " + a).toList();
		}

		@Override
		public double[] place(float[] latent) {
			int row = nearest(samples, latent);
			return IntStream.range(0, places.columns()).mapToDouble(a -> places.at(row, a)).toArray();
		}

		@Override
		public float[] latent(double[] place, float[] current) {
			float[] at = new float[place.length];
			for (int a = 0; a < at.length; a++) {
				at[a] = (float) place[a];
			}
			return samples.row(nearest(places, at));
		}

		@Override
		public String rest() {
			return "each the latent position of the sample that is nearest on the map";
		}
	}
}
