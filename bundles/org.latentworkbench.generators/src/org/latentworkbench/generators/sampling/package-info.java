/** Which samples take part: recorded splits, class-balanced resampling. */
package org.latentworkbench.generators.sampling;
