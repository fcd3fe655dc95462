package org.latentworkbench.learn.torch;

import java.util.List;

import org.latentworkbench.learn.engine.AdamConstants;
import org.latentworkbench.learn.engine.ReplicaState;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Adam for all replicas, in place on flat tensors {@code R x P}; the same formula as the jvm engine's. */
final class TorchAdam {

	private final int replicas;
	private final int size;
	private final NDArray first;
	private final NDArray second;
	private final NDManager manager;
	private final NDArray keep1;
	private final NDArray take1;
	private final NDArray keep2;
	private final NDArray take2;
	private final NDArray epsilon;

	TorchAdam(List<ReplicaState> states, NDManager manager) {
		this.manager = manager;
		replicas = states.size();
		size = states.getFirst().firstMoment().length;
		first = manager.create(stack(states, true), new Shape(replicas, size));
		second = manager.create(stack(states, false), new Shape(replicas, size));
		keep1 = manager.create(AdamConstants.BETA1);
		take1 = manager.create(1 - AdamConstants.BETA1);
		keep2 = manager.create(AdamConstants.BETA2);
		take2 = manager.create(1 - AdamConstants.BETA2);
		epsilon = manager.create(AdamConstants.EPSILON);
	}

	private float[] stack(List<ReplicaState> states, boolean isFirst) {
		var flat = new float[Math.multiplyExact(replicas, size)];
		for (int r = 0; r < replicas; r++)
			System.arraycopy(isFirst ? states.get(r).firstMoment() : states.get(r).secondMoment(), 0, flat, r * size, size);
		return flat;
	}

	/** Copies the moments back. */
	void store(List<ReplicaState> states) {
		float[] m = first.toFloatArray();
		float[] v = second.toFloatArray();
		for (int r = 0; r < replicas; r++) {
			System.arraycopy(m, r * size, states.get(r).firstMoment(), 0, size);
			System.arraycopy(v, r * size, states.get(r).secondMoment(), 0, size);
		}
	}

	/** Forgets the moments. */
	void forget(List<ReplicaState> states) {
		first.subi(first);
		second.subi(second);
		states.forEach(state -> state.adamSteps(0));
	}

	/** Counts a step of every replica and says its size to the step's inputs. */
	void prepare(List<ReplicaState> states, StepInputs inputs) {
		long steps = states.getFirst().adamSteps() + 1;
		for (int r = 0; r < replicas; r++) {
			ReplicaState state = states.get(r);
			state.adamSteps(steps);
			// a replica that has stopped goes through the motions, but stays where it is
			inputs.adam(r, state.stopped() ? 0 : AdamConstants.stepSize(state.rate(), steps),
					AdamConstants.rootCorrection(steps));
		}
	}

	/**
	 * One step of all replicas.
	 *
	 * @param gradient {@code R x P}, overwritten; temporary tensors go to its manager
	 * @param clip     largest Euclidean norm of a replica's gradient, 0 for none
	 */
	void step(NDArray parameters, NDArray gradient, StepInputs.Tensors in, double clip) {
		NDManager step = gradient.getManager();
		if (clip > 0) {
			NDArray norm = gradient.square().sum(new int[] { 1 }, true).sqrt();
			gradient.muli(step.create((float) clip).div(norm.maximum((float) clip)));
		}
		second.muli(keep2).addi(gradient.square().muli(take2));
		first.muli(keep1).addi(gradient.muli(take1));
		second.attach(step);
		first.attach(step);
		NDArray root = second.sqrt().muli(in.rootCorrection()).addi(epsilon);
		parameters.subi(first.div(root).muli(in.rates()));
		second.attach(manager);
		first.attach(manager);
	}
}
