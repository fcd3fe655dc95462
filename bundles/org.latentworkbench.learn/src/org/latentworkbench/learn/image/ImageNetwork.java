package org.latentworkbench.learn.image;

import java.util.List;

/**
 * The shape of an autoencoder of images. The encoder's layers are followed by one dense layer to the latent space, or two, for mean and
 * log-variance, of a variational one; the decoder's layers begin at the latent vector, and what they give goes through a sigmoid to become
 * an image in [0, 1].
 *
 * @param image       what goes in and comes out
 * @param latent      number of latent dimensions, at least 1
 * @param variational whether the latent position is a distribution
 * @param encoder     layers from the image on
 * @param decoder     layers from the latent vector on; the last one must give a volume like the image
 */
public record ImageNetwork(Volume image, int latent, boolean variational, List<ImageLayer> encoder, List<ImageLayer> decoder) {
	/** @throws IllegalArgumentException for a latent space of no dimension */
	public ImageNetwork {
		encoder = List.copyOf(encoder);
		decoder = List.copyOf(decoder);
		if (latent < 1)
			throw new IllegalArgumentException("A latent space has at least 1 dimension, not " + latent);
	}
}
