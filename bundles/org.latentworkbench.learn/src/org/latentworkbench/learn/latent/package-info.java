/** Positions in a latent space: their range, paths between them, and the planes in which they are looked at. Arrays in, arrays out. */
package org.latentworkbench.learn.latent;
