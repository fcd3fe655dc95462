/**
 * Nearest neighbours of the rows of a table, exact and approximate, and how well an embedding keeps them. Start at
 * {@link org.latentworkbench.learn.neighbours.Neighbours} and {@link org.latentworkbench.learn.neighbours.NeighbourhoodQuality};
 * {@link org.latentworkbench.learn.neighbours.Workers} brings the threads, the progress and the stop.
 */
package org.latentworkbench.learn.neighbours;
