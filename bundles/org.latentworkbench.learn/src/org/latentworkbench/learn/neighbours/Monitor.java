package org.latentworkbench.learn.neighbours;

/** Is told how far a piece of work is, and says whether to go on. */
@FunctionalInterface
public interface Monitor {
	/** Listens to nothing and never stops the work. */
	Monitor NONE = fraction -> true;

	/**
	 * Called now and then by the thread that started the work.
	 *
	 * @param fraction of the work done, 0 to 1, never falling
	 * @return false to stop; the work then ends with a {@link org.latentworkbench.api.CancelledException}
	 */
	boolean at(double fraction);
}
