package org.latentworkbench.core.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.run.RunEvent.Outcome;

/** What happens in a sweep beside what happens in its runs. */
public sealed interface SweepEvent {
	/** The sweep begins. @param keys the varied settings */
	record SweepStarted(String sweep, Path study, Path folder, List<String> keys, int points) implements SweepEvent {
	}

	/** The run of a combination begins. @param number counts from 1 */
	record PointStarted(int number, int of, Map<String, String> settings) implements SweepEvent {
	}

	/** The run of a combination ended. @param metrics by name */
	record PointFinished(int number, int of, String run, Outcome outcome, Map<String, Double> metrics) implements SweepEvent {
	}

	/** The sweep ended. @param best empty when none was asked for or no run is done */
	record SweepFinished(String sweep, Outcome outcome, Path folder, Optional<Best> best) implements SweepEvent {
	}

	/**
	 * The best combination.
	 *
	 * @param metric   whole name
	 * @param less     whether less is better
	 * @param value    its mean over the combination's repeats
	 * @param settings the varied settings, without a seed that only repeats
	 * @param runs     ids, one for each repeat
	 * @param files    configuration files, one for each step that was varied
	 */
	record Best(String metric, boolean less, double value, Map<String, String> settings, List<String> runs, List<Path> files) {
		public Best {
			runs = List.copyOf(runs);
			files = List.copyOf(files);
		}
	}
}
