package org.latentworkbench.learn.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.clustering.AverageLinkage.Join;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ClusteringTest {
	@Test
	void aSmallTreeIsTheOneThatIsReckonedByHand() {
		// five things on a line at 0, 1, 5, 7, 20
		float[] at = { 0, 1, 5, 7, 20 };
		Join[] joins = AverageLinkage.joins(apart(at));
		assertEquals(List.of(new Join(0, 1, 1), new Join(2, 3, 2), new Join(5, 6, 5.5)), List.of(joins[0], joins[1], joins[2]));
		assertEquals(4, joins[3].first());
		assertEquals(7, joins[3].second());
		assertEquals((20 + 19 + 15 + 13) / 4.0, joins[3].distance(), 1e-5);
	}

	@Property(tries = 60, seed = "20261128")
	void joinsAreThoseOfJoiningTheNearestPairAgainAndAgain(@ForAll long seed, @ForAll @IntRange(min = 2, max = 24) int n) {
		float[][] distances = random(n, seed);
		double[] found = Arrays.stream(AverageLinkage.joins(distances)).mapToDouble(Join::distance).toArray();
		assertArrayEquals(slowly(distances), found, 1e-4);
	}

	@Property(tries = 60, seed = "20261128")
	void everyThingStandsOnceAndClustersStayTogether(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
		float[][] distances = random(n, seed);
		int[] order = LeafOrder.of(distances);
		assertArrayEquals(IntStream.range(0, n).toArray(), Arrays.stream(order).sorted().toArray());
		var place = new int[n];
		for (int i = 0; i < n; i++)
			place[order[i]] = i;
		List<int[]> members = new ArrayList<>();
		for (int i = 0; i < n; i++)
			members.add(new int[] { i });
		for (Join join : AverageLinkage.joins(distances)) {
			int[] both = IntStream.concat(Arrays.stream(members.get(join.first())), Arrays.stream(members.get(join.second()))).toArray();
			members.add(both);
			int[] places = Arrays.stream(both).map(i -> place[i]).sorted().toArray();
			assertEquals(places.length - 1, places[places.length - 1] - places[0], "a cluster has no gap");
		}
	}

	@Test
	void thingsOnALineComeInTheirOrder() {
		float[] at = { 3, 0, 8, 1, 2.5f, 9, 7 };
		int[] order = LeafOrder.of(apart(at));
		float[] sorted = new float[at.length];
		for (int i = 0; i < at.length; i++)
			sorted[i] = at[order[i]];
		boolean up = sorted[0] < sorted[sorted.length - 1];
		for (int i = 1; i < sorted.length; i++)
			assertTrue(up == sorted[i - 1] < sorted[i], Arrays.toString(sorted));
	}

	@Test
	void rowsThatAreAlikeStandSideBySideAlsoWhereValuesAreMissing() {
		float nan = Float.NaN;
		int[] order = LeafOrder.ofRows(new float[] { 1, 1, 1, 9, 9, 9, 1, nan, 1.1f, 9, 9.2f, nan, nan, nan, nan }, 5, 3);
		var place = new int[5];
		for (int i = 0; i < 5; i++)
			place[order[i]] = i;
		assertEquals(1, Math.abs(place[0] - place[2]));
		assertEquals(1, Math.abs(place[1] - place[3]));
		assertTrue(place[4] == 0 || place[4] == 4, "the row without values stands aside");
	}

	private static float[][] apart(float[] at) {
		var d = new float[at.length][at.length];
		for (int i = 0; i < at.length; i++)
			for (int j = 0; j < at.length; j++)
				d[i][j] = Math.abs(at[i] - at[j]);
		return d;
	}

	private static float[][] random(int n, long seed) {
		RandomStream random = RandomStream.of(seed, "distances");
		var d = new float[n][n];
		for (int i = 0; i < n; i++)
			for (int j = 0; j < i; j++)
				d[i][j] = d[j][i] = (float) (1 + random.nextDouble());
		return d;
	}

	private static double[] slowly(float[][] distances) {
		List<int[]> clusters = new ArrayList<>();
		for (int i = 0; i < distances.length; i++)
			clusters.add(new int[] { i });
		var found = new double[distances.length - 1];
		for (int k = 0; k < found.length; k++) {
			int bestA = 0;
			int bestB = 1;
			double least = Double.MAX_VALUE;
			for (int a = 0; a < clusters.size(); a++)
				for (int b = a + 1; b < clusters.size(); b++) {
					double mean = mean(clusters.get(a), clusters.get(b), distances);
					if (mean < least) {
						least = mean;
						bestA = a;
						bestB = b;
					}
				}
			found[k] = least;
			int[] both = IntStream.concat(Arrays.stream(clusters.get(bestA)), Arrays.stream(clusters.get(bestB))).toArray();
			clusters.remove(bestB);
			clusters.set(bestA, both);
		}
		return found;
	}

	private static double mean(int[] a, int[] b, float[][] distances) {
		double sum = 0;
		for (int i : a)
			for (int j : b)
				sum += distances[i][j];
		return sum / a.length / b.length;
	}
}
