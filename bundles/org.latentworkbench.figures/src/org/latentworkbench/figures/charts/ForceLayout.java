package org.latentworkbench.figures.charts;

import java.util.Arrays;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.figure.Floats;

/**
 * Places the nodes of a graph by forces: edges pull like springs, nodes push one another off (T. Fruchterman and E. Reingold,
 * "Graph drawing by force-directed placement", Software: Practice and Experience 21, 1991), and a weak pull towards
 * the middle keeps unconnected parts together. The result depends on the seed alone.
 */
final class ForceLayout {
	private static final int ROUNDS = 400;
	private static final double STRETCH = 1.6;
	private static final int APART_ROUNDS = 80;
	private static final double GRAVITY = .12;

	private ForceLayout() {
	}

	/**
	 * @param n       nodes
	 * @param from    m indices
	 * @param to      m indices
	 * @param weights m strengths; stronger edges pull more
	 * @return two arrays of n coordinates within -1..1
	 */
	static float[][] place(int n, int[] from, int[] to, float[] weights, long seed) {
		RandomStream random = RandomStream.of(seed, "force layout");
		var x = new double[n];
		var y = new double[n];
		for (int i = 0; i < n; i++) {
			double angle = 2 * Math.PI * i / Math.max(1, n);
			x[i] = Math.cos(angle) + .2 * (random.nextDouble() - .5);
			y[i] = Math.sin(angle) + .2 * (random.nextDouble() - .5);
		}
		double largest = 1e-12;
		for (float weight : weights)
			largest = Math.max(largest, Math.abs(weight));
		double[] ease = ease(n, from, to);
		double spacing = Math.sqrt(4.0 / Math.max(1, n));
		var fx = new double[n];
		var fy = new double[n];
		for (int round = 0; round < ROUNDS; round++) {
			push(x, y, fx, fy, spacing);
			for (int e = 0; e < from.length; e++)
				pull(from[e], to[e], (.35 + .65 * Math.abs(weights[e]) / largest) * ease[e], x, y, fx, fy, spacing);
			double heat = .12 * Math.pow(1 - (double) round / ROUNDS, 1.5) + 1e-4;
			for (int i = 0; i < n; i++) {
				double gx = fx[i] - GRAVITY * x[i] / spacing;
				double gy = fy[i] - GRAVITY * y[i] / spacing;
				double force = Math.sqrt(gx * gx + gy * gy);
				double step = force > heat ? heat / force : 1;
				x[i] += gx * step;
				y[i] += gy * step;
			}
		}
		scale(x, y);
		for (int round = 0; round < APART_ROUNDS; round++)
			apart(x, y, .62 * spacing);
		scale(x, y);
		return new float[][] { floats(x), floats(y) };
	}

	/** Moves nodes that are nearer to one another than so far half-way apart. */
	private static void apart(double[] x, double[] y, double least) {
		for (int i = 0; i < x.length; i++)
			for (int j = i + 1; j < x.length; j++) {
				double dx = x[j] - x[i];
				double dy = y[j] - y[i];
				double distance = Math.sqrt(dx * dx + dy * dy);
				if (distance >= least)
					continue;
				double by = distance > 1e-9 ? .25 * (least - distance) / distance : 0;
				x[i] -= dx * by;
				y[i] -= dy * by;
				x[j] += dx * by;
				y[j] += dy * by;
			}
	}

	/** Edges between nodes that both have many pull less, or hubs would end in one heap. */
	private static double[] ease(int n, int[] from, int[] to) {
		var degree = new int[n];
		for (int e = 0; e < from.length; e++) {
			degree[from[e]]++;
			degree[to[e]]++;
		}
		var ease = new double[from.length];
		for (int e = 0; e < ease.length; e++)
			ease[e] = 2.0 / (1 + Math.min(degree[from[e]], degree[to[e]]));
		return ease;
	}

	private static void push(double[] x, double[] y, double[] fx, double[] fy, double spacing) {
		Arrays.fill(fx, 0);
		Arrays.fill(fy, 0);
		for (int i = 0; i < x.length; i++)
			for (int j = i + 1; j < x.length; j++) {
				double dx = x[i] - x[j];
				double dy = y[i] - y[j];
				double square = Math.max(dx * dx + dy * dy, 1e-9);
				double force = spacing * spacing / square;
				fx[i] += dx * force;
				fy[i] += dy * force;
				fx[j] -= dx * force;
				fy[j] -= dy * force;
			}
	}

	private static void pull(int i, int j, double weight, double[] x, double[] y, double[] fx, double[] fy, double spacing) {
		double dx = x[i] - x[j];
		double dy = y[i] - y[j];
		double force = weight * Math.sqrt(dx * dx + dy * dy) / spacing;
		fx[i] -= dx * force;
		fy[i] -= dy * force;
		fx[j] += dx * force;
		fy[j] += dy * force;
	}

	/** To -1..1 about the middle of the drawing; the shorter side is stretched a little to fill it too. */
	private static void scale(double[] x, double[] y) {
		double[] endsX = ends(x);
		double[] endsY = ends(y);
		double width = Math.max(endsX[1] - endsX[0], 1e-9);
		double height = Math.max(endsY[1] - endsY[0], 1e-9);
		double halfX = Math.max(width, height / STRETCH) / 2;
		double halfY = Math.max(height, width / STRETCH) / 2;
		for (int i = 0; i < x.length; i++) {
			x[i] = (x[i] - (endsX[0] + endsX[1]) / 2) / halfX;
			y[i] = (y[i] - (endsY[0] + endsY[1]) / 2) / halfY;
		}
	}

	private static double[] ends(double[] values) {
		double low = Double.MAX_VALUE;
		double high = -Double.MAX_VALUE;
		for (double v : values) {
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
		return new double[] { low, high };
	}

	private static float[] floats(double[] values) {
		return Floats.of(values).toArray();
	}
}
