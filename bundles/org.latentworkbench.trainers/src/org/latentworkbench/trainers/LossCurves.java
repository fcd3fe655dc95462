package org.latentworkbench.trainers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Area;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.TrainedVae;

/** The losses of a training as tables and a figure. */
final class LossCurves {
	/** A column of MOVE's loss_curve.tsv, and where its numbers come from. */
	private record Part(String name, ToDoubleFunction<EpochLosses> value) {
	}

	private static final List<Part> PARTS = List.of(new Part("Loss", EpochLosses::loss),
			new Part("Cross-Entropy", EpochLosses::crossEntropy), new Part("Sum of Squared Errors", EpochLosses::squaredErrors),
			new Part("KLD", EpochLosses::klDivergence));
	private static final Part GUIDES = new Part("Guides", EpochLosses::guides);
	private static final Part VALIDATION = new Part("Validation loss", EpochLosses::validationLoss);

	private final List<List<EpochLosses>> refits;
	private final List<Part> parts;
	private final int epochs;
	private final int first;

	/** @param compatibility MOVE counts epochs from 0 */
	LossCurves(TrainedVae vae, Compatibility compatibility) {
		var histories = new ArrayList<List<EpochLosses>>();
		for (int r = 0; r < vae.replicas(); r++) {
			histories.add(vae.history(r));
		}
		refits = List.copyOf(histories);
		epochs = refits.stream().mapToInt(List::size).max().orElse(0);
		first = compatibility == Compatibility.MOVE ? 0 : 1;
		parts = new ArrayList<>(PARTS);
		if (refits.stream().flatMap(List::stream).anyMatch(e -> e.guides() != 0)) {
			parts.add(GUIDES);
		}
		if (refits.stream().flatMap(List::stream).anyMatch(e -> !Double.isNaN(e.validationLoss()))) {
			parts.add(VALIDATION);
		}
	}

	/** One row an epoch, the mean over the refits that were still trained then. */
	Table mean() {
		var columns = new ArrayList<Table.Column>();
		long[] epoch = new long[epochs];
		for (int e = 0; e < epochs; e++) {
			epoch[e] = e + first;
		}
		columns.add(new Table.Whole("epoch", epoch));
		for (Part part : parts) {
			double[] values = new double[epochs];
			for (int e = 0; e < epochs; e++) {
				values[e] = at(part, e).stream().mapToDouble(v -> v).average().orElse(Double.NaN);
			}
			columns.add(new Table.Numbers(part.name(), values));
		}
		return new Table(columns);
	}

	/** One row a refit and epoch. */
	Table byRefit() {
		int rows = refits.stream().mapToInt(List::size).sum();
		long[] refit = new long[rows];
		long[] epoch = new long[rows];
		var values = new double[parts.size()][rows];
		int row = 0;
		for (int r = 0; r < refits.size(); r++) {
			for (int e = 0; e < refits.get(r).size(); e++, row++) {
				refit[row] = r;
				epoch[row] = e + first;
				for (int p = 0; p < parts.size(); p++) {
					values[p][row] = parts.get(p).value().applyAsDouble(refits.get(r).get(e));
				}
			}
		}
		var columns = new ArrayList<Table.Column>(List.of(new Table.Whole("refit", refit), new Table.Whole("epoch", epoch)));
		for (int p = 0; p < parts.size(); p++) {
			columns.add(new Table.Numbers(parts.get(p).name(), values[p]));
		}
		return new Table(columns);
	}

	/** Lines of the means; with several refits a band from the smallest to the largest loss. */
	Figure figure() {
		Axes axes = Axes.of(Axis.linear("Epoch"), Axis.linear("Loss"));
		float[] x = new float[epochs];
		for (int e = 0; e < epochs; e++) {
			x[e] = e + first;
		}
		for (int p = 0; p < parts.size(); p++) {
			float[] mean = new float[epochs];
			float[] low = new float[epochs];
			float[] high = new float[epochs];
			for (int e = 0; e < epochs; e++) {
				var there = at(parts.get(p), e).stream().mapToDouble(v -> v).summaryStatistics();
				boolean none = there.getCount() == 0;
				mean[e] = none ? Float.NaN : (float) there.getAverage();
				low[e] = none ? Float.NaN : (float) there.getMin();
				high[e] = none ? Float.NaN : (float) there.getMax();
			}
			if (refits.size() > 1) {
				axes = axes.add(Area.between(Floats.of(x), Floats.of(low), Floats.of(high)).coloured(Colour.palette(p)));
			}
			axes = axes.add(Line.of(x, mean).named(parts.get(p).name()).coloured(Colour.palette(p)));
		}
		return Figure.of("Training loss", axes).captioned(refits.size() == 1 ? "" : "Lines: mean of " + refits.size()
				+ " refits; bands: the smallest to the largest.");
	}

	/** The part's finite values in an epoch, refit by refit. */
	private List<Double> at(Part part, int epoch) {
		return refits.stream().filter(h -> epoch < h.size()).map(h -> part.value().applyAsDouble(h.get(epoch))).filter(Double::isFinite)
				.toList();
	}
}
