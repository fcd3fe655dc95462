package org.latentworkbench.learn.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Points;
import org.latentworkbench.learn.neighbours.Workers;

class TsneTest {
	private static final Workers WORKERS = Workers.all();
	private static final RandomStream RANDOM = RandomStream.of(7, "tsne");

	@AfterAll
	static void close() {
		WORKERS.close();
	}

	private static Tsne.Settings settings(double perplexity, int dimensions, Tsne.Start start, int iterations) {
		return new Tsne.Settings(perplexity, dimensions, Metric.EUCLIDEAN, start, 12, iterations / 4, iterations, 0, .5);
	}

	private static double trustworthiness(Matrix data, Matrix embedding) {
		return NeighbourhoodQuality.of(data, embedding, 10, Metric.EUCLIDEAN, 1000, RANDOM, WORKERS).trustworthiness();
	}

	@ParameterizedTest
	@EnumSource
	void cloudsStayApartAndKeepTheirNeighbours(Tsne.Start start) {
		Matrix data = Points.clouds(450, 4, 3, 10, "clouds");
		var tsne = Tsne.fit(data, settings(20, 2, start, 600), RANDOM, WORKERS);
		double trust = trustworthiness(data, tsne.positions());
		assertTrue(trust > .97, "trustworthiness " + trust);
		NeighbourGraph near = ExactNeighbours.graph(tsne.positions(), 10, Metric.EUCLIDEAN, WORKERS);
		long same = 0;
		for (int p = 0; p < near.indices().length; p++) {
			same += p / 10 % 3 == near.indices()[p] % 3 ? 1 : 0;
		}
		assertTrue(same > .998 * near.indices().length, same + " neighbours of the same cloud");
	}

	@Test
	void surfaceKeepsItsNeighboursInThePlaneAndInSpace() {
		Matrix data = Points.surface(600, 2, 8, "surface");
		for (int dims = 2; dims <= 3; dims++) {
			var tsne = Tsne.fit(data, settings(30, dims, Tsne.Start.PCA, 500), RANDOM, WORKERS);
			assertEquals(dims, tsne.positions().columns());
			double trust = trustworthiness(data, tsne.positions());
			assertTrue(trust > .985, dims + " dimensions: trustworthiness " + trust);
		}
	}

	@Test
	void theTreeFindsAMapAsGoodAsTheExactOne() {
		Matrix data = Points.surface(300, 2, 6, "exact");
		var exact = new Tsne.Settings(15, 2, Metric.EUCLIDEAN, Tsne.Start.PCA, 12, 100, 400, 0, 0);
		double best = Tsne.fit(data, exact, RANDOM, WORKERS).divergence();
		double found = Tsne.fit(data, settings(15, 2, Tsne.Start.PCA, 400), RANDOM, WORKERS).divergence();
		assertTrue(best > 0 && Math.abs(found - best) < .03 * best, found + " and " + best);
		double none = Tsne.fit(data, settings(15, 2, Tsne.Start.PCA, 0), RANDOM, WORKERS).divergence();
		assertTrue(none > 2 * best, "the descent descends: from " + none + " to " + best);
	}

	@Test
	void theStartIsSmallPrincipalComponents() {
		Matrix data = Points.surface(300, 2, 6, "start");
		Matrix start = Tsne.fit(data, settings(15, 2, Tsne.Start.PCA, 0), RANDOM, WORKERS).positions();
		Matrix components = Pca.exact(data, 2, WORKERS).transform(data, WORKERS);
		double squares = 0;
		double product = 0;
		double others = 0;
		for (int i = 0; i < 300; i++) {
			squares += start.at(i, 0) * (double) start.at(i, 0);
			product += start.at(i, 0) * (double) components.at(i, 0);
			others += components.at(i, 0) * (double) components.at(i, 0);
		}
		assertEquals(1e-4, Math.sqrt(squares / 300), 1e-6);
		assertTrue(product / Math.sqrt(squares * others) > .999);
	}

