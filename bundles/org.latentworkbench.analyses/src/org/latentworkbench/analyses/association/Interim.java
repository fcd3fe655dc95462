package org.latentworkbench.analyses.association;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

public final class Interim {
	/** both sorted; signed: negative when a lies above b */
	public static double ks(float[] a, float[] b) {
		int i = 0, j = 0;
		double low = 0, high = 0;
		while (i < a.length && j < b.length) {
			float v = Math.min(a[i], b[j]);
			while (i < a.length && a[i] == v) i++;
			while (j < b.length && b[j] == v) j++;
			double d = (double) i / a.length - (double) j / b.length;
			low = Math.min(low, d);
			high = Math.max(high, d);
		}
		return -low > high ? low : high;
	}

	public static double[] q(double[] z, double[] decoys, int shadows) {
		int n = z.length;
		Integer[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> -Math.abs(z[i]))).toArray(Integer[]::new);
		double[] d = Arrays.stream(decoys).map(Math::abs).sorted().toArray();
		double[] q = new double[n];
		for (int k = 0; k < n; k++) {
			double s = Math.abs(z[order[k]]);
			int from = 0;
			while (from < d.length && d[from] < s) from++;
			q[order[k]] = Math.min(1, (1.0 + d.length - from) / shadows / (k + 1));
		}
		for (int k = n - 2; k >= 0; k--) q[order[k]] = Math.min(q[order[k]], q[order[k + 1]]);
		return q;
	}
}
