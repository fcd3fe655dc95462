package org.latentworkbench.core.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.Machine;
import org.latentworkbench.core.run.RunEngine;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.core.study.LoadedStudy;

/** Runs the combinations of a sweep: as many at the same time as there are threads, begun in their order, on shared cores and memory. */
final class PointRuns {
	/** Takes note of a run that ended. */
	interface Finished {
		/** Called by one thread at a time. What it throws ends the sweep. */
		void on(SweepPoint point, RunOutcome outcome) throws IOException, InputException;
	}

	private final List<Grid.Point> points;
	private final List<LoadedStudy> studies;
	private final RunOptions options;
	private final Registry registry;
	private final SweepListener listener;
	private final Cancellation cancellation;
	private final Machine machine;
	private int begun;
	private Throwable broken;

	/** @param cancellation the sweep's own: thrown here when it cannot go on */
	PointRuns(List<Grid.Point> points, List<LoadedStudy> studies, RunOptions options, Registry registry, SweepListener listener,
			Cancellation cancellation) {
		this.points = points;
		this.studies = studies;
		this.options = options;
		this.registry = registry;
		this.listener = listener;
		this.cancellation = cancellation;
		machine = new Machine(options.threads(), cancellation);
	}

	/**
	 * Runs all of them, and waits for the last.
	 *
	 * @throws IOException    what ended the sweep before: the runs that were under way were cancelled
	 * @throws InputException likewise
	 */
	void run(Finished finished) throws IOException, InputException {
		var crew = new ArrayList<Thread>();
		for (int k = 0; k < Math.min(points.size(), options.threads()); k++) {
			Thread thread = Thread.ofPlatform().daemon().name("sweep " + (k + 1)).unstarted(() -> work(finished));
			thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
			crew.add(thread);
		}
		crew.forEach(Thread::start);
		boolean interrupted = false;
		for (Thread thread : crew) {
			while (thread.isAlive()) {
				try {
					thread.join();
				} catch (InterruptedException e) {
					// who wants to end the sweep says so by its cancellation; the interrupt is kept for the caller
					interrupted = true;
				}
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		switch (broken) {
			case null -> { }
			case IOException e -> throw e;
			case InputException e -> throw e;
			case RuntimeException e -> throw e;
			case Error e -> throw e;
			case Throwable e -> throw new IllegalStateException(e);
		}
	}

	private void work(Finished finished) {
		try {
			for (int i = next(); i >= 0; i = next()) {
				one(i, finished);
			}
		} catch (Throwable e) {
			synchronized (this) {
				if (broken == null) {
					broken = e;
				}
			}
			cancellation.cancel();
		}
	}

	/** The next combination's place; -1 when there is none left to run. */
	private synchronized int next() {
		return begun < points.size() && !cancellation.isCancelled() ? begun++ : -1;
	}

	private void one(int i, Finished finished) throws IOException, InputException {
		Grid.Point point = points.get(i);
		tell(new SweepEvent.PointStarted(point.number(), points.size(), point.values()));
		RunOutcome outcome = new RunEngine(registry).run(studies.get(i), options, event -> tell(point.number(), event), cancellation, machine);
		Map<String, Double> metrics = RunMetrics.of(outcome.run(), outcome.folder());
		synchronized (this) {
			if (broken != null) {
				return;
			}
			tell(new SweepEvent.PointFinished(point.number(), points.size(), outcome.run().getId(), outcome.outcome(), metrics));
			finished.on(new SweepPoint(point, studies.get(i), outcome.run().getId(), outcome.outcome(), metrics), outcome);
		}
	}

	private void tell(SweepEvent event) {
		synchronized (listener) {
			listener.on(event);
		}
	}

	private void tell(int point, RunEvent event) {
		synchronized (listener) {
			listener.on(point, event);
		}
	}
}
