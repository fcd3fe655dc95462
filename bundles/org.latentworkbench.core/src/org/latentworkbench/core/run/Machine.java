package org.latentworkbench.core.run;

/** What runs share that are under way at the same time: cores, memory, what is measured of both, and who is at which result. */
public final class Machine {
	final SharedCores cores;
	final SharedMemory memory;
	final Measures measures = new Measures();
	final Underway underway;

	/**
	 * @param threads      that all runs use together, at least 1
	 * @param cancellation ends every wait
	 */
	public Machine(int threads, Cancellation cancellation) {
		cores = new SharedCores(threads, cancellation);
		memory = new SharedMemory(Runtime.getRuntime().maxMemory(), cancellation);
		underway = new Underway(cancellation);
	}
}
