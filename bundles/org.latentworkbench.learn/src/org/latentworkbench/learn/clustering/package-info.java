/** Clustering of few thousand things, to put what is alike side by side. Pure functions: arrays in, arrays out. */
package org.latentworkbench.learn.clustering;
