/**
 * Draws the scenes of {@code org.latentworkbench.api.figure}: {@link org.latentworkbench.figures.Renderer} to pixels for a
 * window, {@link org.latentworkbench.figures.Exports} to files, and {@link org.latentworkbench.figures.SceneFiles} keeps
 * scenes themselves.
 */
package org.latentworkbench.figures;
