/** Toy models of superposition. */
package org.latentworkbench.trainers.superposition;
