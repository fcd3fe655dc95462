package org.latentworkbench.learn.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latentworkbench.learn.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

class FloatMathsTest {

	@Test
	void exponentialIsGoodToNineDigits() {
		RandomStream random = RandomStream.of(1);
		for (int i = 0; i < 100_000; i++) {
			double x = random.nextDouble(-80, 80);
			assertClose(StrictMath.exp(x), FloatMaths.exp(x), 1e-9, 0, "exp(" + x + ")");
		}
		assertEquals(1, FloatMaths.exp(0));
	}

	@Test
	void exponentialStaysFiniteAndPassesOnWhatIsNoNumber() {
		assertTrue(FloatMaths.exp(1e30) > 1e300 && FloatMaths.exp(Double.POSITIVE_INFINITY) < Double.POSITIVE_INFINITY);
		assertTrue(FloatMaths.exp(-1e30) < 1e-300);
		assertTrue(Double.isNaN(FloatMaths.exp(Double.NaN)));
	}

	@Test
	void logarithmIsGoodToNineDigits() {
		RandomStream random = RandomStream.of(2);
		for (int i = 0; i < 100_000; i++) {
			double x = StrictMath.exp(random.nextDouble(-80, 80));
			assertClose(StrictMath.log(x), FloatMaths.log(x), 1e-9, 1e-12, "log(" + x + ")");
		}
		assertEquals(0, FloatMaths.log(1));
	}
}
