package org.latentworkbench.learn.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Points;
import org.latentworkbench.learn.neighbours.Workers;

class FuzzyGraphTest {
	private static final Workers WORKERS = Workers.all();

	@AfterAll
	static void close() {
		WORKERS.close();
	}

	private static NeighbourGraph neighbours(int n, int k) {
		return ExactNeighbours.graph(Points.surface(n, 3, 6, "fuzzy"), k, Metric.EUCLIDEAN, WORKERS);
	}

	/** Numbers of SciPy 1.17, {@code curve_fit}; the first are UMAP's usual ones. */
	@ParameterizedTest
	@CsvSource({ "0.1, 1, 1.5769436, 0.8950607", "0.5, 1, 0.5830298, 1.3341674", "0, 1, 1.9328091, 0.7904947",
			"0.01, 1, 1.8956064, 0.8006376", "0.25, 2, 0.4162735, 0.9218551", "0.99, 1, 0.1193056, 1.9163888" })
	void curveIsTheClosestToItsTarget(double minDist, double spread, double a, double b) {
		var curve = MembershipCurve.fit(minDist, spread);
		assertEquals(a, curve.a(), 1e-6);
		assertEquals(b, curve.b(), 1e-6);
		assertEquals(1, curve.at(0));
	}

	@Test
	void impossibleCurvesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> MembershipCurve.fit(-.1, 1));
		assertThrows(IllegalArgumentException.class, () -> MembershipCurve.fit(.1, 0));
		assertThrows(IllegalArgumentException.class, () -> MembershipCurve.fit(3, 1));
	}

	@Property(tries = 500, seed = "20260102")
	void fastPowersAreRight(@ForAll @DoubleRange(min = -60, max = 60) double log, @ForAll @DoubleRange(min = .05, max = 3) double e) {
		double x = StrictMath.exp(log);
		assertEquals(1, FastPower.power(x, e) / StrictMath.pow(x, e), 1e-8);
		assertEquals(1, FastPower.exp(11 * log) / StrictMath.exp(11 * log), 1e-8);
	}

	@Test
	void forcesAreTheGradientsOfTheCurve() {
		var curve = MembershipCurve.fit(.1, 1);
		var forces = new Forces(curve, 1.5);
		for (double d = .01; d < 900; d *= 1.037) {
			double h = 1e-4 * d;
			double pull = (Math.log(curve.at(d + h)) - Math.log(curve.at(d - h))) / (2 * h) / d;
			assertEquals(1, forces.pull(d * d) / pull, 1e-4, "pull at " + d);
			double push = (Math.log(1 - curve.at(d + h)) - Math.log(1 - curve.at(d - h))) / (2 * h) / d;
			double softened = 1.5 * push * d * d / (.001 + d * d);
			assertEquals(1, forces.push(d * d) / softened, 1e-4, "push at " + d);
		}
		assertTrue(Double.isFinite(forces.pull(0)) && Double.isFinite(forces.push(0)));
		assertTrue(Double.isFinite(forces.pull(1e30)) && Double.isFinite(forces.push(1e30)));
	}

	@Test
	void viewsOfNeighboursSumToTheLogOfTheirNumber() {
		NeighbourGraph graph = neighbours(300, 14);
		float[] views = FuzzyGraph.views(graph, 1, WORKERS);
		for (int i = 0; i < 300; i++) {
			double sum = 0;
			for (int j = 0; j < 14; j++) {
				sum += views[14 * i + j];
				assertTrue(j == 0 || views[14 * i + j] <= views[14 * i + j - 1], "nearer neighbours belong more");
			}
			assertEquals(1, views[14 * i], "the nearest belongs fully");
			assertEquals(Math.log(15) / Math.log(2), sum, 2e-5);
		}
	}

	@Test
	void localConnectivityLiesBetweenNeighbours() {
		var graph = new NeighbourGraph(1, 4, new int[] { 1, 2, 3, 4 }, new float[] { 0, 1, 3, 7 }, 1);
		assertEquals(0, LocalScale.of(graph, 0, WORKERS).rho()[0]);
		assertEquals(.5, LocalScale.of(graph, .5, WORKERS).rho()[0]);
		assertEquals(1, LocalScale.of(graph, 1, WORKERS).rho()[0]);
		assertEquals(2, LocalScale.of(graph, 1.5, WORKERS).rho()[0]);
		assertEquals(7, LocalScale.of(graph, 3, WORKERS).rho()[0]);
		assertEquals(7, LocalScale.of(graph, 4, WORKERS).rho()[0]);
		var same = new NeighbourGraph(1, 2, new int[] { 1, 2 }, new float[2], 1);
		assertArrayEquals(new float[] { 1, 1 }, FuzzyGraph.views(same, 1, WORKERS));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, .3, 1 })
	void graphIsTheBlendOfUnionAndIntersection(double share) {
		NeighbourGraph neighbours = neighbours(200, 9);
		float[] views = FuzzyGraph.views(neighbours, 1, WORKERS);
		Map<Long, Double> view = new HashMap<>();
		for (int p = 0; p < views.length; p++) {
			view.put((long) (p / 9) << 32 | neighbours.indices()[p], (double) views[p]);
		}
		var graph = FuzzyGraph.of(neighbours, 1, share, WORKERS);
		int edges = 0;
		for (int i = 0; i < 200; i++) {
			for (int j = 0; j < 200; j++) {
				double a = view.getOrDefault((long) i << 32 | j, 0.0);
				double b = view.getOrDefault((long) j << 32 | i, 0.0);
				double expected = share * (a + b - a * b) + (1 - share) * a * b;
				int e = Arrays.binarySearch(graph.column(), graph.start()[i], graph.start()[i + 1], j);
				assertEquals(expected, e < 0 ? 0 : graph.weight()[e], 1e-6, i + " and " + j);
				edges += e < 0 ? 0 : 1;
				assertTrue(e < 0 || graph.weight()[e] > 0 && graph.weight()[e] <= 1 && i != j);
			}
		}
		assertEquals(graph.column().length, edges, "every edge once");
	}

	@Test
	void partsThatNoEdgeJoinsAreComponents() {
		Matrix points = Points.clouds(90, 4, 3, 100, "parts");
		var graph = FuzzyGraph.of(ExactNeighbours.graph(points, 5, Metric.EUCLIDEAN, WORKERS), 1, 1, WORKERS);
		int[] label = graph.components();
		for (int i = 0; i < 90; i++) {
			assertEquals(i % 3, label[i]);
		}
		int[] second = java.util.stream.IntStream.range(0, 30).map(i -> 3 * i + 1).toArray();
		var part = graph.restricted(second);
		for (int i = 0; i < 30; i++) {
			assertEquals(graph.start()[second[i] + 1] - graph.start()[second[i]], part.start()[i + 1] - part.start()[i]);
			for (int e = part.start()[i]; e < part.start()[i + 1]; e++) {
				assertEquals(graph.column()[graph.start()[second[i]] + e - part.start()[i]], second[part.column()[e]]);
			}
		}
	}

	/** Groups of a round may be taken at once, and every edge is taken in just one. */
	@ParameterizedTest
	@ValueSource(ints = { 50, 2500, 9000 })
	void strataShareNoPointWithinARound(int n) {
		var graph = FuzzyGraph.of(neighbours(n, 4), 1, 1, WORKERS);
		var strata = Strata.among(graph);
		Set<Long> edges = new HashSet<>();
		Set<Integer> groups = new HashSet<>();
		for (int[] round : strata.rounds()) {
			var owner = new int[n];
			Arrays.fill(owner, -1);
			for (int group : round) {
				assertTrue(groups.add(group), "a group is in one round");
				for (int e = strata.start()[group]; e < strata.start()[group + 1]; e++) {
					for (int point : new int[] { strata.head()[e], strata.tail()[e] }) {
						assertTrue(owner[point] < 0 || owner[point] == group, "a point is in one group of a round");
						owner[point] = group;
					}
					assertTrue(edges.add((long) strata.head()[e] << 32 | strata.tail()[e]), "an edge is in one group");
				}
			}
		}
		assertEquals(graph.column().length, edges.size());
		assertEquals(n >= 4096, strata.rounds().length > 2, "large graphs are shared out");
	}

	@Test
	void ringIsLaidOutAsACircle() {
		int n = 60;
		var indices = new int[2 * n];
		var distances = new float[2 * n];
		Arrays.fill(distances, 1);
		for (int i = 0; i < n; i++) {
			indices[2 * i] = Math.min((i + 1) % n, (i + n - 1) % n);
			indices[2 * i + 1] = Math.max((i + 1) % n, (i + n - 1) % n);
		}
		var ring = FuzzyGraph.of(new NeighbourGraph(n, 2, indices, distances, 1), 1, 1, WORKERS);
		Matrix layout = SpectralLayout.of(ring, Matrix.zeros(n, 2), 2, RandomStream.of(1, "ring"), WORKERS);
		double radius = Math.hypot(layout.at(0, 0), layout.at(0, 1));
		for (int i = 0; i < n; i++) {
			assertEquals(radius, Math.hypot(layout.at(i, 0), layout.at(i, 1)), .02 * radius);
			double step = Math.hypot(layout.at(i, 0) - layout.at((i + 1) % n, 0), layout.at(i, 1) - layout.at((i + 1) % n, 1));
			assertEquals(2 * Math.PI * radius / n, step, .02 * 2 * Math.PI * radius / n * 5);
		}
	}
}
