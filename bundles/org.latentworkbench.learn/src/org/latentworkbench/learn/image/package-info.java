/** Autoencoders of images, plain and variational, from lists of layers. */
package org.latentworkbench.learn.image;
