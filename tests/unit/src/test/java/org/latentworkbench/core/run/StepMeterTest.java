package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.CancelledException;

class StepMeterTest {
	private final ArrayList<RunEvent> events = new ArrayList<>();
	private final Cancellation cancellation = new Cancellation();
	private long now;

	private StepMeter meter(long total) {
		return new StepMeter("vae", "training", total, "epochs", cancellation, events::add, () -> now);
	}

	private RunEvent.StepProgress last() {
		return (RunEvent.StepProgress) events.getLast();
	}

	@Test
	void rateAndTimeLeftComeFromTheUnitsAfterTheFirst() {
		StepMeter meter = meter(100);
		now = 10_000_000_000L; // warming up: 10 s for the first unit
		meter.at(1);
		now += 1_000_000_000L;
		meter.at(11);
		assertEquals(10.0, last().rate().orElseThrow(), 1e-9);
		assertEquals(Duration.ofMillis(8900), last().eta().orElseThrow());
	}

	@Test
	void atMostTenEventsASecondButAlwaysTheLast() {
		StepMeter meter = meter(1000);
		for (int i = 1; i <= 1000; i++) {
			now += 1_000_000L;
			meter.at(i);
		}
		assertTrue(events.size() <= 12, events.size() + " events in one second");
		assertEquals(1000, last().done());
		assertTrue(last().eta().isEmpty());
	}

	@Test
	void aCancelledRunStopsAtTheNextReport() {
		StepMeter meter = meter(10);
		cancellation.cancel();
		assertThrows(CancelledException.class, () -> meter.at(1));
		assertThrows(CancelledException.class, () -> meter.metric("loss", 1));
	}
}
