package org.latentworkbench.learn.torch;

import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;
import org.latentworkbench.learn.image.PlacedLayer;
import org.latentworkbench.learn.image.Volume;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * Convolutions and their transposes on tensors {@code batch x channels x height x width}. DJL has no transposed convolution for PyTorch, so
 * it is written as a plain one: every phase of the larger image, of which there are stride x stride, is a convolution of the smaller image with
 * every stride-th weight of the kernel; all phases are computed as channels of one convolution and then dealt out.
 */
final class TorchConvolutions {
	private TorchConvolutions() {
	}

	/** @param weight {@code out x in x k x k} */
	static NDArray convolution(NDArray x, NDArray weight, NDArray bias, Convolution c) {
		return convolution(x, weight, bias, c.stride(), c.padding());
	}

	private static NDArray convolution(NDArray x, NDArray weight, NDArray bias, int stride, int padding) {
		return x.getNDArrayInternal().convolution(x, weight, bias, new Shape(stride, stride), new Shape(padding, padding), new Shape(1, 1), 1).head();
	}

	/**
	 * @param weight {@code in x out x k x k}
	 * @param none   {@code stride * stride * out} zeros
	 */
	static NDArray transposed(NDArray x, NDArray weight, NDArray bias, TransposedConvolution c, PlacedLayer place, int batch, NDArray none) {
		Volume in = place.in();
		Volume out = place.out();
		int k = c.kernel();
		if (in.isVector()) {
			NDArray full = x.reshape(batch, in.channels()).matMul(weight.reshape(in.channels(), (long) out.channels() * k * k))
					.reshape(batch, out.channels(), k, k);
			int rows = c.padding() + out.height();
			int columns = c.padding() + out.width();
			NDArray grown = rows <= k && columns <= k ? full : full.pad(new Shape(0, Math.max(0, columns - k), 0, Math.max(0, rows - k)), 0);
			return cropped(grown, c.padding(), out, Math.max(rows, k), Math.max(columns, k)).add(bias.reshape(1, out.channels(), 1, 1));
		}
		if (c.stride() == 1)
			return convolution(x, weight.flip(2, 3).transpose(1, 0, 2, 3), bias, 1, k - 1 - c.padding());
		int s = c.stride();
		int taps = Math.ceilDiv(k, s);
		while ((in.height() + taps - 1) * s < c.padding() + out.height() || (in.width() + taps - 1) * s < c.padding() + out.width())
			taps++;
		int fill = taps * s - k;
		NDArray kernel = fill == 0 ? weight : weight.pad(new Shape(0, fill, 0, fill), 0);
		kernel = kernel.reshape(in.channels(), out.channels(), taps, s, taps, s).flip(2, 4).transpose(1, 3, 5, 0, 2, 4)
				.reshape((long) out.channels() * s * s, in.channels(), taps, taps);
		int height = in.height() + taps - 1;
		int width = in.width() + taps - 1;
		NDArray full = convolution(x, kernel, none, 1, taps - 1).reshape(batch, out.channels(), s, s, height, width)
				.transpose(0, 1, 4, 2, 5, 3).reshape(batch, out.channels(), (long) height * s, (long) width * s);
		return cropped(full, c.padding(), out, height * s, width * s).add(bias.reshape(1, out.channels(), 1, 1));
	}

	private static NDArray cropped(NDArray full, int from, Volume out, int height, int width) {
		if (from == 0 && height == out.height() && width == out.width())
			return full;
		return full.get(new NDIndex().addAllDim(2).addSliceDim(from, from + out.height()).addSliceDim(from, from + out.width()));
	}
}
