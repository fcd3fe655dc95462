package org.latentworkbench.core.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.latentworkbench.api.Progress;

/** One piece of a step's work: turns {@code at(done)} into events with rate and time left, at most ten a second. */
final class StepMeter implements Progress {
	private static final long INTERVAL = 100_000_000L;

	private final String step;
	private final String what;
	private final long total;
	private final String unit;
	private final Cancellation cancellation;
	private final Consumer<RunEvent> events;
	private final LongSupplier clock;
	private final long started;
	private long first = -1;
	private long firstAt;
	private long lastSent;
	private long done;

	/** @param clock nanoseconds */
	StepMeter(String step, String what, long total, String unit, Cancellation cancellation, Consumer<RunEvent> events,
			LongSupplier clock) {
		this.step = step;
		this.what = what;
		this.total = total;
		this.unit = unit;
		this.cancellation = cancellation;
		this.events = events;
		this.clock = clock;
		this.started = clock.getAsLong();
		this.lastSent = started - INTERVAL;
		at(0);
	}

	@Override
	public synchronized void at(long units) {
		cancellation.check();
		done = units;
		long now = clock.getAsLong();
		if (units > 0 && first < 0) {
			first = units;
			firstAt = now;
		}
		if (now - lastSent < INTERVAL && units < total) {
			return;
		}
		lastSent = now;
		var rate = rate(now);
		Optional<Duration> eta = rate.isPresent() && rate.getAsDouble() > 0 && units < total
				? Optional.of(Duration.ofMillis(Math.round((total - units) / rate.getAsDouble() * 1000)))
				: Optional.empty();
		events.accept(new RunEvent.StepProgress(step, what, units, total, unit, rate, eta));
	}

	@Override
	public synchronized void metric(String name, double value) {
		cancellation.check();
		events.accept(new RunEvent.Metric(step, name, value, done));
	}

	/** Units a second since the first unit was done, so that warming up does not count; since the start until there are two points. */
	private OptionalDouble rate(long now) {
		if (done > first && now > firstAt && first >= 0) {
			return OptionalDouble.of((done - first) * 1e9 / (now - firstAt));
		}
		return done > 0 && now > started ? OptionalDouble.of(done * 1e9 / (now - started)) : OptionalDouble.empty();
	}
}
