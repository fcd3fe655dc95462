package org.latentworkbench.trainers.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.ParameterException;
import org.latentworkbench.learn.image.Architectures;
import org.latentworkbench.learn.image.ImageLayer;
import org.latentworkbench.learn.image.ImageLayer.Activation;
import org.latentworkbench.learn.image.ImageLayer.Function;
import org.latentworkbench.learn.image.ImageLayout;
import org.latentworkbench.learn.image.ImageNetwork;
import org.latentworkbench.learn.image.Volume;
import org.latentworkbench.trainers.image.ImageAutoencoderParameters.Architecture;

/** The network that parameters ask for. */
final class NetworkChoice {
	private NetworkChoice() {
	}

	/** @throws ParameterException when its layers do not fit each other or the images; it blames a layer where layers are listed, else the architecture */
	static ImageLayout of(ImageAutoencoderParameters p, Volume image) throws ParameterException {
		int published = switch (p.architecture()) {
			case DIGITS, HEATMAPS -> 1;
			default -> image.channels();
		};
		if (image.channels() != published) {
			throw new ParameterException("architecture", "the images are in colour, but the network " + p.architecture().name().toLowerCase(Locale.ROOT)
					+ " is for grey ones;\nchoose architecture: auto, or take grey images");
		}
		try {
			return ImageLayout.of(network(p, image));
		} catch (ParameterException e) {
			throw p.architecture() == Architecture.LAYERS ? e : new ParameterException("architecture", e.getMessage());
		} catch (ArithmeticException e) {
			throw new ParameterException("architecture", "the network for images of " + image.height() + " x " + image.width()
					+ " pixels has more than 2,147,483,647 parameters;\ntake fewer units, channels or latent dimensions, or smaller images");
		}
	}

	private static ImageNetwork network(ImageAutoencoderParameters p, Volume image) {
		return switch (p.architecture()) {
			case AUTO -> Architectures.fitted(image, p.latent(), p.variational());
			case DENSE -> Architectures.dense(image, p.latent(), p.variational(), p.hidden());
			case DIGITS -> Architectures.digits(image, p.latent(), p.variational());
			case HEATMAPS -> Architectures.heatmaps(image, p.latent(), p.variational());
			case LAYERS -> new ImageNetwork(image, p.latent(), p.variational(), layers(p.encoder()), withoutLastSigmoid(layers(p.decoder())));
		};
	}

	private static List<ImageLayer> layers(List<LayerParameters> parameters) {
		return parameters.stream().map(LayerParameters::toLayer).toList();
	}

	/** The sigmoid that makes levels of the decoder's numbers is always there; saying it does not make it twice. */
	private static List<ImageLayer> withoutLastSigmoid(List<ImageLayer> decoder) {
		var layers = new ArrayList<>(decoder);
		if (!layers.isEmpty() && layers.getLast() instanceof Activation a && a.function() == Function.SIGMOID) {
			layers.removeLast();
		}
		return layers;
	}
}
