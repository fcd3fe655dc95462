/**
 * How a person looks at a figure: panned, zoomed, turned, with some of it switched off or standing out. All of it is a change of
 * the scene, so that what is exported is what is seen.
 */
package org.latentworkbench.figures.view;
