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

	/** How near the field is to a place in the file: the number of keys that both have in common where it holds the place, else 0. */
	default int holds(List<String> place) {
		List<String> own = path();
		return !own.isEmpty() && place.size() >= own.size() && place.subList(0, own.size()).equals(own) ? own.size() : 0;
	}

	/** Whether it stands for what is folded away elsewhere in the form. */
	default boolean stands() {
		return false;
	}

	/** Shows what the file says. */
	void refresh();

	/** Writes what was typed and not yet taken over. */
	default void flush() {
		// nothing is held back
	}
}
