package org.latentworkbench.learn.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

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

class UmapTest {
	private static final Workers WORKERS = Workers.all();
	private static final RandomStream RANDOM = RandomStream.of(7, "umap");

	@AfterAll
	static void close() {
		WORKERS.close();
	}

	private static Umap.Settings settings(int neighbours, int dimensions, Metric metric, Umap.Start start, int epochs) {
		return new Umap.Settings(neighbours, .1, 1, dimensions, metric, start, epochs, 1, 5, 1, 1, 1);
	}

	private static double trustworthiness(Matrix data, Matrix embedding, Metric metric) {
		return NeighbourhoodQuality.of(data, embedding, 10, metric, 1000, RANDOM, WORKERS).trustworthiness();
	}

	/** Share of the ten nearest in the embedding that are of the same cloud. */
	private static double purity(Matrix embedding, int clouds) {
		NeighbourGraph near = ExactNeighbours.graph(embedding, 10, Metric.EUCLIDEAN, WORKERS);
		long same = 0;
		for (int p = 0; p < near.indices().length; p++) {
			same += p / 10 % clouds == near.indices()[p] % clouds ? 1 : 0;
		}
		return (double) same / near.indices().length;
	}

	@ParameterizedTest
	@EnumSource
	void cloudsStayApartAndKeepTheirNeighbours(Umap.Start start) {
		Matrix data = Points.clouds(600, 4, 3, 10, "clouds");
		var umap = Umap.fit(data, settings(15, 2, Metric.EUCLIDEAN, start, 0), RANDOM, WORKERS);
		double trust = trustworthiness(data, umap.positions(), Metric.EUCLIDEAN);
		assertTrue(trust > .95, "trustworthiness " + trust);
		double purity = purity(umap.positions(), 3);
		assertTrue(purity > .999, "purity " + purity);
	}

	@Test
	void surfaceKeepsItsNeighbours() {
		Matrix data = Points.surface(800, 2, 8, "surface");
		var umap = Umap.fit(data, Umap.Settings.standard(), RANDOM, WORKERS);
		double trust = trustworthiness(data, umap.positions(), Metric.EUCLIDEAN);
		assertTrue(trust > .97, "trustworthiness " + trust);
		var three = Umap.fit(data, settings(15, 3, Metric.EUCLIDEAN, Umap.Start.SPECTRAL, 200), RANDOM, WORKERS);
		assertTrue(trustworthiness(data, three.positions(), Metric.EUCLIDEAN) > .97);
	}

	@Test
	void directionsCountForTheCosine() {
		Matrix data = Points.clouds(400, 4, 2, 8, "cosine");
		for (int i = 0; i < 400; i++) {
			for (int t = 0; t < 4; t++) {
				data.values()[4 * i + t] *= 1 + i;
			}
		}
		var umap = Umap.fit(data, settings(15, 2, Metric.COSINE, Umap.Start.SPECTRAL, 200), RANDOM, WORKERS);
		assertTrue(trustworthiness(data, umap.positions(), Metric.COSINE) > .95);
		assertTrue(purity(umap.positions(), 2) > .999);
	}

	/** Above 4096 points the layout is shared out among threads. */
	@Test
	void sameStreamSamePositionsForAnyNumberOfThreads() {
		Matrix data = Points.surface(4500, 4, 10, "same");
		var settings = settings(10, 2, Metric.EUCLIDEAN, Umap.Start.SPECTRAL, 30);
		Matrix[] found = new Matrix[3];
		for (int t = 0; t < 3; t++) {
			try (var workers = new Workers(1 + t, Monitor.NONE)) {
				found[t] = Umap.fit(data, settings, RANDOM, workers).positions();
			}
		}
		assertEquals(found[0], found[1]);
		assertEquals(found[0], found[2]);
		assertFalse(found[0].equals(Umap.fit(data, settings, RandomStream.of(8, "umap"), WORKERS).positions()), "another seed");
	}

