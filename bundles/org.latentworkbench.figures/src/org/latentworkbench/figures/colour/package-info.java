/** Colours: perceptual maths, continuous maps, the categorical palette, and the themes that resolve colours by meaning. */
package org.latentworkbench.figures.colour;
