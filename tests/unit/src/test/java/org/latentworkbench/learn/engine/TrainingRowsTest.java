package org.latentworkbench.learn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainingOptions;

class TrainingRowsTest {

	private static final Schedule SCHEDULE = Schedule.of(1, 10, 1e-3);

	@Test
	void withoutBootstrapEveryReplicaTrainsOnAllRows() throws Exception {
		var rows = TrainingRows.of(100, SCHEDULE, TrainingOptions.of(3, 1));
		for (int r = 0; r < 3; r++)
			assertArrayEquals(IntStream.range(0, 100).toArray(), rows.training(r));
		assertEquals(0, rows.heldOut().length);
	}

	@Test
	void bootstrapSamplesDifferByReplicaAndDependOnTheReplicasNumberOnly() throws Exception {
		var options = TrainingOptions.of(3, 1).withBootstrap(true);
		var rows = TrainingRows.of(1000, SCHEDULE, options);
		for (int r = 0; r < 3; r++) {
			int[] drawn = rows.training(r);
			assertEquals(1000, drawn.length);
			assertEquals(0.632, Arrays.stream(drawn).distinct().count() / 1000.0, 0.04);
			assertArrayEquals(drawn, TrainingRows.of(1000, SCHEDULE, options.withReplicas(r, 1)).training(0));
		}
		assertFalse(Arrays.equals(rows.training(0), rows.training(1)));
	}

	@Test
	void heldOutRowsAreNeverTrainedOnNotEvenByBootstrap() throws Exception {
		for (boolean bootstrap : new boolean[] { false, true }) {
			var options = TrainingOptions.of(2, 3).withBootstrap(bootstrap);
			var rows = TrainingRows.of(200, SCHEDULE.withEarlyStopping(0.1, 5), options);
			int[] held = rows.heldOut();
			assertEquals(20, held.length);
			for (int r = 0; r < 2; r++) {
				assertEquals(180, rows.training(r).length);
				assertTrue(Arrays.stream(rows.training(r)).noneMatch(row -> Arrays.binarySearch(held, row) >= 0));
			}
		}
	}
}
