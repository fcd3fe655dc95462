package org.latentworkbench.learn.guided;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.embedding.FuzzyGraph;
import org.latentworkbench.learn.embedding.MembershipCurve;
import org.latentworkbench.learn.guided.Loss.Share;
import org.latentworkbench.learn.jvm.MappingNetwork;
import org.latentworkbench.learn.Activation;

/** Values were computed with NumPy from the formulas; gradients are held against central differences. */
class LossesTest {
	private static final float[][] Y = { { 0, 0 }, { 1, .5f }, { -.5f, 2 }, { 1.5f, -1 } };
	private static final float[][] P = { { 0, .3f, .1f, 0 }, { .3f, 0, .2f, .4f }, { .1f, .2f, 0, 0 }, { 0, .4f, 0, 0 } };
	private static final float[][] ASYMMETRIC = { { 0, .1f, .3f, 0 }, { .2f, 0, .2f, .4f }, { 0, .2f, 0, .1f }, { .5f, .4f, 0, 0 } };
	private static final Kernel CAUCHY = new Kernel.Cauchy(new MembershipCurve(1.5, .8));
	private static final int[] ALL = { 0, 1, 2, 3 };

	/** A loss of a batch that adds its gradient, with a weight of 3. */
	private interface Batch {
		double add(float[][] y, float[][] dy);
	}

	private static double relation(Compare compare, Share share, Kernel kernel, float[][] p) {
		return new RelationLoss(compare, share).add(Y, 4, p, kernel, 1, new float[4][2]);
	}

	private static void gradientIsThatOfTheLoss(Batch loss, float[][] at) {
		var dy = new float[at.length][at[0].length];
		loss.add(at, dy);
		double largest = 0;
		for (int i = 0; i < at.length; i++) {
			for (int c = 0; c < at[i].length; c++) {
				int row = i;
				int column = c;
				double h = 2e-3;
				ToDoubleFunction<Double> moved = step -> {
					var y = Arrays.stream(at).map(float[]::clone).toArray(float[][]::new);
					y[row][column] += step.floatValue();
					return loss.add(y, new float[at.length][at[0].length]);
				};
				double expected = 3 * (moved.applyAsDouble(h) - moved.applyAsDouble(-h)) / (2 * h);
				assertEquals(expected, dy[i][c], 2e-3 * Math.max(1, Math.abs(expected)), "row " + i + ", column " + c);
				largest = Math.max(largest, Math.abs(expected));
			}
		}
		assertTrue(largest > 1e-3, "a gradient of zeros proves nothing");
	}

	@Test
	void klIsOverTheBatchWithoutItsDiagonalDividedByItsSize() {
		assertEquals(.07857679955, relation(Compare.KL, Share.ALL, new Kernel.StudentT(1), P), 1e-7);
		assertEquals(.07290395301, relation(Compare.KL, Share.ALL, new Kernel.StudentT(2.5), P), 1e-7);
		assertEquals(.33593938664, relation(Compare.KL, Share.ROWS, new Kernel.StudentT(1), P), 1e-7);
		float[][] diagonal = Arrays.stream(P).map(float[]::clone).toArray(float[][]::new);
		diagonal[2][2] = 5;
		assertEquals(.07857679955, relation(Compare.KL, Share.ALL, new Kernel.StudentT(1), diagonal), 1e-7);
		assertEquals(.33593938664, relation(Compare.KL, Share.ROWS, new Kernel.StudentT(1), diagonal), 1e-7);
		assertEquals(0, relation(Compare.KL, Share.ALL, new Kernel.StudentT(1), new float[4][4]), "no pair of the batch is related");
	}

	@Test
	void crossEntropyAndStressAreMeansOverPairs() {
		assertEquals(.41922782664, relation(Compare.CROSS_ENTROPY, Share.NONE, CAUCHY, P), 1e-7);
		assertEquals(4.30890497378, relation(Compare.STRESS, Share.NONE, new Kernel.Distance(), P), 1e-6);
	}

