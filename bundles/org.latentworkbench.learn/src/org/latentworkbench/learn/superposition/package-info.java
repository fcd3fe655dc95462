/** Toy models of superposition: more features than hidden units (Elhage et al., Transformer Circuits Thread, 2022). */
package org.latentworkbench.learn.superposition;
