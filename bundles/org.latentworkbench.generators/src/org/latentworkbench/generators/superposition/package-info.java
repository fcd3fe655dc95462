/** Features for toy models of superposition. */
package org.latentworkbench.generators.superposition;
