package org.latentworkbench.ui.config;

import java.util.List;

import org.eclipse.swt.widgets.Control;

/** A part of the form that shows one value and changes it. */
interface Field {
	/** The keys that lead to the value in the file. */
	List<String> path();

	/** The control that has the focus, and shows what is wrong. */
	Control control();

	/** Its name, for messages. */
	String label();

	/** Shows what the file says. */
	void refresh();

	/** Writes what was typed and not yet taken over. */
	default void flush() {
		// nothing is held back
	}
}
