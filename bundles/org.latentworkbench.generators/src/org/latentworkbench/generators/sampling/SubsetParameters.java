package org.latentworkbench.generators.sampling;

import org.latentworkbench.api.Parameter;

/** Settings of {@link Subset}. */
public record SubsetParameters(
		@Parameter(label = "Leave out", help = "Leaves the listed samples out instead of keeping them.", byDefault = "false") boolean leaveOut) {
}
