/** Ways through the latent space: lines, rotations, planes, splines along the hull of the samples. Arrays in, arrays out. */
package org.latentworkbench.analyses.paths;