	@Test
	void gradientsOfRelations() {
		for (float[][] p : List.of(P, ASYMMETRIC)) {
			for (Compare compare : Compare.values()) {
				for (Share share : Share.values()) {
					for (Kernel kernel : List.of(new Kernel.StudentT(1), new Kernel.StudentT(2.5), CAUCHY, new Kernel.Distance())) {
						if (!(kernel instanceof Kernel.Distance) || compare == Compare.STRESS) {
							gradientIsThatOfTheLoss((y, dy) -> new RelationLoss(compare, share).add(y, 4, p, kernel, 3, dy), Y);
						}
					}
				}
			}
		}
	}

	@Test
	void otherNormsMeasureOtherDistances() {
		assertEquals(.07373538885, relation(Compare.KL, 1, new Kernel.StudentT(1)), 1e-7);
		assertEquals(.08179887869, relation(Compare.KL, 3, new Kernel.StudentT(1)), 1e-7);
		assertEquals(8.14166665475, relation(Compare.STRESS, 1, new Kernel.Distance()), 1e-6);
		assertEquals(3.61304568600, relation(Compare.STRESS, 3, new Kernel.Distance()), 1e-6);
		float[][] one = { { 1, 2 }, { 1, 2 } };
		var dy = new float[2][2];
		assertEquals(1, new RelationLoss(Compare.STRESS, Share.NONE, 3).add(one, 2, new float[][] { { 0, 1 }, { 1, 0 } }, new Kernel.Distance(), 1, dy),
				"two points in one place are 0 apart");
		assertArrayEquals(new float[2][2], dy, "and nothing says in which direction they part");
	}

	private static double relation(Compare compare, double norm, Kernel kernel) {
		Share share = compare == Compare.KL ? Share.ALL : Share.NONE;
		return new RelationLoss(compare, share, norm).add(Y, 4, P, kernel, 1, new float[4][2]);
	}

	@Test
	void gradientsOfOtherNorms() {
		for (double norm : new double[] { 1, 1.5, 3, 100 }) {
			for (Kernel kernel : List.of(new Kernel.StudentT(2.5), CAUCHY)) {
				gradientIsThatOfTheLoss((y, dy) -> new RelationLoss(Compare.KL, Share.ALL, norm).add(y, 4, ASYMMETRIC, kernel, 3, dy), Y);
			}
			gradientIsThatOfTheLoss((y, dy) -> new RelationLoss(Compare.STRESS, Share.NONE, norm).add(y, 4, ASYMMETRIC, new Kernel.Distance(), 3, dy), Y);
		}
	}

	@Test
	void gradientByAlpha() {
		for (Share share : Share.values()) {
			var loss = new RelationLoss(Compare.KL, share);
			loss.add(Y, 4, ASYMMETRIC, new Kernel.StudentT(2.5), 3, new float[4][2]);
			double slope = loss.slopeByAlpha();
			double up = new RelationLoss(Compare.KL, share).add(Y, 4, ASYMMETRIC, new Kernel.StudentT(2.501), 3, new float[4][2]);
			double down = new RelationLoss(Compare.KL, share).add(Y, 4, ASYMMETRIC, new Kernel.StudentT(2.499), 3, new float[4][2]);
			assertEquals(3 * (up - down) / .002, slope, 1e-6);
			assertTrue(Math.abs(slope) > 1e-3);
		}
	}

	@Test
	void edgesThatBelongTogetherAndOthers() {
		int[] heads = { 0, 1, 2, 0, 0, 1 };
		int[] tails = { 1, 3, 0, 2, 3, 2 };
		assertEquals(.53953911812, EdgeLoss.add(Y, heads, tails, 2, CAUCHY, 1, new float[4][2]), 1e-7);
		gradientIsThatOfTheLoss((y, dy) -> EdgeLoss.add(y, heads, tails, 2, CAUCHY, 3, dy), Y);
	}

	@Test
	void pointsThatMeetAreNotThrownApart() {
		float[][] y = { { 0, 0 }, { 1e-3f, -2e-3f } };
		float[][] dy = new float[2][2];
		EdgeLoss.add(y, new int[] { 0 }, new int[] { 1 }, 0, CAUCHY, 3, dy);
		float most = (float) (3 * EdgeLoss.LIMIT);
		assertArrayEquals(new float[] { most, -most }, dy[0], "one edge, so the mean is its own");
		assertArrayEquals(new float[] { -most, most }, dy[1]);
	}

