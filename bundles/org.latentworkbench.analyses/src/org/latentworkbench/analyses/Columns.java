package org.latentworkbench.analyses;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.latentworkbench.analyses.statistics.BoxStatistics;
import org.latentworkbench.api.Table;

/** Numbers on their way into tables. */
public final class Columns {
	/** What describes a distribution, under MOVE's names and in the order of its tuning tables. */
	static final List<String> BOX = List.of("mean", "iqr", "cilo", "cihi", "whishi", "whislo", "q1", "med", "q3");
	private static final Map<String, ToDoubleFunction<BoxStatistics>> BOX_VALUES = Map.of("mean", BoxStatistics::mean, "iqr",
			BoxStatistics::iqr, "cilo", BoxStatistics::cilo, "cihi", BoxStatistics::cihi, "whishi", BoxStatistics::whishi, "whislo",
			BoxStatistics::whislo, "q1", BoxStatistics::q1, "med", BoxStatistics::med, "q3", BoxStatistics::q3);

	private Columns() {
	}

	/** One column for each name, one row for each box. @param names of {@link #BOX}, in the wished order */
	static List<Table.Column> boxes(List<String> names, List<BoxStatistics> boxes) {
		return names.stream().<Table.Column>map(name -> new Table.Numbers(name, boxes.stream().mapToDouble(BOX_VALUES.get(name)).toArray()))
				.toList();
	}

	public static double[] doubles(float[] values) {
		double[] result = new double[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = values[i];
		}
		return result;
	}

	public static float[] floats(double[] values) {
		float[] result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) values[i];
		}
		return result;
	}
}
