package org.latentworkbench.api;

/** How far a piece of work is. Every call that reports also stops the work when the person cancelled it. */
public interface Progress {
	/**
	 * @param done units done so far, {@code 0 .. total}
	 * @throws CancelledException when the run was cancelled
	 */
	void at(long done);

	/**
	 * A figure to show beside the bar, for instance the current loss.
	 *
	 * @throws CancelledException when the run was cancelled
	 */
	void metric(String name, double value);
}
