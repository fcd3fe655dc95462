package org.latentworkbench.analyses;

/** Numbers on their way into tables. */
final class Columns {
	private Columns() {
	}

	static double[] doubles(float[] values) {
		double[] result = new double[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = values[i];
		}
		return result;
	}

	static float[] floats(double[] values) {
		float[] result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) values[i];
		}
		return result;
	}
}
