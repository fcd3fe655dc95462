package org.latentworkbench.learn.guided;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.embedding.MembershipCurve;
import org.latentworkbench.learn.guided.Relation.Form;
import org.latentworkbench.learn.guided.Relation.Neighbours;
import org.latentworkbench.learn.guided.Relation.Sparse;
import org.latentworkbench.learn.guided.Relation.Square;
import org.latentworkbench.learn.guided.Relation.Triangular;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Workers;

/** Expected numbers were computed with NumPy and SciPy (brentq, curve_fit) from the formulas, not with this code. */
class RelationsTest {
	private static final Workers WORKERS = Workers.all();
	/** One point with four others at 1, 1.5, 2 and 4. */
	private static final Neighbours ROW = new Neighbours(new NeighbourGraph(1, 4, new int[] { 1, 2, 3, 4 }, new float[] { 1, 1.5f, 2, 4 },
			1));
	private static final Square ASYMMETRIC = new Square(new Matrix(3, 3, new float[] { 0, .5f, .25f, .1f, 0, 0, .75f, .4f, 0 }));

	@AfterAll
	static void close() {
		WORKERS.close();
	}

	private static float[] values(Transform transform, Relation relation) {
		return switch (transform.apply(relation, WORKERS)) {
			case Neighbours r -> r.graph().distances();
			case Sparse r -> r.graph().weight();
			case Square r -> r.values().values();
			case Triangular r -> r.values();
		};
	}

	@Test
	void perplexityGivesTheGaussianWithTheEntropyAskedFor() {
		assertArrayEquals(new float[] { .735506561f, .222686478f, .041806524f, 4.3638930e-7f }, values(new Transform.Perplexity(2), ROW), 2e-6f);
	}

	@Test
	void connectivityMakesRowsSumToTheLogarithmOfTheNeighbourhood() {
		float[] views = values(new Transform.Connectivity(), ROW);
		assertArrayEquals(new float[] { 1, .704165785f, .495849452f, .121912858f }, views, 2e-5f);
		assertEquals(Math.log(5) / Math.log(2), views[0] + views[1] + views[2] + views[3], 2e-5);
	}

	@Test
	void symmetriseTakesTheMeanOrTheFuzzyUnion() {
		assertArrayEquals(new float[] { 0, .3f, .5f, .3f, 0, .2f, .5f, .2f, 0 }, values(new Transform.Symmetrise(false), ASYMMETRIC), 1e-6f);
		assertArrayEquals(new float[] { 0, .55f, .8125f, .55f, 0, .4f, .8125f, .4f, 0 }, values(new Transform.Symmetrise(true), ASYMMETRIC),
				1e-6f);
		var near = new Neighbours(new NeighbourGraph(3, 1, new int[] { 1, 2, 1 }, new float[] { .5f, .4f, .2f }, 1));
		var joined = (Sparse) new Transform.Symmetrise(true).apply(near, WORKERS);
		assertArrayEquals(new int[] { 0, 1, 3, 4 }, joined.graph().start());
		assertArrayEquals(new int[] { 1, 0, 2, 1 }, joined.graph().column());
		assertArrayEquals(new float[] { .5f, .5f, .52f, .52f }, joined.graph().weight(), 1e-6f);
		assertArrayEquals(new float[] { .25f, .25f, .3f, .3f }, values(new Transform.Symmetrise(false), near), 1e-6f);
	}

	@Test
	void normaliseDividesByTheSumOfAllOrOfEachRow() {
		assertArrayEquals(new float[] { 0, .25f, .125f, .05f, 0, 0, .375f, .2f, 0 }, values(new Transform.Normalise(false), ASYMMETRIC), 1e-6f);
		assertArrayEquals(new float[] { 0, 2 / 3f, 1 / 3f, 1, 0, 0, .75f / 1.15f, .4f / 1.15f, 0 },
				values(new Transform.Normalise(true), ASYMMETRIC), 1e-6f);
		var half = new Triangular(3, new float[] { 1, 2, 1 });
		assertArrayEquals(new float[] { .125f, .25f, .125f }, values(new Transform.Normalise(false), half), 1e-6f, "both ways sum to 1");
	}

