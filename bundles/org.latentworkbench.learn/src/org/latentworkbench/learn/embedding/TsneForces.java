package org.latentworkbench.learn.embedding;

import org.latentworkbench.learn.neighbours.Workers;

/**
 * The divergence that t-SNE makes small and its gradient (van der Maaten and Hinton, JMLR 9, 2008, equations 4 and 5): points
 * are drawn to those they belong to and pushed from all others, {@code dC/dy_i = 4 sum_j (p_ij - q_ij) t_ij (y_i - y_j)} with
 * {@code t_ij = 1 / (1 + |y_i - y_j|^2)} and {@code q_ij = t_ij / Z}.
 */
final class TsneForces {
	private static final int SHARE = 256;

	private final FuzzyGraph joint;
	private final int n;
	private final int dims;
	private final SpaceTree tree;
	private final double[] push;

	/**
	 * @param joint the probabilities of pairs, which sum to 1
	 * @param dims  2 or 3
	 * @param theta how coarsely far points are seen, 0 (exact) to 0.5
	 */
	TsneForces(FuzzyGraph joint, int dims, double theta) {
		this.joint = joint;
		this.dims = dims;
		n = joint.n();
		tree = new SpaceTree(n, dims, theta);
		push = new double[n * dims];
	}

	/**
	 * The gradient of the divergence.
	 *
	 * @param y            {@code n x dims}
	 * @param exaggeration the probabilities are taken times this
	 * @param out          {@code n x dims}
	 */
	void gradient(double[] y, double exaggeration, double[] out, Workers workers) {
		double z = tree.repulsion(y, push, workers);
		double share = z > 0 ? 1 / z : 0;
		workers.ranges(n, SHARE, (from, to) -> {
			if (dims == 2) {
				inPlane(y, from, to, exaggeration, share, out);
			} else {
				inSpace(y, from, to, exaggeration, share, out);
			}
		});
	}

	private void inPlane(double[] y, int from, int to, double exaggeration, double share, double[] out) {
		int[] start = joint.start();
		int[] column = joint.column();
		float[] weight = joint.weight();
		for (int i = from; i < to; i++) {
			double u = y[2 * i];
			double v = y[2 * i + 1];
			double fu = 0;
			double fv = 0;
			for (int e = start[i]; e < start[i + 1]; e++) {
				int j = 2 * column[e];
				double du = u - y[j];
				double dv = v - y[j + 1];
				double pull = weight[e] / (1 + du * du + dv * dv);
				fu += pull * du;
				fv += pull * dv;
			}
			out[2 * i] = 4 * (exaggeration * fu - share * push[2 * i]);
			out[2 * i + 1] = 4 * (exaggeration * fv - share * push[2 * i + 1]);
		}
	}

	/** As {@link #inPlane} with one more dimension. */
	private void inSpace(double[] y, int from, int to, double exaggeration, double share, double[] out) {
		int[] start = joint.start();
		int[] column = joint.column();
		float[] weight = joint.weight();
		for (int i = from; i < to; i++) {
			double u = y[3 * i];
			double v = y[3 * i + 1];
			double w = y[3 * i + 2];
			double fu = 0;
			double fv = 0;
			double fw = 0;
			for (int e = start[i]; e < start[i + 1]; e++) {
				int j = 3 * column[e];
				double du = u - y[j];
				double dv = v - y[j + 1];
				double dw = w - y[j + 2];
				double pull = weight[e] / (1 + du * du + dv * dv + dw * dw);
				fu += pull * du;
				fv += pull * dv;
				fw += pull * dw;
			}
			out[3 * i] = 4 * (exaggeration * fu - share * push[3 * i]);
			out[3 * i + 1] = 4 * (exaggeration * fv - share * push[3 * i + 1]);
			out[3 * i + 2] = 4 * (exaggeration * fw - share * push[3 * i + 2]);
		}
	}

	/**
	 * The divergence {@code sum_ij p_ij log(p_ij / q_ij)}, in nats, over the pairs that belong together; pairs of probability 0
	 * add nothing.
	 *
	 * @param y {@code n x dims}
	 */
	double divergence(double[] y, Workers workers) {
		double z = tree.repulsion(y, push, workers);
		var sums = new double[Math.ceilDiv(n, SHARE)];
		workers.ranges(n, SHARE, (from, to) -> {
			double sum = 0;
			for (int i = from; i < to; i++) {
				for (int e = joint.start()[i]; e < joint.start()[i + 1]; e++) {
					double squared = 0;
					for (int c = 0; c < dims; c++) {
						double apart = y[i * dims + c] - y[joint.column()[e] * dims + c];
						squared += apart * apart;
					}
					sum += joint.weight()[e] * StrictMath.log(joint.weight()[e] * z * (1 + squared));
				}
			}
			sums[from / SHARE] = sum;
		});
		double total = 0;
		for (double sum : sums) {
			total += sum;
		}
		return total;
	}
}
