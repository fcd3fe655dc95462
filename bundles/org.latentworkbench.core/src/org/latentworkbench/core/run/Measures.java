package org.latentworkbench.core.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What steps used of the machine. While one is alone, all that the process used is its own, the garbage collector's and the compiler's
 * work included. Of steps that were at work at the same time the CPU time is that of each one's threads; it stays open where native code
 * had threads of its own. Their memory cannot be told apart.
 */
final class Measures {
	private final Set<Measure> under = new HashSet<>();

	/** A step begins, on its own thread. */
	synchronized Measure begin(SharedCores.Seat seat) {
		var measure = new Measure(seat);
		under.add(measure);
		if (under.size() > 1) {
			under.forEach(m -> m.alone = false);
		} else {
			Host.resetPeakHeap();
		}
		return measure;
	}

	/** Of one step. */
	final class Measure implements AutoCloseable {
		private final SharedCores.Seat seat;
		private final Duration began = Host.cpuTime();
		private boolean alone = true;

		private Measure(SharedCores.Seat seat) {
			this.seat = seat;
		}

		/** CPU time so far; empty where nobody knows. */
		Optional<Duration> cpuTime() {
			synchronized (Measures.this) {
				return alone ? Optional.of(Host.cpuTime().minus(began)) : seat.knowsItsTime() ? Optional.of(seat.cpuTime()) : Optional.empty();
			}
		}

		/** Most heap that was in use, in bytes; empty where others used it too. */
		OptionalLong peakMemory() {
			synchronized (Measures.this) {
				return alone ? OptionalLong.of(Host.peakHeap()) : OptionalLong.empty();
			}
		}

		@Override
		public void close() {
			synchronized (Measures.this) {
				under.remove(this);
			}
		}
	}
}
