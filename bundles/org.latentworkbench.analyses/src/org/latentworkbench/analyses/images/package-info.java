/**
 * Looking at the latent space of images: reconstructions, prototypes, grids of decoded positions, errors and what a position says of a
 * label. Pictures are {@link org.latentworkbench.api.ImageShape image modalities}; grey levels are 0 to 1 within this package.
 */
package org.latentworkbench.analyses.images;
