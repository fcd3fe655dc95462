/** Toy models of superposition over many settings. */
package org.latentworkbench.analyses.superposition;
