package org.latentworkbench.core.sweep;

import java.util.Map;

import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.study.LoadedStudy;

/**
 * A combination that was run.
 *
 * @param study   with its settings
 * @param run     id of the run
 * @param metrics by name
 */
record SweepPoint(Grid.Point point, LoadedStudy study, String run, Outcome outcome, Map<String, Double> metrics) {
	double metric(String name) {
		return metrics.getOrDefault(name, Double.NaN);
	}
}
