package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.testing.MoveDefect;

import com.google.gson.Gson;

class PerturbationTest {
	private static final float NAN = Float.NaN;

	/** Numbers that MOVE 1.5.0 computed. */
	private record Golden(float[][] input, float[] minimum, float[] maximum, float[] std) {
	}

	private static Golden golden() throws Exception {
		try (var in = new InputStreamReader(PerturbationTest.class.getResourceAsStream("/analyses/feature_stats.json"),
				StandardCharsets.UTF_8)) {
			return new Gson().fromJson(in, Golden.class);
		}
	}

	private static Modality.Continuous continuous(String name, float[][] rows) {
		int p = rows[0].length;
		var values = new float[rows.length * p];
		for (int i = 0; i < rows.length; i++) {
			System.arraycopy(rows[i], 0, values, i * p, p);
		}
		return new Modality.Continuous(name, IntStream.range(0, p).mapToObj(j -> name + j).toList(), new Matrix(rows.length, p,
				values));
	}

	private static Dataset dataset(Modality... modalities) {
		return new Dataset(IntStream.range(0, modalities[0].samples()).mapToObj(i -> "s" + i).toList(), List.of(modalities));
	}

	private static float[] column(Dataset dataset, String modality, int feature) {
		return ((Modality.Continuous) dataset.modality(modality).orElseThrow()).values().column(feature);
	}

	@Test
	void moveModeMovesColumnsAsMoveDoes() throws Exception {
		Golden golden = golden();
		Dataset dataset = dataset(continuous("x", golden.input()));
		for (String by : List.of("minimum", "maximum", "plus_std", "minus_std")) {
			var perturbation = Perturbation.of(dataset, "x", by, Compatibility.MOVE);
			for (int j = 0; j < 4; j++) {
				float[] moved = column(perturbation.apply(j), "x", j);
				for (int i = 0; i < moved.length; i++) {
					float was = golden.input()[i][j];
					float expected = switch (by) {
						case "minimum" -> golden.minimum()[j];
						case "maximum" -> golden.maximum()[j];
						case "plus_std" -> was + golden.std()[j];
						default -> was - golden.std()[j];
					};
					assertEquals(expected, moved[i], 1e-5 * Math.max(1, Math.abs(expected)), by + " of column " + j);
				}
			}
		}
	}

	@Test
	void strictModeLeavesMissingValuesOutOfTheStatisticsAndZerosIn() throws Exception {
		Dataset dataset = dataset(continuous("x", new float[][] { { 0 }, { NAN }, { 2 }, { 4 } }));
		float sd = (float) Math.sqrt(8.0 / 3);
		assertArrayEquals(new float[] { sd, NAN, 2 + sd, 4 + sd },
				column(Perturbation.of(dataset, "x", "plus_std", Compatibility.STRICT).apply(0), "x", 0), 1e-6f);
		assertArrayEquals(new float[] { 0, 0, 0, 0 },
				column(Perturbation.of(dataset, "x", "minimum", Compatibility.STRICT).apply(0), "x", 0));
		// MOVE: the missing value is a zero like any other, and moves
		float moveSd = (float) Math.sqrt(11.0 / 4);
		assertArrayEquals(new float[] { moveSd, moveSd, 2 + moveSd, 4 + moveSd },
				column(Perturbation.of(dataset, "x", "plus_std", Compatibility.MOVE).apply(0), "x", 0), 1e-6f);
	}