	@Test
	void kernelsOfDistancesAreStudentsAndCauchysWithAllTheirConstants() {
		var pairs = new Triangular(3, new float[] { 0, .5f, 2 });
		assertArrayEquals(new float[] { 1, .8f, .2f }, values(new Transform.StudentT(1), pairs), 1e-6f);
		assertArrayEquals(new float[] { 1, .84637495f, .18784370f }, values(new Transform.StudentT(2.5), pairs), 1e-6f);
		var cauchy = new Transform.Cauchy(new MembershipCurve(1.5, .8));
		assertArrayEquals(new float[] { 1, .66897890f, .18027276f }, values(cauchy, pairs), 1e-6f);
		assertArrayEquals(new float[] { 1, .8f, 1, .8f, 1, 1, 1, 1, 1 }, values(new Transform.StudentT(1),
				new Square(new Matrix(3, 3, new float[] { 0, .5f, 0, .5f, 0, 0, 0, 0, 0 }))), 1e-6f);
		assertArrayEquals(new float[] { .25f, 1, 4 }, values(new Transform.Power(2), new Triangular(3, new float[] { .5f, 1, 2 })), 1e-6f);
	}

	@Test
	void theMembershipCurveIsTheOneOfScipy() {
		assertEquals(1.8956059, MembershipCurve.fit(.01, 1).a(), 1e-5);
		assertEquals(.8006378, MembershipCurve.fit(.01, 1).b(), 1e-5);
	}

	@Test
	void everyFormGivesTheSameBlock() {
		var data = new Matrix(5, 2, new float[] { 0, 0, 1, 0, 0, 2, 3, 3, -1, 4 });
		Square all = Relation.distances(data, Metric.EUCLIDEAN, WORKERS);
		assertEquals(Math.sqrt(5), all.values().at(1, 2), 1e-6);
		int[] rows = { 4, 1, 3 };
		float[][] expected = { { 0, (float) Math.sqrt(20), (float) Math.sqrt(17) }, { (float) Math.sqrt(20), 0, (float) Math.sqrt(13) },
				{ (float) Math.sqrt(17), (float) Math.sqrt(13), 0 } };
		for (Form form : Form.values()) {
			Relation relation = new Transform.To(form).apply(all, WORKERS);
			assertEquals(form, relation.form());
			assertEquals(5, relation.size());
			var place = new int[5];
			Arrays.fill(place, -1);
			var block = new float[4][4];
			for (float[] row : block) {
				Arrays.fill(row, 7);
			}
			relation.block(rows, place, block);
			for (int i = 0; i < 3; i++) {
				assertArrayEquals(expected[i], Arrays.copyOf(block[i], 3), 1e-5f, form.word());
			}
			assertArrayEquals(new int[] { -1, -1, -1, -1, -1 }, place, "left as it was");
			assertEquals(all, Transform.square(relation), form.word());
		}
	}

	@Test
	void whatDoesNotFitIsRefusedInWordsBeforeAnythingIsComputed() {
		assertTrue(new Transform.Normalise(true).after(Form.TRIANGULAR).isEmpty());
		assertEquals("normalise over rows does not fit a triangular relation: it works on rows of neighbours and on square relations; "
				+ "store the relation as square", new Transform.Normalise(true).refusal(Form.TRIANGULAR));
		assertTrue(new Transform.Perplexity(5).after(Form.SPARSE).isEmpty());
		assertTrue(new Transform.Perplexity(5).refusal(Form.SPARSE).endsWith("put it before symmetrise"));
		assertFalse(new Transform.Normalise(true).after(Form.SPARSE).isEmpty());
		assertEquals(List.of(Form.SPARSE), new Transform.Symmetrise(true).after(Form.NEIGHBOURS).stream().toList());
		assertThrows(IllegalArgumentException.class, () -> new Transform.ZeroDiagonal().apply(ROW, WORKERS));
	}
}
