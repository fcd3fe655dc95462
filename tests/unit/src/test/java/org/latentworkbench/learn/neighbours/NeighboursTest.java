package org.latentworkbench.learn.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;

class NeighboursTest {
	private static final RandomStream RANDOM = RandomStream.of(4, "neighbours");

	private static double distance(Matrix x, int i, Matrix y, int j, Metric metric) {
		double squares = 0;
		double xx = 0;
		double yy = 0;
		double xy = 0;
		for (int t = 0; t < x.columns(); t++) {
			double a = x.at(i, t);
			double b = y.at(j, t);
			squares += (a - b) * (a - b);
			xx += a * a;
			yy += b * b;
			xy += a * b;
		}
		return metric == Metric.EUCLIDEAN ? Math.sqrt(squares) : 1 - xy / Math.sqrt(xx * yy);
	}

	@Property(tries = 60, seed = "20260102")
	void exactNeighboursAreThoseOfASort(@ForAll @IntRange(min = 2, max = 70) int n, @ForAll @IntRange(min = 1, max = 9) int d,
			@ForAll @IntRange(min = 1, max = 100) int k, @ForAll boolean cosine, @ForAll @IntRange(min = 1, max = 3) int threads) {
		Metric metric = cosine ? Metric.COSINE : Metric.EUCLIDEAN;
		int wanted = Math.min(k, n - 1);
		Matrix points = Points.normal(n, d, "sort " + n + " " + d);
		NeighbourGraph graph;
		try (var workers = new Workers(threads, Monitor.NONE)) {
			graph = ExactNeighbours.graph(points, wanted, metric, workers);
		}
		for (int i = 0; i < n; i++) {
			int row = i;
			double[] expected = IntStream.range(0, n).filter(j -> j != row).mapToDouble(j -> distance(points, row, points, j, metric))
					.sorted().limit(wanted).toArray();
			for (int r = 0; r < wanted; r++) {
				assertEquals(expected[r], graph.distance(i, r), 1e-5);
				assertEquals(distance(points, i, points, graph.neighbour(i, r), metric), graph.distance(i, r), 1e-5);
			}
			assertEquals(wanted, IntStream.range(0, wanted).map(r -> graph.neighbour(row, r)).distinct().count());
			assertTrue(IntStream.range(0, wanted).noneMatch(r -> graph.neighbour(row, r) == row), "a point is not its own neighbour");
		}
	}

	@Test
	void equallyNearPointsComeInOrder() {
		var points = new Matrix(6, 1, new float[] { 0, 1, 1, -1, 1, 5 });
		try (var workers = Workers.all()) {
			var graph = ExactNeighbours.graph(points, 4, Metric.EUCLIDEAN, workers);
			assertArrayEquals(new int[] { 1, 2, 3, 4 }, Arrays.copyOf(graph.indices(), 4));
			assertArrayEquals(new int[] { 2, 4, 0, 3 }, Arrays.copyOfRange(graph.indices(), 4, 8));
		}
	}

	@Test
	void queriesFindThemselvesInTheReference() {
		Matrix points = Points.normal(500, 7, "reference");
		Matrix queries = new Matrix(20, 7, Arrays.copyOfRange(points.values(), 7 * 100, 7 * 120));
		try (var workers = Workers.all()) {
			var found = ExactNeighbours.query(points, queries, 3, Metric.EUCLIDEAN, workers);
			var among = ExactNeighbours.graph(points, 2, Metric.EUCLIDEAN, workers);
			for (int q = 0; q < 20; q++) {
				assertEquals(100 + q, found.neighbour(q, 0));
				assertEquals(0, found.distance(q, 0));
				assertEquals(among.neighbour(100 + q, 1), found.neighbour(q, 2));
			}
		}
	}

	@Test
	void rowsOfZerosHaveNoDirection() {
		var points = new Matrix(4, 2, new float[] { 0, 0, 1, 0, 0, 0, 0, 3 });
		try (var workers = Workers.all()) {
			var graph = ExactNeighbours.graph(points, 3, Metric.COSINE, workers);
			assertArrayEquals(new int[] { 2, 1, 3 }, Arrays.copyOf(graph.indices(), 3));
			assertArrayEquals(new float[] { 0, 1, 1 }, Arrays.copyOf(graph.distances(), 3), 1e-6f);
			assertEquals(1, graph.distance(1, 0), 1e-6);
		}
	}

	/** A tight cluster far from the origin: differences are taken before they are squared, so no digits are lost. */
	@Test
	void distancesKeepTheirDigitsFarFromTheOrigin() {
		Matrix near = Points.normal(200, 12, "far");
		Matrix far = new Matrix(200, 12, near.values().clone());
		for (int p = 0; p < far.values().length; p++) {
			far.values()[p] = (float) Math.rint(far.values()[p] * 1024) / 1024;
			near.values()[p] = far.values()[p];
			far.values()[p] += 4096;
		}
		try (var workers = Workers.all()) {
			var here = ExactNeighbours.graph(near, 10, Metric.EUCLIDEAN, workers);
			var there = ExactNeighbours.graph(far, 10, Metric.EUCLIDEAN, workers);
			assertArrayEquals(here.indices(), there.indices());
			assertArrayEquals(here.distances(), there.distances());
		}
	}

