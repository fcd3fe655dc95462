package org.latentworkbench.learn.jvm;

import java.util.Arrays;

import org.latentworkbench.learn.engine.AdamConstants;
import org.latentworkbench.learn.engine.ReplicaState;

/** Adam (Kingma and Ba, ICLR 2015, algorithm 1, with epsilon where PyTorch puts it) in one pass over flat arrays. */
final class Adam {

	private Adam() {
	}

	/** Forgets the moments. */
	static void forget(ReplicaState state) {
		Arrays.fill(state.firstMoment(), 0f);
		Arrays.fill(state.secondMoment(), 0f);
		state.adamSteps(0);
	}

	/** One step along {@code gradient}. */
	static void step(ReplicaState state, float[] gradient) {
		state.adamSteps(state.adamSteps() + 1);
		float rate = AdamConstants.stepSize(state.rate(), state.adamSteps());
		float rootCorrection = AdamConstants.rootCorrection(state.adamSteps());
		update(state.weights().parameters(), gradient, state.firstMoment(), state.secondMoment(), rate, rootCorrection);
	}

	private static void update(float[] p, float[] g, float[] m, float[] v, float rate, float rootCorrection) {
		float keep1 = AdamConstants.BETA1;
		float take1 = 1 - AdamConstants.BETA1;
		float keep2 = AdamConstants.BETA2;
		float take2 = 1 - AdamConstants.BETA2;
		float epsilon = AdamConstants.EPSILON;
		for (int i = 0; i < p.length; i++) {
			float m1 = keep1 * m[i] + take1 * g[i];
			float v1 = keep2 * v[i] + take2 * (g[i] * g[i]);
			m[i] = m1;
			v[i] = v1;
			p[i] -= rate * m1 / ((float) Math.sqrt(v1) * rootCorrection + epsilon);
		}
	}

	/** Scales the gradient down to a Euclidean norm of at most {@code limit}; 0 for no limit. */
	static void clip(float[] gradient, double limit) {
		if (limit == 0)
			return;
		double squares = 0;
		for (float g : gradient)
			squares += (double) g * g;
		double norm = Math.sqrt(squares);
		if (norm > limit) {
			float factor = (float) (limit / norm);
			for (int i = 0; i < gradient.length; i++)
				gradient[i] *= factor;
		}
	}
}
