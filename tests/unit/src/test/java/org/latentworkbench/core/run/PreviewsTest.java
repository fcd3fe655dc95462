package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Matrix;

class PreviewsTest {
	private static final long MILLI = 1_000_000;
	private static final Matrix POINT = Matrix.zeros(1, 2);

	private final AtomicLong clock = new AtomicLong(-5000 * MILLI);
	private final List<RunEvent> events = new ArrayList<>();
	private int made;

	private Matrix make(long millis) {
		made++;
		clock.addAndGet(millis * MILLI);
		return POINT;
	}

	@Test
	void nobodyIsAskedForPositionsWhereNobodyWatches() {
		var previews = new Previews("vae", false, events::add, clock::get);
		previews.show("latent", 1, () -> make(1));
		assertEquals(0, made);
		assertEquals(List.of(), events);
	}

	@Test
	void threeASecondAreShownAtMost() {
		var previews = new Previews("vae", true, events::add, clock::get);
		for (int epoch = 1; epoch <= 1000; epoch++) {
			previews.show("latent", epoch, () -> make(0));
			clock.addAndGet(MILLI);
		}
		assertEquals(List.of(1L, 301L, 601L, 901L), events.stream().map(e -> ((RunEvent.Preview) e).at()).toList());
	}

	@Test
	void whatTakesLongIsShownSeldom() {
		var previews = new Previews("vae", true, events::add, clock::get);
		for (int epoch = 1; epoch <= 1000; epoch++) {
			previews.show("latent", epoch, () -> make(200));
			clock.addAndGet(10 * MILLI);
		}
		assertTrue(made <= 3, made + " times");
	}

	@Test
	void twoPicturesHaveTheirOwnPace() {
		var previews = new Previews("vae", true, events::add, clock::get);
		previews.show("latent", 1, () -> make(0));
		previews.show("decoded", 1, () -> make(0));
		previews.show("latent", 2, () -> make(0));
		assertEquals(2, events.size());
	}
}
