package org.latentworkbench.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.InputException;

class GoalTest {
	private static final List<String> METRICS = List.of("vae.Loss", "map.trustworthiness", "a.cosine", "b.cosine");

	@Test
	void lossesAreBestWhenSmallAllElseWhenLargeUnlessSaid() throws Exception {
		assertTrue(Goal.parse("vae.Loss").less());
		assertTrue(Goal.parse("stability.mean_diff_cosine_similarity").less());
		assertFalse(Goal.parse("trustworthiness").less());
		assertFalse(Goal.parse("vae.Loss:max").less());
		assertTrue(Goal.parse("trustworthiness:min").less());
		assertFalse(Goal.parse("loss-curve.accuracy").less(), "the step's name says nothing");
	}

	@Test
	void theEndOfANameIsEnoughWhereItIsPlain() throws Exception {
		assertEquals("map.trustworthiness", Goal.parse("trustworthiness").among(METRICS).metric());
		assertEquals("vae.Loss", Goal.parse("loss:min").among(METRICS).metric());
		assertEquals("b.cosine", Goal.parse("b.cosine").among(METRICS).metric());
		assertTrue(assertThrows(InputException.class, () -> Goal.parse("cosine").among(METRICS)).getMessage().contains("may be a.cosine, b.cosine"));
		assertTrue(assertThrows(InputException.class, () -> Goal.parse("map.trustworthines").among(METRICS)).getMessage()
				.contains("did you mean 'map.trustworthiness'?"));
		assertTrue(assertThrows(InputException.class, () -> Goal.parse("x:best")).getMessage().contains(":min or :max"));
		assertThrows(InputException.class, () -> Goal.parse(":max"));
	}

	@Test
	void whatIsNoNumberIsNeverBetter() throws Exception {
		Goal goal = Goal.parse("x");
		assertTrue(goal.better(1, Double.NaN));
		assertFalse(goal.better(Double.NaN, 1));
		assertFalse(goal.better(Double.POSITIVE_INFINITY, 1));
		assertFalse(goal.better(1, 1));
		assertTrue(goal.better(2, 1) && !Goal.parse("x:min").better(2, 1));
	}
}
