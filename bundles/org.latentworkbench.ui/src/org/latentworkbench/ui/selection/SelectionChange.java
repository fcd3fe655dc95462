package org.latentworkbench.ui.selection;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is selected in a study from now on.
 *
 * @param study   the study's folder
 * @param subject what was selected
 * @param ids     sample ids or feature names in the order in which they were selected; empty: nothing
 * @param source  who selected; does not listen to itself
 */
public record SelectionChange(Path study, Subject subject, Set<String> ids, Object source) {
	public SelectionChange {
		ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
	}
}
