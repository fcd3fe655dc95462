package org.latentworkbench.analyses;

import java.util.List;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.TrainingMonitor;

/** Tells a run how a training goes, and the training when the run is cancelled. */
record TrainingProgress(RunContext run, Progress progress) implements TrainingMonitor {
	@Override
	public boolean cancelled() {
		try {
			run.checkCancelled();
			return false;
		} catch (CancelledException e) {
			return true;
		}
	}

	@Override
	public void epochFinished(int epoch, int epochs, List<EpochLosses> replicas) {
		progress.metric("loss", replicas.stream().mapToDouble(EpochLosses::loss).average().orElse(Double.NaN));
		progress.at(epoch);
	}

	@Override
	public void note(String message) {
		run.log(message);
	}
}