	@Test
	void onlyThePerturbedColumnChanges() throws Exception {
		Dataset dataset = dataset(continuous("x", new float[][] { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 10 } }),
				continuous("y", new float[][] { { 1 }, { 2 }, { 3 } }));
		Dataset after = Perturbation.of(dataset, "x", "maximum", Compatibility.STRICT).apply(1);
		assertArrayEquals(new float[] { 1, 4, 7 }, column(after, "x", 0));
		assertArrayEquals(new float[] { 8, 8, 8 }, column(after, "x", 1));
		assertArrayEquals(new float[] { 3, 6, 10 }, column(after, "x", 2));
		assertSame(dataset.modality("y").get(), after.modality("y").get());
		assertArrayEquals(new float[] { 2, 5, 8 }, column(dataset, "x", 1), "the original is as it was");
	}

	@Test
	@MoveDefect(8)
	void strictMaskIsThatOfThePerturbedColumnAndMovesMaskThatOfTheWrongOne() throws Exception {
		Dataset dataset = dataset(continuous("x", new float[][] { { NAN, 1 }, { 1, 0 }, { 2, 3 } }),
				continuous("y", new float[][] { { 5, 1 }, { NAN, 2 }, { 0, 3 } }));
		var strict = Perturbation.of(dataset, "y", "plus_std", Compatibility.STRICT);
		assertArrayEquals(new boolean[] { false, true, false }, strict.excluded(0), "y0: the missing one only, a true 0 counts");
		var move = Perturbation.of(dataset, "y", "plus_std", Compatibility.MOVE);
		assertArrayEquals(new boolean[] { true, false, false }, move.excluded(0), "column 0 of all: x0");
		assertArrayEquals(new boolean[] { false, true, false }, move.excluded(1), "column 1 of all: x1, where 0 is missing");
	}

	@Test
	void samplesThatAreAtTheMinimumAlreadySayNothing() throws Exception {
		Dataset dataset = dataset(continuous("x", new float[][] { { 1 }, { 2 }, { 1 }, { 4 } }));
		var perturbation = Perturbation.of(dataset, "x", "minimum", Compatibility.STRICT);
		assertArrayEquals(new boolean[] { true, false, true, false }, perturbation.excluded(0));
		double sd = Math.sqrt(1.5);
		assertEquals(-2 / sd, perturbation.change(0), 1e-6, "mean of -1 and -3, in standard deviations");
		assertEquals(1, Perturbation.of(dataset, "x", "plus_std", Compatibility.STRICT).change(0));
		assertEquals(-1, Perturbation.of(dataset, "x", "minus_std", Compatibility.STRICT).change(0));
	}

	@Test
	void aConstantColumnCannotBeMoved() throws Exception {
		Dataset dataset = dataset(continuous("x", new float[][] { { 3 }, { 3 } }));
		assertTrue(Double.isNaN(Perturbation.of(dataset, "x", "plus_std", Compatibility.STRICT).change(0)));
	}

	@Test
	void aCategoryIsGivenToEverySampleAndMasksThoseThatHaveItOrLackOne() throws Exception {
		var drugs = new Modality.Categorical("drugs", List.of("a", "b"), List.of("no", "yes"), new int[] { 0, 1, 1, -1, -1, 0, 0, 0 });
		Dataset dataset = dataset(drugs);
		for (Compatibility mode : Compatibility.values()) {
			var perturbation = Perturbation.of(dataset, "drugs", "yes", mode);
			var after = (Modality.Categorical) perturbation.apply(0).modality("drugs").get();
			assertArrayEquals(new int[] { 1, 1, 1, -1, 1, 0, 1, 0 }, after.codes());
			assertArrayEquals(new boolean[] { false, true, true, false }, perturbation.excluded(0));
			assertArrayEquals(new boolean[] { true, true, false, false }, perturbation.excluded(1));
			assertEquals(1, perturbation.change(0));
		}
	}

	@Test
	void wrongNamesAreAnsweredWithTheRightOnes() {
		Dataset dataset = dataset(continuous("x", new float[][] { { 1 }, { 2 } }),
				new Modality.Categorical("drugs", List.of("a"), List.of("no", "yes"), new int[] { 0, 1 }));
		assertEquals("there is no modality 'z' to perturb; the dataset has x, drugs",
				assertThrows(InputException.class, () -> Perturbation.of(dataset, "z", "yes", Compatibility.STRICT)).getMessage());
		assertEquals("'maybe' is no category of drugs; expected one of no, yes",
				assertThrows(InputException.class, () -> Perturbation.of(dataset, "drugs", "maybe", Compatibility.STRICT)).getMessage());
		assertTrue(assertThrows(InputException.class, () -> Perturbation.of(dataset, "x", "yes", Compatibility.STRICT)).getMessage()
				.contains("minimum, maximum, plus_std or minus_std"));
	}
}
