package org.latentworkbench.data.npy;

import java.lang.reflect.Array;

/** Puts values whose first index runs fastest into C order. */
final class FortranOrder {
	private FortranOrder() {
	}

	static NpyArray toC(NpyArray array) {
		int[] shape = array.shape();
		if (shape.length < 2) {
			return array;
		}
		var stride = new int[shape.length];
		int step = 1;
		for (int d = 0; d < shape.length; d++) {
			stride[d] = step;
			step *= shape[d];
		}
		Object from = array.values();
		Object to = Array.newInstance(from.getClass().componentType(), array.size());
		var index = new int[shape.length];
		int at = 0;
		for (int i = 0; i < array.size(); i++) {
			System.arraycopy(from, at, to, i, 1);
			for (int d = shape.length - 1; d >= 0; d--) {
				at += stride[d];
				if (++index[d] < shape[d]) {
					break;
				}
				at -= stride[d] * shape[d];
				index[d] = 0;
			}
		}
		return NpyArray.wrap(shape, to);
	}
}
