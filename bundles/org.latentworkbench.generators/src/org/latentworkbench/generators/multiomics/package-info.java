/** Multi-omics data made up by a known law, so that what an analysis finds can be held against the truth. */
package org.latentworkbench.generators.multiomics;
