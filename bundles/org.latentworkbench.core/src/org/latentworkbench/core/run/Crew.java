package org.latentworkbench.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.latentworkbench.core.study.ResolvedStep;

/** Has steps done, each on a thread of its own as soon as the steps that it needs have ended and there is a place for it. */
final class Crew {
	/** What is to be done for a step; how the step ended is no concern of the crew. */
	interface Work {
		/** @throws IOException when no further step can be done */
		void on(ResolvedStep step) throws IOException;
	}

	private final int places;
	private final Set<String> ended = new HashSet<>();
	private int underWay;
	private Throwable broken;

	/** @param places how many steps may be under way at once, at least 1; one: in order */
	Crew(int places) {
		this.places = places;
	}

	/**
	 * Does the work and waits for the last step.
	 *
	 * @param steps  in an order in which each comes after those that it needs
	 * @param needed the names of the steps that a step needs, all of them among {@code steps}
	 * @throws IOException what ended the work: steps that were under way were waited for, none was begun after
	 */
	void work(List<ResolvedStep> steps, Function<ResolvedStep, Stream<String>> needed, Work work) throws IOException {
		var waiting = new ArrayList<>(steps);
		boolean interrupted = false;
		synchronized (this) {
			while (underWay > 0 || broken == null && !waiting.isEmpty()) {
				for (var step : List.copyOf(waiting)) {
					if (broken == null && underWay < places && needed.apply(step).allMatch(ended::contains)) {
						waiting.remove(step);
						underWay++;
						start(step, work);
					}
				}
				try {
					wait();
				} catch (InterruptedException e) {
					// who wants to end the run says so by its cancellation; the interrupt is kept for the caller
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
			case RuntimeException e -> throw e;
			case Error e -> throw e;
			case Throwable e -> throw new IllegalStateException(e);
		}
	}

	private void start(ResolvedStep step, Work work) {
		Thread thread = Thread.ofPlatform().daemon().name("step " + step.name()).unstarted(() -> {
			Throwable failure = null;
			try {
				work.on(step);
			} catch (Throwable e) {
				failure = e;
			}
			synchronized (this) {
				underWay--;
				ended.add(step.name());
				if (broken == null) {
					broken = failure;
				}
				notifyAll();
			}
		});
		thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
		thread.start();
	}
}
