/** Parametric embeddings, guided or not, and toy models of superposition. */
package org.latentworkbench.trainers.guided;