	@ParameterizedTest
	@EnumSource
	void descentFindsNearlyAllNeighbours(Metric metric) {
		Matrix points = Points.surface(6000, 5, 40, "descent");
		try (var workers = Workers.all()) {
			var exact = ExactNeighbours.graph(points, 15, metric, workers);
			var found = Neighbours.approximate(points, 15, metric, RANDOM, workers);
			double recall = found.overlap(exact);
			assertTrue(recall >= .99, "recall " + recall);
			assertEquals(recall, found.recall(), .01);
			assertTrue(found.recall() < 1 || recall > .995, "it is the approximate search that is measured");
		}
	}

	@Test
	void descentIsTheSameForAnyNumberOfThreads() {
		Matrix points = Points.surface(3000, 6, 80, "threads");
		NeighbourGraph[] found = new NeighbourGraph[3];
		for (int t = 0; t < 3; t++) {
			try (var workers = new Workers(1 + 2 * t, Monitor.NONE)) {
				found[t] = Neighbours.approximate(points, 10, Metric.EUCLIDEAN, RANDOM, workers);
			}
		}
		for (int t = 1; t < 3; t++) {
			assertArrayEquals(found[0].indices(), found[t].indices());
			assertArrayEquals(found[0].distances(), found[t].distances());
		}
	}

	/** Thirty dimensions that all matter defeat the search by neighbours of neighbours. */
	@Test
	void allPairsAreComparedWhereDescentFindsTooFew() {
		Matrix points = Points.normal(4000, 30, "hard");
		try (var workers = Workers.all()) {
			var found = Neighbours.approximate(points, 15, Metric.EUCLIDEAN, RANDOM, workers);
			assertEquals(1, found.recall());
			assertArrayEquals(ExactNeighbours.graph(points, 15, Metric.EUCLIDEAN, workers).indices(), found.indices());
		}
	}

	@Test
	void descentCopesWithEqualPoints() {
		var points = Matrix.zeros(1000, 3);
		for (int i = 900; i < 1000; i++) {
			points.values()[3 * i] = i;
		}
		try (var workers = Workers.all()) {
			var found = Neighbours.approximate(points, 10, Metric.EUCLIDEAN, RANDOM, workers);
			var exact = ExactNeighbours.graph(points, 10, Metric.EUCLIDEAN, workers);
			assertArrayEquals(exact.distances(), found.distances());
		}
	}

	@Test
	void mistakesAreNamed() {
		var points = new Matrix(3, 2, new float[] { 1, 2, 3, Float.NaN, 5, 6 });
		try (var workers = Workers.all()) {
			String message = assertThrows(IllegalArgumentException.class,
					() -> ExactNeighbours.graph(points, 1, Metric.EUCLIDEAN, workers)).getMessage();
			assertTrue(message.contains("row 1, column 1"), message);
			assertThrows(IllegalArgumentException.class, () -> ExactNeighbours.graph(points, 3, Metric.EUCLIDEAN, workers));
			assertThrows(IllegalArgumentException.class,
					() -> ExactNeighbours.query(Matrix.zeros(3, 2), Matrix.zeros(3, 3), 1, Metric.EUCLIDEAN, workers));
		}
	}

	@Property(tries = 40, seed = "20260102")
	void leavesHoldEveryPointOnce(@ForAll @IntRange(min = 1, max = 400) int n, @ForAll @IntRange(min = 2, max = 30) int leaf,
			@ForAll boolean equal) {
		Matrix points = equal ? Matrix.zeros(n, 3) : Points.normal(n, 3, "leaves");
		int[][] leaves = ProjectionTree.leaves(points, leaf, RANDOM.split(n));
		assertTrue(Arrays.stream(leaves).allMatch(l -> l.length >= 1 && l.length <= leaf));
		assertArrayEquals(IntStream.range(0, n).toArray(), Arrays.stream(leaves).flatMapToInt(Arrays::stream).sorted().toArray());
	}

	/** Whatever the order of the offers, with repetitions. */
	@Property(tries = 100, seed = "20260102")
	void listsKeepTheNearestOffers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int k) {
		var random = RandomStream.of(seed, "offers");
		float[] distances = new float[40];
		for (int j = 0; j < distances.length; j++) {
			distances[j] = random.nextInt(12);
		}
		var lists = new NearestLists(1, k);
		for (int offer = 0; offer < 400; offer++) {
			int j = random.nextInt(distances.length);
			lists.offer(0, j, distances[j]);
		}
		for (int j : random.permutation(distances.length)) {
			lists.offerAlone(0, j, distances[j]);
		}
		int[] expected = IntStream.range(0, distances.length).boxed()
				.sorted(Comparator.<Integer>comparingDouble(j -> distances[j]).thenComparing(Comparator.naturalOrder())).limit(k)
				.mapToInt(Integer::intValue).toArray();
		assertArrayEquals(expected, lists.indices);
	}

	@Test
	void graphsCanBeCutAndCompared() {
		var graph = new NeighbourGraph(2, 3, new int[] { 1, 2, 3, 0, 3, 2 }, new float[] { 1, 2, 3, 1, 5, 6 }, 1);
		var nearest = graph.nearest(1);
		assertArrayEquals(new int[] { 1, 0 }, nearest.indices());
		assertArrayEquals(new float[] { 1, 1 }, nearest.distances());
		assertEquals(.5, nearest.overlap(new NeighbourGraph(2, 1, new int[] { 1, 3 }, new float[2], 1)));
		assertThrows(IllegalArgumentException.class, () -> graph.nearest(4));
		assertThrows(IllegalArgumentException.class, () -> new NeighbourGraph(2, 3, new int[5], new float[6], 1));
	}
}