	@Test
	void sameStreamSamePositionsForAnyNumberOfThreads() {
		Matrix data = Points.surface(1200, 4, 10, "same");
		for (int dims = 2; dims <= 3; dims++) {
			var settings = settings(10, dims, Tsne.Start.PCA, 60);
			var found = new Tsne[3];
			for (int t = 0; t < 3; t++) {
				try (var workers = new Workers(1 + t, Monitor.NONE)) {
					found[t] = Tsne.fit(data, settings, RANDOM, workers);
				}
			}
			assertEquals(found[0].positions(), found[1].positions());
			assertEquals(found[0].positions(), found[2].positions());
			assertEquals(found[0].divergence(), found[2].divergence());
			assertFalse(found[0].positions().equals(Tsne.fit(data, settings, RandomStream.of(8, "tsne"), WORKERS).positions()), "another seed");
		}
	}

	@Test
	void neighboursFoundOnceServeBothMaps() {
		Matrix data = Points.surface(300, 3, 6, "once");
		var settings = settings(20, 2, Tsne.Start.PCA, 100);
		NeighbourGraph near = ExactNeighbours.graph(data, 70, Metric.EUCLIDEAN, WORKERS);
		var alone = Tsne.fit(data, settings, RANDOM, WORKERS);
		assertEquals(60, alone.neighbours().k());
		assertEquals(alone.positions(), Tsne.fit(data, near, settings, RANDOM, WORKERS).positions());
		assertEquals(Umap.fit(data, Umap.Settings.standard(), RANDOM, WORKERS).positions(),
				Umap.fit(data, near, Umap.Settings.standard(), RANDOM, WORKERS).positions());
		assertThrows(IllegalArgumentException.class, () -> Tsne.fit(data, near.nearest(59), settings, RANDOM, WORKERS));
		assertThrows(IllegalArgumentException.class, () -> Tsne.fit(Points.normal(10, 2, "ten"), near, settings, RANDOM, WORKERS));
	}

	@Test
	void fewRowsAndEqualRowsAreEmbedded() {
		for (Matrix data : new Matrix[] { Points.normal(3, 5, "three"), Matrix.zeros(40, 3), Points.normal(20, 1, "line") }) {
			for (int dims = 2; dims <= 3; dims++) {
				for (Tsne.Start start : Tsne.Start.values()) {
					var tsne = Tsne.fit(data, settings(30, dims, start, 300), RANDOM, WORKERS);
					assertEquals(Math.max(1, (data.rows() - 1) / 3.), tsne.perplexity());
					assertTrue(Double.isFinite(tsne.divergence()));
					for (float v : tsne.positions().values()) {
						assertTrue(Float.isFinite(v) && Math.abs(v) < 1e4, data + " from " + start + ": " + v);
					}
				}
			}
		}
	}

	@Test
	void progressRisesAndAStopIsHeard() {
		Matrix data = Points.surface(300, 3, 6, "progress");
		var told = new ArrayList<Double>();
		try (var workers = new Workers(2, told::add)) {
			Tsne.fit(data, settings(15, 2, Tsne.Start.PCA, 120), RANDOM, workers);
		}
		assertEquals(told.stream().sorted().toList(), told);
		assertEquals(1, told.getLast());
		assertTrue(told.stream().distinct().count() > 120, "every iteration is told");
		try (var workers = new Workers(2, fraction -> fraction < .6)) {
			assertThrows(CancelledException.class, () -> Tsne.fit(data, Tsne.Settings.standard(), RANDOM, workers));
		}
	}

	@Test
	void mistakesAreNamed() {
		String message = assertThrows(IllegalArgumentException.class, () -> settings(.5, 2, Tsne.Start.PCA, 10)).getMessage();
		assertTrue(message.contains("perplexity") && message.contains("not 0.5"), message);
		assertThrows(IllegalArgumentException.class, () -> settings(15, 4, Tsne.Start.PCA, 10));
		assertThrows(IllegalArgumentException.class, () -> new Tsne.Settings(30, 2, Metric.EUCLIDEAN, Tsne.Start.PCA, 12, 11, 10, 0, .5));
		assertThrows(IllegalArgumentException.class, () -> Tsne.fit(Points.normal(2, 2, "two"), Tsne.Settings.standard(), RANDOM, WORKERS));
	}
}
