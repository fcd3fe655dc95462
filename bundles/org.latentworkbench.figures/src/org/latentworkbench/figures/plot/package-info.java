/**
 * From a scene to a drawing: ticks, layout, legends and the painting of each kind of layer on a
 * {@link org.latentworkbench.figures.draw.Surface}.
 */
package org.latentworkbench.figures.plot;
