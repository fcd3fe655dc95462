package org.latentworkbench.ui.run;

import java.nio.file.Path;

/**
 * A step of a study, to be run. Whatever shows steps gives it as an adapter.
 *
 * @param study the study's folder
 */
public record StepRef(Path study, String step) {
}
