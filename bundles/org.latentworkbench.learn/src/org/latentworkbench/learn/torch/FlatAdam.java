package org.latentworkbench.learn.torch;

import org.latentworkbench.learn.engine.AdamConstants;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Adam for one flat vector of parameters, in place, with PyTorch's place for epsilon. */
final class FlatAdam {
	private final NDManager manager;
	private final NDArray first;
	private final NDArray second;
	private final NDArray keep1;
	private final NDArray take1;
	private final NDArray keep2;
	private final NDArray take2;
	private final NDArray epsilon;

	FlatAdam(float[] first, float[] second, NDManager manager) {
		this.manager = manager;
		this.first = manager.create(first);
		this.second = manager.create(second);
		keep1 = manager.create(AdamConstants.BETA1);
		take1 = manager.create(1 - AdamConstants.BETA1);
		keep2 = manager.create(AdamConstants.BETA2);
		take2 = manager.create(1 - AdamConstants.BETA2);
		epsilon = manager.create(AdamConstants.EPSILON);
	}

	float[] first() {
		return first.toFloatArray();
	}

	float[] second() {
		return second.toFloatArray();
	}

	/**
	 * One step.
	 *
	 * @param gradient       overwritten; temporary tensors go to its manager
	 * @param rate           the step size, corrected for the first moment
	 * @param rootCorrection of the second moment
	 * @param clip           largest Euclidean norm of the gradient, 0 for none
	 */
	void step(NDArray parameters, NDArray gradient, NDArray rate, NDArray rootCorrection, double clip) {
		NDManager step = gradient.getManager();
		if (clip > 0) {
			NDArray most = step.create((float) clip);
			gradient.muli(most.div(gradient.square().sum().sqrt().maximum(most)));
		}
		second.muli(keep2).addi(gradient.square().muli(take2));
		first.muli(keep1).addi(gradient.muli(take1));
		second.attach(step);
		first.attach(step);
		NDArray root = second.sqrt().muli(rootCorrection).addi(epsilon);
		parameters.subi(first.div(root).muli(rate));
		second.attach(manager);
		first.attach(manager);
	}
}
