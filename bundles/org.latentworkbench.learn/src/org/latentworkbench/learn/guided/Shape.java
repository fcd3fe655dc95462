package org.latentworkbench.learn.guided;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.learn.jvm.MappingNetwork;
import org.latentworkbench.learn.Activation;

/**
 * The shape of a parametric embedding: an encoder from inputs to positions and, where they are asked for, a decoder that mirrors it and a
 * linear layer from positions to scores of classes.
 *
 * @param in         columns of the input
 * @param hidden     widths of the encoder's hidden layers, from the input inwards; none for a linear map
 * @param out        dimensions of the embedding
 * @param activation between layers
 * @param decoder    whether there is a decoder
 * @param classes    how many classes are told apart; 0 for none
 */
public record Shape(int in, List<Integer> hidden, int out, Activation activation, boolean decoder, int classes) {
	/** @throws IllegalArgumentException for a width below 1 */
	public Shape {
		hidden = List.copyOf(hidden);
		if (in < 1 || out < 1 || classes < 0 || hidden.stream().anyMatch(h -> h < 1)) {
			throw new IllegalArgumentException("Not a network: " + in + " inputs, hidden layers " + hidden + ", " + out + " dimensions, "
					+ classes + " classes");
		}
	}

	/** Widths of the encoder, input and output included. */
	public List<Integer> encoderWidths() {
		var widths = new ArrayList<Integer>(List.of(in));
		widths.addAll(hidden);
		widths.add(out);
		return List.copyOf(widths);
	}

	/** Widths of the decoder. */
	public List<Integer> decoderWidths() {
		return encoderWidths().reversed();
	}

	/** Widths of the classifier. */
	public List<Integer> classifierWidths() {
		return List.of(out, classes);
	}

	/** How many parameters a network of these widths has. */
	public static int parameterCount(List<Integer> widths) {
		return MappingNetwork.parameterCount(widths);
	}

	/** How many numbers training finds, an alpha of the kernel not counted. */
	public int parameterCount() {
		return MappingNetwork.parameterCount(encoderWidths()) + (decoder ? MappingNetwork.parameterCount(decoderWidths()) : 0)
				+ (classes > 0 ? MappingNetwork.parameterCount(classifierWidths()) : 0);
	}
}