	@Test
	void positionsCountWhereTheyAreKnown() {
		float[] target = { .5f, 0, 0, Float.NaN, 1, 1, 0, 0 };
		assertEquals(1.10714285714, BatchLosses.squaredErrors(Y, target, ALL, 2, 1, new float[4][2]), 1e-6);
		gradientIsThatOfTheLoss((y, dy) -> BatchLosses.squaredErrors(y, target, ALL, 2, 3, dy), Y);
		gradientIsThatOfTheLoss((y, dy) -> BatchLosses.squaredErrors(y, target, new int[] { 3, 0 }, 2, 3, dy), new float[][] { { 1, 2 }, {
				3, -1 } });
	}

	@Test
	void classesCountWhereTheyAreKnown() {
		float[][] scores = { { 1, 0, -1 }, { .5f, .5f, 2 }, { 0, 0, 0 }, { 3, 1, 1 } };
		int[] classes = { 0, 2, 1, -1 };
		assertEquals(.62506646284, BatchLosses.classification(scores, classes, ALL, 1, new float[4][3]), 1e-7);
		gradientIsThatOfTheLoss((s, ds) -> BatchLosses.classification(s, classes, ALL, 3, ds), scores);
	}

	@Test
	void tripletsAreOfTheSameAndOfAnotherClass() {
		int[] classes = { 0, 0, 1, -1 };
		assertEquals(.02824058797, BatchLosses.triplets(Y, classes, ALL, 1, RandomStream.of(1), 1, new float[4][2]), 1e-6);
		gradientIsThatOfTheLoss((y, dy) -> BatchLosses.triplets(y, new int[] { 0, 0, 1, 1 }, ALL, 3, RandomStream.of(1, "triplets"), 3, dy), Y);
		assertEquals(0, BatchLosses.triplets(Y, new int[] { 0, 0, 0, 0 }, ALL, 1, RandomStream.of(1), 1, new float[4][2]), "one class only");
	}

	@Test
	void correlationIsThatOfTheRowsWhoseAttributeIsKnown() {
		float[] attribute = { 1, 3, 2, Float.NaN };
		assertEquals(.94230769231, BatchLosses.correlation(Y, 1, attribute, ALL, 1, new float[4][2]), 1e-7);
		gradientIsThatOfTheLoss((y, dy) -> BatchLosses.correlation(y, 1, attribute, ALL, 3, dy), Y);
		var dy = new float[4][2];
		assertEquals(1, BatchLosses.correlation(Y, 0, new float[] { 2, 2, 2, 2 }, ALL, 1, dy), "nothing to follow");
		assertArrayEquals(new float[4][2], dy);
	}

	@Test
	void edgesAreDrawnAsOftenAsTheyAreStrong() {
		var graph = new FuzzyGraph(new int[] { 0, 2, 3, 4, 4 }, new int[] { 1, 2, 0, 3 }, new float[] { .1f, .2f, .4f, .3f });
		var sampler = new EdgeSampler(graph);
		int draws = 200_000;
		var edges = sampler.draw(draws, 2, RandomStream.of(5, "edges"));
		assertEquals(3 * draws, edges.heads().length);
		var count = new int[4][4];
		for (int e = 0; e < draws; e++) {
			count[edges.heads()[e]][edges.tails()[e]]++;
		}
		// five standard deviations of a binomial count
		assertEquals(.1, count[0][1] / (double) draws, 5 * Math.sqrt(.1 * .9 / draws));
		assertEquals(.2, count[0][2] / (double) draws, 5 * Math.sqrt(.2 * .8 / draws));
		assertEquals(.4, count[1][0] / (double) draws, 5 * Math.sqrt(.4 * .6 / draws));
		assertEquals(.3, count[2][3] / (double) draws, 5 * Math.sqrt(.3 * .7 / draws));
		var others = new int[4][4];
		for (int e = draws; e < 3 * draws; e++) {
			others[edges.heads()[e]][edges.tails()[e]]++;
			assertEquals(edges.heads()[(e - draws) / 2], edges.heads()[e], "from the same head");
		}
		for (int j : new int[] { 0, 2, 3 }) {
			assertEquals(.4 / 3, others[1][j] / (2.0 * draws), 5 * Math.sqrt(.13 * .87 / draws), "to any other point");
		}
		assertEquals(0, others[1][1]);
	}

