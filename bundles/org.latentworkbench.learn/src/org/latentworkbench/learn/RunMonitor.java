package org.latentworkbench.learn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import org.latentworkbench.api.Cores;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;

/**
 * Tells a run how a training goes: the epoch and the mean loss as its progress, a few times a second the parts of the loss, the engine, the device and the threads that
 * were really used as its facts, notes in its log, and, to who watches, where samples lie in the latent space. Tells the training when the run is cancelled.
 */
public final class RunMonitor implements TrainingMonitor {

	/** For the eye, ten times a second is enough. */
	private static final long PARTS_NANOS = 100_000_000;

	private final RunContext run;
	private final Progress progress;
	/** The parts of the loss that were nothing so far: there is no modality of that kind, or the KL weight is still 0. */
	private final Set<String> lacks = new HashSet<>(Set.of("cross-entropy", "squared errors", "KLD", "guides"));
	private long partsTold;
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
		return run.cancelled();
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
		progress.metric("loss", mean(replicas, EpochLosses::loss));
		long now = System.nanoTime();
		if (now - partsTold >= PARTS_NANOS || epoch == epochs || epoch == 1) {
			partsTold = now;
			part("cross-entropy", replicas, EpochLosses::crossEntropy);
			part("squared errors", replicas, EpochLosses::squaredErrors);
			part("KLD", replicas, EpochLosses::klDivergence);
			part("guides", replicas, EpochLosses::guides);
			part("validation", replicas, EpochLosses::validationLoss);
		}
	}

	/** A part that no model of these data has says nothing. */
	private void part(String name, List<EpochLosses> replicas, ToDoubleFunction<EpochLosses> part) {
		double mean = mean(replicas, part);
		if (Double.isFinite(mean) && (mean != 0 || !lacks.contains(name))) {
			lacks.remove(name);
			progress.metric(name, mean);
		}
	}

	private static double mean(List<EpochLosses> replicas, ToDoubleFunction<EpochLosses> part) {
		return replicas.stream().mapToDouble(part).average().orElse(Double.NaN);
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
