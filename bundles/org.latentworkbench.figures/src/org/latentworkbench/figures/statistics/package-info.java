/** The small statistics that pictures of distributions need: quantiles, densities, bins. Arrays in, arrays out. */
package org.latentworkbench.figures.statistics;
