package org.latentworkbench.core.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Java's memory, shared by the steps at work: a step that says that it needs much waits while others have it. Nothing is allocated
 * here; these are the estimates that steps make of themselves. A step that waits keeps what it has, so the last one that does not wait
 * always goes on: nobody waits for somebody who waits.
 */
final class SharedMemory {
	/** The part of Java's memory that estimates may fill; the rest is for what they leave out. */
	private static final double PART = 0.7;
	private static final int PATIENCE = 50;

	private final long most;
	private final Cancellation cancellation;
	private final Map<String, Long> had = new HashMap<>();
	private final Set<String> waiting = new HashSet<>();

	SharedMemory(long most, Cancellation cancellation) {
		this.most = (long) (PART * most);
		this.cancellation = cancellation;
	}

	/** What one step has of it. */
	record Account(SharedMemory memory, String step) {
		boolean tryTake(long bytes) {
			return memory.tryTake(step, bytes);
		}

		void take(long bytes) {
			memory.take(step, bytes);
		}
	}

	Account account(String step) {
		return new Account(this, step);
	}

	/** Whether there is room for so much more beside what the steps at work have. */
	private boolean fits(String step, long bytes) {
		boolean alone = had.keySet().stream().allMatch(other -> other.equals(step) || waiting.contains(other));
		return alone || had.values().stream().mapToLong(Long::longValue).sum() + bytes <= most;
	}

	/** Takes memory if there is room. */
	synchronized boolean tryTake(String step, long bytes) {
		if (!fits(step, bytes)) {
			return false;
		}
		had.merge(step, bytes, Long::sum);
		return true;
	}

	/**
	 * Takes memory, and waits until there is room.
	 *
	 * @throws org.latentworkbench.api.CancelledException when the run was cancelled meanwhile
	 */
	synchronized void take(String step, long bytes) {
		boolean interrupted = false;
		waiting.add(step);
		try {
			while (!fits(step, bytes)) {
				cancellation.check();
				try {
					wait(PATIENCE);
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
			had.merge(step, bytes, Long::sum);
		} finally {
			waiting.remove(step);
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** The step ended. */
	synchronized void free(String step) {
		had.remove(step);
		notifyAll();
	}
}
