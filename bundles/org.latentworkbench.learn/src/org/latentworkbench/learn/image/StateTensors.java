package org.latentworkbench.learn.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;

/** The state of a training as flat tensors. */
final class StateTensors {
	/** Losses that there always are. */
	private static final int LOSSES = 7;
	private static final String AVERAGED = "averaged_steps";

	private StateTensors() {
	}

	/** A whole state, its names after {@code prefix}. */
	static void put(Map<String, NpyArray> tensors, String prefix, ImageState state) {
		tensors.put(prefix + "parameters", floats(state.parameters()));
		tensors.put(prefix + "statistics", floats(state.statistics()));
		putOptimiser(tensors, prefix, state);
		state.average().ifPresent(a -> {
			tensors.put(prefix + "average.parameters", floats(a.parameters()));
			tensors.put(prefix + "average.statistics", floats(a.statistics()));
			tensors.put(prefix + AVERAGED, steps(a));
		});
	}

	/** What training alone needs beside the weights that a model computes with: where those are averages, the weights of the last step, too. */
	static void putTraining(Map<String, NpyArray> tensors, ImageState state) {
		state.average().ifPresent(a -> {
			tensors.put("parameters", floats(state.parameters()));
			tensors.put("statistics", floats(state.statistics()));
			tensors.put(AVERAGED, steps(a));
		});
		putOptimiser(tensors, "", state);
	}

	private static NpyArray steps(WeightAverage average) {
		return new NpyArray.Longs(new int[] { 1 }, new long[] { average.steps() });
	}

	private static void putOptimiser(Map<String, NpyArray> tensors, String prefix, ImageState state) {
		tensors.put(prefix + "first_moment", floats(state.firstMoment()));
		tensors.put(prefix + "second_moment", floats(state.secondMoment()));
		tensors.put(prefix + "steps_and_epoch", new NpyArray.Longs(new int[] { 2 }, new long[] { state.steps(), state.epoch() }));
	}

	static ImageState take(Path file, Map<String, NpyArray> tensors, String prefix, ImageLayout layout) throws InputException {
		Optional<WeightAverage> average = !tensors.containsKey(prefix + AVERAGED) ? Optional.empty()
				: Optional.of(new WeightAverage(floats(file, tensors, prefix + "average.parameters", layout.parameterCount()),
						floats(file, tensors, prefix + "average.statistics", layout.statisticCount()), averaged(file, tensors, prefix)));
		return takeOptimiser(file, tensors, prefix, floats(file, tensors, prefix + "parameters", layout.parameterCount()),
				floats(file, tensors, prefix + "statistics", layout.statisticCount()), average);
	}

	/** The state of a model that computes with these weights. */
	static ImageState takeTraining(Path file, Map<String, NpyArray> tensors, float[] parameters, float[] statistics) throws InputException {
		if (!tensors.containsKey(AVERAGED))
			return takeOptimiser(file, tensors, "", parameters, statistics, Optional.empty());
		return takeOptimiser(file, tensors, "", floats(file, tensors, "parameters", parameters.length),
				floats(file, tensors, "statistics", statistics.length),
				Optional.of(new WeightAverage(parameters, statistics, averaged(file, tensors, ""))));
	}

	private static long averaged(Path file, Map<String, NpyArray> tensors, String prefix) throws InputException {
		if (tensors.get(prefix + AVERAGED) instanceof NpyArray.Longs steps && steps.size() == 1)
			return steps.values()[0];
		throw new InputException(file + ": the tensor " + prefix + AVERAGED + " should be a whole number; the file is damaged");
	}

	private static ImageState takeOptimiser(Path file, Map<String, NpyArray> tensors, String prefix, float[] parameters, float[] statistics,
			Optional<WeightAverage> average) throws InputException {
		if (!(tensors.get(prefix + "steps_and_epoch") instanceof NpyArray.Longs counts) || counts.size() != 2)
			throw new InputException(file + ": there is no tensor " + prefix + "steps_and_epoch of 2 numbers; the file is damaged");
		return new ImageState(parameters, statistics, floats(file, tensors, prefix + "first_moment", parameters.length),
				floats(file, tensors, prefix + "second_moment", parameters.length), counts.values()[0], (int) counts.values()[1], average);
	}

	private static NpyArray floats(float[] values) {
		return new NpyArray.Floats(new int[] { values.length }, values);
	}

	private static float[] floats(Path file, Map<String, NpyArray> tensors, String name, int length) throws InputException {
		NpyArray found = tensors.get(name);
		if (found == null || found.size() != length)
			throw new InputException(file + ": tensor " + name + " should have " + Counts.of(length, "number") + ", found "
					+ (found == null ? "none" : found.size()) + ";\nthe file is damaged or of another network");
		return found.toFloats();
	}

	/** {@code epochs x 7}; {@code epochs x 8} where there are guides, with their terms. */
	static NpyArray history(List<ImageEpoch> history) {
		boolean guided = history.stream().anyMatch(epoch -> epoch.guides() != 0);
		int parts = guided ? LOSSES + 1 : LOSSES;
		var values = new double[history.size() * parts];
		for (int e = 0; e < history.size(); e++) {
			ImageEpoch epoch = history.get(e);
			double[] row = { epoch.loss(), epoch.reconstruction(), epoch.kl(), epoch.klWeight(), epoch.rate(), epoch.validationReconstruction(),
					epoch.validationKl(), epoch.guides() };
			System.arraycopy(row, 0, values, e * parts, parts);
		}
		return new NpyArray.Doubles(new int[] { history.size(), parts }, values);
	}

	static List<ImageEpoch> history(Path file, NpyArray stored) throws InputException {
		if (stored == null || stored.shape().length != 2 || stored.shape()[1] != LOSSES && stored.shape()[1] != LOSSES + 1)
			throw new InputException(file + ": there is no tensor history of " + LOSSES + " or " + (LOSSES + 1) + " columns; the file is damaged");
		int parts = stored.shape()[1];
		double[] v = stored.toDoubles();
		var result = new ArrayList<ImageEpoch>();
		for (int e = 0; e < stored.shape()[0]; e++) {
			int at = e * parts;
			result.add(new ImageEpoch(e + 1, v[at], v[at + 1], v[at + 2], v[at + 3], parts > LOSSES ? v[at + LOSSES] : 0, v[at + 4], v[at + 5],
					v[at + 6]));
		}
		return result;
	}
}
