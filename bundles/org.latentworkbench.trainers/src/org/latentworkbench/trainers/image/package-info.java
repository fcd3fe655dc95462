/** The trainer of autoencoders of images. */
package org.latentworkbench.trainers.image;