	@Test
	void theNetworkIsLinearSoftplusLinear() {
		var network = new MappingNetwork(List.of(2, 3, 2), Activation.SOFTPLUS, true);
		network.load(new float[] { .1f, -.2f, .3f, .4f, -.5f, .6f, .01f, .02f, .03f, .7f, -.8f, .9f, -1, 1.1f, -1.2f, .04f, -.05f });
		float[][] y = network.forward(new float[][] { { 1, 2 }, { -1, .5f } }, 2);
		assertArrayEquals(new float[] { .32013184f, -.41400472f }, y[0], 1e-6f);
		assertArrayEquals(new float[] { 1.01140568f, -1.36358620f }, y[1], 1e-6f);
		assertEquals(6252, MappingNetwork.parameterCount(List.of(10, 100, 50, 2)), "the document's 6,253 without alpha");
	}

	/** The loss through two layers of every activation, by each parameter and each input. */
	@Test
	void gradientsOfTheNetwork() {
		List<Integer> widths = List.of(3, 5, 4, 2);
		float[][] x = { { .5f, -1, 2 }, { -.3f, .8f, .1f }, { 1.5f, .2f, -.7f }, { -1, -2, .4f } };
		for (Activation activation : Activation.values()) {
			float[] start = MappingNetwork.start(widths, RandomStream.of(3, activation.name()));
			var network = new MappingNetwork(widths, activation, true);
			network.load(start);
			var dy = new float[4][2];
			float[][] y = network.forward(x, 4);
			new RelationLoss(Compare.KL, Share.ALL).add(y, 4, P, new Kernel.StudentT(1), 100, dy);
			var dx = new float[4][3];
			network.backward(dy, 4, dx);
			float[] gradient = network.gradients();
			int bent = 0;
			for (int k = 0; k < start.length; k++) {
				float[] up = start.clone();
				float[] down = start.clone();
				up[k] += 1e-3f;
				down[k] -= 1e-3f;
				double right = (loss(widths, activation, up, x) - loss(widths, activation, start, x)) / 1e-3;
				double left = (loss(widths, activation, start, x) - loss(widths, activation, down, x)) / 1e-3;
				// where a unit of ReLU is about to switch, the gradient is that of either side
				double least = Math.min(left, right);
				double most = Math.max(left, right);
				double slack = 5e-3 * Math.max(1, Math.abs(most));
				assertTrue(gradient[k] >= least - slack && gradient[k] <= most + slack, activation + " parameter " + k + ": " + gradient[k]
						+ ", expected " + least + " to " + most);
				bent += most - least > 2 * slack ? 1 : 0;
			}
			assertTrue(bent <= 4, activation + " bends at " + bent + " of " + start.length + " parameters");
			for (int b = 0; b < 4; b++) {
				for (int c = 0; c < 3; c++) {
					float[][] up = Arrays.stream(x).map(float[]::clone).toArray(float[][]::new);
					float[][] down = Arrays.stream(x).map(float[]::clone).toArray(float[][]::new);
					up[b][c] += 1e-3f;
					down[b][c] -= 1e-3f;
					double expected = (loss(widths, activation, start, up) - loss(widths, activation, start, down)) / 2e-3;
					assertEquals(expected, dx[b][c], 5e-3 * Math.max(1, Math.abs(expected)), activation + " input");
				}
			}
		}
	}

	private static double loss(List<Integer> widths, Activation activation, float[] parameters, float[][] x) {
		var network = new MappingNetwork(widths, activation, false);
		network.load(parameters);
		return new RelationLoss(Compare.KL, Share.ALL).add(network.forward(x, 4), 4, P, new Kernel.StudentT(1), 1, new float[4][2]) * 100;
	}
}
