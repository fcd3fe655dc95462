package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class ScheduleTest {

	@Test
	void theTutorialsBatchesKlWeightsAndStepsAreTheReferences() {
		Schedule schedule = TutorialData.schedule();
		var golden = GoldenSteps.read("/learn/tutorial_schedule.json").getAsJsonObject();
		var rows = golden.getAsJsonArray("rows");
		assertEquals(300, rows.size());
		int steps = 0;
		for (int e = 1; e <= 300; e++) {
			var row = rows.get(e - 1).getAsJsonArray();
			Schedule.Epoch epoch = schedule.epoch(e);
			assertEquals(row.get(0).getAsInt(), epoch.epoch());
			assertEquals(row.get(1).getAsInt(), epoch.batch(), "batch in epoch " + e);
			assertEquals(row.get(2).getAsInt(), epoch.batches(TutorialData.SAMPLES, true), "batches in epoch " + e);
			// the reference is written with six decimals
			assertEquals(row.get(3).getAsDouble(), epoch.klWeight(), 5e-7, "KL weight in epoch " + e);
			steps += epoch.batches(TutorialData.SAMPLES, true);
		}
		assertEquals(golden.get("total_steps").getAsInt(), steps);
	}

	@Test
	void aLastBatchOfOneSampleIsNeverTrainedOn() {
		var epoch = new Schedule.Epoch(1, 10, 1);
		assertEquals(2, epoch.batches(21, true));
		assertEquals(2, epoch.batches(21, false));
		assertEquals(3, epoch.batches(22, false));
		assertEquals(1, epoch.batches(7, true), "a batch is never larger than the samples there are");
	}

	@Test
	void withoutWarmupTheKlWeightIsFullOrNothing() {
		assertEquals(1, Schedule.of(5, 10, 0.1).epoch(1).klWeight());
		assertEquals(0, Schedule.of(5, 10, 0.1).withKlWarmup(List.of()).epoch(5).klWeight());
	}

	@Test
	void settingsOutOfRangeAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Schedule.of(0, 10, 0.1));
		assertThrows(IllegalArgumentException.class, () -> Schedule.of(1, 1, 0.1));
		assertThrows(IllegalArgumentException.class, () -> Schedule.of(1, 10, 0));
		assertThrows(IllegalArgumentException.class, () -> Schedule.of(1, 10, Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> Schedule.of(1, 10, 0.1).withEarlyStopping(1, 3));
	}
}
