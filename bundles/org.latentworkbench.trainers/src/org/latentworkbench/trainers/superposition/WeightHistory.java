package org.latentworkbench.trainers.superposition;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Table;
import org.latentworkbench.learn.superposition.ToyModel;

/** The weights of toy models in training, at steps that are evenly spread: before the first one, after the last one, and between. */
final class WeightHistory {
	/** So many models are followed. */
	private static final int FOLLOWED = 8;
	private static final int MOST_STEPS = 60;
	/** More numbers than these are not kept; models of many weights are looked at less often. */
	private static final int MOST_NUMBERS = 1_000_000;

	private final List<String> features;
	private final double[] importance;
	private final List<ToyModel> models;
	private final int total;
	private final int every;
	private final List<Integer> steps = new ArrayList<>();
	/** For each step the weights of the models, {@code models x features x hidden}. */
	private final List<double[]> weights = new ArrayList<>();

	/** Keeps the weights as they are now, as those of step 0. @param total steps that there will be */
	WeightHistory(List<String> features, double[] importance, List<ToyModel> models, int total) {
		this.features = features;
		this.importance = importance;
		this.models = models.subList(0, Math.min(FOLLOWED, models.size()));
		this.total = total;
		int kept = Math.clamp(MOST_NUMBERS / numbers(), 1, MOST_STEPS);
		every = Math.ceilDiv(total, kept);
		keep(0);
	}

	private int numbers() {
		return models.size() * features.size() * models.getFirst().hidden();
	}

	/** Keeps the weights after a step, from 1, where it is one that is kept. */
	void add(int step) {
		if (step % every == 0 || step == total) {
			keep(step);
		}
	}

	private void keep(int step) {
		int hidden = models.getFirst().hidden();
		var now = new double[numbers()];
		for (int k = 0; k < now.length; k++) {
			int row = k / hidden;
			now[k] = models.get(row / features.size()).weight(k % hidden, row % features.size());
		}
		steps.add(step);
		weights.add(now);
	}

	/** A row for each step, model and feature, in this order: {@code step, instance, feature, importance, hidden0, hidden1, ...}. */
	Table table() {
		int hidden = models.getFirst().hidden();
		int each = models.size() * features.size();
		int rows = steps.size() * each;
		var step = new long[rows];
		var instance = new long[rows];
		var feature = new ArrayList<String>(rows);
		var counts = new double[rows];
		var columns = new double[hidden][rows];
		for (int r = 0; r < rows; r++) {
			step[r] = steps.get(r / each);
			instance[r] = r % each / features.size();
			feature.add(features.get(r % features.size()));
			counts[r] = importance[r % features.size()];
			for (int h = 0; h < hidden; h++) {
				columns[h][r] = weights.get(r / each)[r % each * hidden + h];
			}
		}
		var table = new ArrayList<Table.Column>(List.of(new Table.Whole("step", step), new Table.Whole("instance", instance),
				new Table.Text("feature", feature), new Table.Numbers("importance", counts)));
		for (int h = 0; h < hidden; h++) {
			table.add(new Table.Numbers("hidden" + h, columns[h]));
		}
		return new Table(table);
	}
}
