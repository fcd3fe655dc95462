package org.latentworkbench.analyses.paths;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds knots to a spline of least squares until its squared residuals sum to less than a limit, as FITPACK does: each in the middle of the points between
 * two knots, where residuals are largest; the more at a time the less the last ones helped. As in SciPy, more knots than half the points less eight are
 * tried only when those do not suffice, and then one at first.
 */
final class KnotGrowth {
	private static final int ORDER = SmoothingSpline.DEGREE + 1;
	private static final double TOLERANCE = .001;

	private final double[] x;
	private final double[] y;
	private final double limit;
	/** Indices of the points that are inner knots, rising. */
	private final List<Integer> inner = new ArrayList<>();
	/** Points strictly between neighbouring knots. */
	private final List<Integer> between = new ArrayList<>();
	private double polynomialResidual;

	KnotGrowth(double[] x, double[] y, double limit) {
		this.x = x;
		this.y = y;
		this.limit = limit;
	}

	/** The residual of the cubic polynomial of least squares. */
	double polynomialResidual() {
		return polynomialResidual;
	}

	/** Whether no knot was needed. */
	boolean polynomial() {
		return inner.isEmpty();
	}

	/** The spline of least squares on the first knots that suffice; with as many knots as points it interpolates. */
	LeastSquares grow() {
		between.add(x.length - 2);
		double before = 0;
		int added = 0;
		int most = Math.max(x.length / 2 - 2 * ORDER, 0);
		while (true) {
			LeastSquares fit = LeastSquares.of(knots(), x, y);
			if (inner.isEmpty()) {
				polynomialResidual = fit.residual();
			}
			double over = fit.residual() - limit;
			if (Math.abs(over) < TOLERANCE * limit || over < 0 || inner.size() == x.length - ORDER) {
				return fit;
			}
			boolean full = inner.size() == most;
			added = added == 0 || full ? 1 : more(added, over, before - fit.residual());
			before = fit.residual();
			List<Double> residuals = residuals(fit);
			most = full ? x.length - ORDER : most;
			for (int i = 0; i < added && inner.size() < most; i++) {
				add(residuals);
			}
		}
	}

	private int more(int added, double over, double gained) {
		int wished = gained > TOLERANCE * limit ? (int) (added * over / gained) : 2 * added;
		return Math.min(2 * added, Math.max(Math.max(wished, added / 2), 1));
	}

	private double[] knots() {
		var knots = new double[inner.size() + 2 * ORDER];
		for (int i = 0; i < ORDER; i++) {
			knots[i] = x[0];
			knots[knots.length - 1 - i] = x[x.length - 1];
		}
		for (int i = 0; i < inner.size(); i++) {
			knots[ORDER + i] = x[inner.get(i)];
		}
		return knots;
	}

	/** Squared residuals between neighbouring knots; that of a point on a knot counts half for each side. */
	private List<Double> residuals(LeastSquares fit) {
		var sums = new ArrayList<Double>();
		double sum = 0;
		int next = 0;
		for (int i = 0; i < x.length; i++) {
			if (next < inner.size() && inner.get(next) == i) {
				sums.add(sum + fit.squares()[i] / 2);
				sum = fit.squares()[i] / 2;
				next++;
			} else {
				sum += fit.squares()[i];
			}
		}
		sums.add(sum);
		return sums;
	}

	/** One more knot; what is left of the residuals is shared out by numbers of points. */
	private void add(List<Double> residuals) {
		int widest = -1;
		int start = 0;
		int begin = 0;
		for (int i = 0; i < between.size(); i++) {
			if (between.get(i) > 0 && (widest < 0 || residuals.get(i) > residuals.get(widest))) {
				widest = i;
				start = begin;
			}
			begin += between.get(i) + 1;
		}
		int points = between.get(widest);
		int half = points / 2 + 1;
		double all = residuals.get(widest);
		inner.add(widest, start + half);
		between.set(widest, half - 1);
		between.add(widest + 1, points - half);
		residuals.set(widest, all * (half - 1) / points);
		residuals.add(widest + 1, all * (points - half) / points);
	}
}
