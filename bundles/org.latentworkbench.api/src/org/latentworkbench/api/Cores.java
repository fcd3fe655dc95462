package org.latentworkbench.api;

import java.util.concurrent.Executor;

/**
 * The processor cores that the steps of a run share. A step's own thread has one while the step is at work; for more threads it
 * asks here, and how many it gets depends on what else is at work. So whoever shares out work over threads lets results depend
 * neither on how many they are nor on which of them does what, and gets by with the asking thread alone.
 * <p>
 * Threads between which work is shared out: the calling one works on it too, asks for a helper when one may be of use ({@link
 * #tryHelp}), between any two pieces, and a helper ends between two pieces once its core is {@linkplain #wanted wanted}.
 */
public interface Cores {
	/** Cores that are shared with nobody: there is one for every thread. */
	Cores UNSHARED = new Cores() {
		@Override
		public boolean tryHelp(Executor executor, Runnable body) {
			executor.execute(body);
			return true;
		}

		@Override
		public boolean wanted() {
			return false;
		}

		@Override
		public void hold(int number) {
			// nobody else is there
		}

		@Override
		public void pause() {
			// nobody else is there
		}
	};

	/**
	 * Has a helper's work done on another thread if a core is free, and gives the core back when the body ends.
	 *
	 * @param executor one of whose threads is idle
	 * @return false when no core is free; nothing was done then
	 */
	boolean tryHelp(Executor executor, Runnable body);

	/** Whether a step waits for a core: helpers then end as soon as they can. Cheap. */
	boolean wanted();

	/**
	 * Says on how many cores the calling thread computes from now on, and waits until it may. For native code that has threads of its
	 * own, whose number must not change; and for the thread of a step or a helper that waits for something: it gives its core away.
	 *
	 * @param number 0 while it waits; 1 as a rule; more than all cores count as all of them
	 * @throws CancelledException when the run was cancelled while this waited; the thread then holds no core
	 */
	void hold(int number);

	/**
	 * Lets a thread have its turn that waits for several cores at once. Called between two pieces of work, and never with a lock that a
	 * helper may want.
	 *
	 * @throws CancelledException when the run was cancelled while this waited
	 */
	void pause();
}
