package org.latentworkbench.api;

import java.util.List;

/** A parameters record with rules that span several components. */
public interface Checked {
	/** Everything that is wrong with these values; empty when nothing is. */
	List<Problem> problems();

	/**
	 * One thing that is wrong.
	 *
	 * @param parameter the component it is about; {@code a.b} is {@code b} in the record {@code a}, {@code a[2].b} that in the second record of
	 *                  the list {@code a}
	 * @param message   what was found and what is expected
	 */
	record Problem(String parameter, String message) {
	}
}
