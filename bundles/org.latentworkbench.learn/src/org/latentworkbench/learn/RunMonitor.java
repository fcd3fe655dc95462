package org.latentworkbench.learn;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Cores;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;

/**
 * Tells a run how a training goes: the epoch and the mean loss as its progress, the engine, the device and the threads that
 * were really used as its facts, notes in its log, and, to who watches, where samples lie in the latent space. Tells the training when the run is cancelled.
 */
public final class RunMonitor implements TrainingMonitor {

	private final RunContext run;
	private final Progress progress;
	private final Optional<LatentPreview> preview;

	/**
	 * Begins the piece of work {@code training} of the run.
	 *
	 * @param epochs the last epoch there may be
	 */
	public RunMonitor(RunContext run, int epochs) {
		this(run, epochs, Optional.empty());
	}

	/** As {@link #RunMonitor(RunContext, int)}; shows as a preview where the first model puts samples. */
	public RunMonitor(RunContext run, int epochs, NetworkSpec network, Samples samples) {
		this(run, epochs, Optional.of(new LatentPreview(network, samples)));
	}

	private RunMonitor(RunContext run, int epochs, Optional<LatentPreview> preview) {
		this.run = run;
		this.preview = preview;
		progress = run.progress("training", epochs, "epochs");
	}

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
	public void begins(EngineChoice choice) {
		run.fact("engine", choice.engineName());
		run.fact("device", choice.deviceName());
		run.fact("threads", Integer.toString(choice.threads()));
	}

	@Override
	public Cores cores() {
		return run.cores();
	}

	@Override
	public void expects(TrainingEstimate estimate) throws InputException {
		run.log(estimate.words());
		run.takes(estimate.time());
		run.needs(estimate.what(), estimate.bytes(), TrainingEstimate.ADVICE);
	}

	@Override
	public void warn(String message) {
		run.warn(message);
	}

	@Override
	public void epochFinished(int epoch, int epochs, List<EpochLosses> replicas) {
		// the loss is that of this epoch
		progress.at(epoch);
		progress.metric("loss", replicas.stream().mapToDouble(EpochLosses::loss).average().orElse(Double.NaN));
	}

	@Override
	public void weights(int epoch, Supplier<Weights> weights) {
		preview.ifPresent(p -> run.preview("latent", epoch, () -> p.positions(weights.get())));
	}

	@Override
	public void note(String message) {
		run.log(message);
	}
}
