package org.latentworkbench.learn.image;

import java.util.Locale;

/** One layer of an encoder or decoder, as PyTorch defines the layer of this name. */
public sealed interface ImageLayer {

	/** The layer in words, as a table of layers shows it. */
	String words();

	/** {@code channels} filters of {@code kernel x kernel}. */
	record Convolution(int channels, int kernel, int stride, int padding) implements ImageLayer {
		@Override
		public String words() {
			return "conv " + kernel + " x " + kernel + steps(stride, padding);
		}
	}

	/**
	 * The transpose of a convolution: makes {@code (h - 1) stride - 2 padding + kernel + outputPadding} of a length of {@code h}.
	 *
	 * @param outputPaddingY rows added at the end, below {@code stride}
	 * @param outputPaddingX columns added at the end, below {@code stride}
	 */
	record TransposedConvolution(int channels, int kernel, int stride, int padding, int outputPaddingY, int outputPaddingX)
			implements ImageLayer {
		@Override
		public String words() {
			boolean added = outputPaddingY + outputPaddingX > 0;
			return "conv-transposed " + kernel + " x " + kernel + steps(stride, padding)
					+ (added ? ", output padding " + outputPaddingY + (outputPaddingX == outputPaddingY ? "" : " and " + outputPaddingX) : "");
		}
	}

	/** All to all; takes a volume as a vector. */
	record Dense(int units) implements ImageLayer {
		@Override
		public String words() {
			return "dense";
		}
	}

	/** Mean 0 and variance 1 for each channel over batch and positions, then a learned scale and shift. */
	record BatchNorm() implements ImageLayer {
		/** Part of the running statistics that a batch renews. */
		public static final float MOMENTUM = 0.1f;
		/** Added to variances. */
		public static final float EPSILON = 1e-5f;

		@Override
		public String words() {
			return "batch-norm";
		}
	}

	/** The largest of each {@code size x size} window; rows and columns left over are dropped. */
	record MaxPool(int size) implements ImageLayer {
		@Override
		public String words() {
			return "max-pool " + size;
		}
	}

	/** @param slope for negative numbers, of {@link Function#LEAKY_RELU} */
	record Activation(Function function, double slope) implements ImageLayer {
		@Override
		public String words() {
			return function.word() + (function == Function.LEAKY_RELU ? " " + slope : "");
		}
	}

	/** A volume as a vector, channel by channel. */
	record Flatten() implements ImageLayer {
		@Override
		public String words() {
			return "flatten";
		}
	}

	/** A vector as a volume. */
	record Reshape(int channels, int height, int width) implements ImageLayer {
		@Override
		public String words() {
			return "reshape";
		}
	}

	/** What an activation computes, number by number. */
	enum Function {
		RELU, LEAKY_RELU, TANH, SIGMOID;

		/** In lower case, words joined by {@code -}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	/** ReLU. */
	static ImageLayer relu() {
		return new Activation(Function.RELU, 0);
	}

	/** LeakyReLU with this slope for negative numbers. */
	static ImageLayer leakyRelu(double slope) {
		return new Activation(Function.LEAKY_RELU, slope);
	}

	private static String steps(int stride, int padding) {
		return ", stride " + stride + ", padding " + padding;
	}
}