	/** With a third coordinate that is always 0 nothing differs but the code that runs. */
	@Test
	void planeAndSpaceMoveAlike() {
		Matrix data = Points.surface(300, 3, 5, "plane");
		var graph = FuzzyGraph.of(ExactNeighbours.graph(data, 8, Metric.EUCLIDEAN, WORKERS), 1, 1, WORKERS);
		Matrix plane = Points.normal(300, 2, "start");
		var space = Matrix.zeros(300, 3);
		for (int i = 0; i < 300; i++) {
			space.values()[3 * i] = plane.at(i, 0);
			space.values()[3 * i + 1] = plane.at(i, 1);
		}
		var layout = new UmapLayout(MembershipCurve.fit(.1, 1), 1, 5, 1, 40);
		layout.arrange(graph, plane, RANDOM, WORKERS);
		layout.arrange(graph, space, RANDOM, WORKERS);
		assertArrayEquals(plane.column(0), space.column(0));
		assertArrayEquals(plane.column(1), space.column(1));
		assertArrayEquals(new float[300], space.column(2));
	}

	@Test
	void newRowsAreLaidAmongTheirLikes() {
		Matrix data = Points.clouds(630, 4, 3, 10, "new rows");
		Matrix known = new Matrix(600, 4, Arrays.copyOf(data.values(), 2400));
		Matrix fresh = new Matrix(30, 4, Arrays.copyOfRange(data.values(), 2400, 2520));
		var umap = Umap.fit(known, settings(15, 2, Metric.EUCLIDEAN, Umap.Start.PCA, 0), RANDOM, WORKERS);
		Matrix before = new Matrix(600, 2, umap.positions().values().clone());
		Matrix placed = umap.transform(fresh, RANDOM, WORKERS);
		assertEquals(before, umap.positions(), "the known rows stay");
		NeighbourGraph near = ExactNeighbours.query(umap.positions(), placed, 5, Metric.EUCLIDEAN, WORKERS);
		for (int p = 0; p < near.indices().length; p++) {
			assertEquals(p / 5 % 3, near.indices()[p] % 3);
		}
		Matrix again;
		try (var one = new Workers(1, Monitor.NONE)) {
			again = umap.transform(fresh, RANDOM, one);
		}
		assertEquals(placed, again);
		/* A row that is known lands near its own place, compared with the cloud's width. */
		Matrix own = umap.transform(new Matrix(100, 4, Arrays.copyOf(known.values(), 400)), RANDOM, WORKERS);
		double[] shift = new double[100];
		for (int i = 0; i < 100; i++) {
			shift[i] = Math.hypot(own.at(i, 0) - before.at(i, 0), own.at(i, 1) - before.at(i, 1));
		}
		Arrays.sort(shift);
		assertTrue(shift[50] < .5, "median shift " + shift[50]);
	}

	@Test
	void fewRowsAndEqualRowsAreEmbedded() {
		for (Matrix data : new Matrix[] { Points.normal(3, 5, "three"), Matrix.zeros(40, 3), Points.normal(20, 1, "line") }) {
			for (Umap.Start start : Umap.Start.values()) {
				Matrix positions = Umap.fit(data, settings(15, 2, Metric.EUCLIDEAN, start, 50), RANDOM, WORKERS).positions();
				assertEquals(data.rows(), positions.rows());
				for (float v : positions.values()) {
					assertTrue(Float.isFinite(v), data + " from " + start);
				}
			}
		}
	}

	@Test
	void progressRisesAndAStopIsHeard() {
		Matrix data = Points.surface(500, 3, 6, "progress");
		var told = new java.util.ArrayList<Double>();
		try (var workers = new Workers(2, told::add)) {
			Umap.fit(data, settings(15, 2, Metric.EUCLIDEAN, Umap.Start.SPECTRAL, 100), RANDOM, workers);
		}
		assertEquals(told.stream().sorted().toList(), told);
		assertEquals(1, told.getLast());
		assertTrue(told.stream().distinct().count() > 100, "every epoch is told");
		try (var workers = new Workers(2, fraction -> fraction < .6)) {
			assertThrows(CancelledException.class, () -> Umap.fit(data, Umap.Settings.standard(), RANDOM, workers));
		}
	}

	@Test
	void mistakesAreNamed() {
		assertThrows(IllegalArgumentException.class, () -> settings(1, 2, Metric.EUCLIDEAN, Umap.Start.PCA, 0));
		String message = assertThrows(IllegalArgumentException.class, () -> settings(15, 0, Metric.EUCLIDEAN, Umap.Start.PCA, 0)).getMessage();
		assertTrue(message.contains("dimensions") && message.contains("not 0"), message);
		assertThrows(IllegalArgumentException.class,
				() -> Umap.fit(Points.normal(2, 2, "two"), Umap.Settings.standard(), RANDOM, WORKERS));
	}
}
