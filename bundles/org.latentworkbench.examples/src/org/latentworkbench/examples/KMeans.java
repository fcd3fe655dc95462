package org.latentworkbench.examples;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.*;
import org.latentworkbench.api.figure.*;

/** Groups samples by their place in the latent space: k-means with k-means++ seeds (Arthur and Vassilvitskii, SODA 2007). */
public final class KMeans implements Analysis<KMeansParameters> {
	@Override
	public void run(KMeansParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		Matrix latent = run.model("model").project(dataset, 0);
		int k = parameters.clusters();
		if (k > latent.rows()) {
			throw new InputException(k + " clusters cannot be made of " + Counts.of(latent.rows(), "sample") + "; ask for fewer clusters");
		}
		double[][] points = latent.toDoubles();
		double[][] centres = seeds(points, k, run.random("seeds"));
		int[] groups = {};
		Progress progress = run.progress("k-means", parameters.rounds(), "rounds");
		for (int round = 1; round <= parameters.rounds(); round++) {
			progress.at(round);
			int[] before = groups;
			groups = Arrays.stream(points).mapToInt(p -> nearest(p, centres, k)).toArray();
			if (Arrays.equals(before, groups)) {
				break;
			}
			moveToMeans(centres, points, groups);
		}
		List<String> names = IntStream.range(0, k).mapToObj(c -> "cluster " + c).toList();
		int y = Math.min(1, latent.columns() - 1);
		run.embedding("clusters", Table.of(new Table.Text("sample", dataset.samples()),
				new Table.Numbers("dim0", Arrays.stream(points).mapToDouble(p -> p[0]).toArray()),
				new Table.Numbers("dim1", Arrays.stream(points).mapToDouble(p -> p[y]).toArray()),
				new Table.Text("cluster", Arrays.stream(groups).mapToObj(names::get).toList())));
		long[] sizes = new long[k];
		Arrays.stream(groups).forEach(c -> sizes[c]++);
		run.table("cluster_sizes", Table.of(new Table.Text("cluster", names), new Table.Whole("samples", sizes)));
		run.figure("clusters", Figure.of("Clusters in the latent space", Axes.of("latent dimension 0", "latent dimension " + y)
				.add(Points.of(latent.column(0), latent.column(y)).byCategory("cluster", groups, names).ids(dataset.samples()))));
	}

	private static double[][] seeds(double[][] points, int k, RandomStream random) {
		double[][] centres = new double[k][];
		for (int c = 0; c < k; c++) {
			int made = c;
			double[] gaps = Arrays.stream(points)
					.mapToDouble(p -> made == 0 ? 1 : distance(p, centres[nearest(p, centres, made)])).toArray();
			double left = random.nextDouble() * Arrays.stream(gaps).sum();
			int pick = 0;
			while (pick < gaps.length - 1 && (left -= gaps[pick]) >= 0) {
				pick++;
			}
			centres[c] = points[pick].clone();
		}
		return centres;
	}

	private static void moveToMeans(double[][] centres, double[][] points, int[] groups) {
		for (int c = 0; c < centres.length; c++) {
			int own = c;
			int[] members = IntStream.range(0, points.length).filter(i -> groups[i] == own).toArray();
			centres[c] = members.length == 0 ? centres[c] : IntStream.range(0, centres[c].length)
					.mapToDouble(d -> Arrays.stream(members).mapToDouble(i -> points[i][d]).average().orElseThrow()).toArray();
		}
	}

	private static int nearest(double[] point, double[][] centres, int made) {
		int best = 0;
		for (int c = 1; c < made; c++) {
			best = distance(point, centres[c]) < distance(point, centres[best]) ? c : best;
		}
		return best;
	}

	private static double distance(double[] a, double[] b) {
		return IntStream.range(0, a.length).mapToDouble(d -> (a[d] - b[d]) * (a[d] - b[d])).sum();
	}
}
