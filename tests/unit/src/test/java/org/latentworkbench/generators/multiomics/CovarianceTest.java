package org.latentworkbench.generators.multiomics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;

class CovarianceTest {
	@Property(tries = 200, seed = "20260102")
	void randomMatricesArePositiveDefiniteWithAUnitDiagonal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size,
			@ForAll @DoubleRange(min = .6, max = 1) double sparsity) throws InputException {
		Covariance drawn = Covariance.sparse(size, sparsity, .1, .9, RandomStream.of(seed));
		for (int i = 0; i < size; i++) {
			assertEquals(1, drawn.matrix()[i][i], 1e-12);
			for (int j = 0; j < size; j++) {
				assertEquals(drawn.matrix()[j][i], drawn.matrix()[i][j]);
				double product = 0;
				for (int k = 0; k < size; k++) {
					product += drawn.root()[i][k] * drawn.root()[j][k];
				}
				assertEquals(drawn.matrix()[i][j], product, 1e-12);
			}
		}
		// its own Cholesky factor exists, and gives the matrix back
		double[][] root = Covariance.of(drawn.matrix(), "x").root();
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				double product = 0;
				for (int k = 0; k < size; k++) {
					product += root[i][k] * root[j][k];
				}
				assertEquals(drawn.matrix()[i][j], product, 1e-10);
			}
		}
	}

	/** Averages over 20,000 draws of an independent program in NumPy, by the same law. */
	@Test
	void randomMatricesFollowTheLaw() {
		assertLaw(22, .97, 8.248, .3645, .837, 1.354);
		assertLaw(12, .7, 31.246, .2536, .5936, 2.800);
	}

	private static void assertLaw(int size, double sparsity, double pairs, double strength, double negative, double squares) {
		int draws = 4000;
		double filled = 0;
		double absolute = 0;
		double below = 0;
		double square = 0;
		for (int draw = 0; draw < draws; draw++) {
			double[][] matrix = Covariance.sparse(size, sparsity, .1, .9, RandomStream.of(draw, "law")).matrix();
			for (int i = 0; i < size; i++) {
				for (int j = 0; j < i; j++) {
					double r = matrix[i][j];
					filled += r != 0 ? 1 : 0;
					absolute += Math.abs(r);
					below += r < 0 ? 1 : 0;
					square += r * r;
				}
			}
		}
		assertEquals(pairs, filled / draws, .03 * pairs);
		assertEquals(strength, absolute / filled, .02 * strength);
		assertEquals(negative, below / filled, .02);
		assertEquals(squares, square / draws, .04 * squares);
	}

	@Test
	void withoutCorrelationsTheMatrixIsTheIdentity() {
		double[][] matrix = Covariance.sparse(5, 1, .1, .9, RandomStream.of(1)).matrix();
		for (int i = 0; i < 5; i++) {
			for (int j = 0; j < 5; j++) {
				assertTrue(matrix[i][j] == (i == j ? 1 : 0));
			}
		}
	}
}
