package org.latentworkbench.core.sweep;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;

/**
 * What makes one run better than another.
 *
 * @param metric   a metric's name, or the end of one: {@code trustworthiness} for {@code map.trustworthiness}
 * @param smallest whether less is better; empty: as the name says
 */
public record Goal(String metric, Optional<Boolean> smallest) {
	/** Measures of what is wrong. */
	private static final Pattern LESS = Pattern.compile("loss|error|entropy|kld|mse|diff|distance|seconds");

	/** Reads {@code METRIC}, {@code METRIC:min} or {@code METRIC:max}. */
	public static Goal parse(String text) throws InputException {
		int colon = text.lastIndexOf(':');
		String word = text.substring(colon + 1);
		if (colon >= 0 && !word.equals("min") && !word.equals("max")) {
			throw new InputException("--best is '" + text + "'; expected a metric's name, with :min or :max after it where that is not plain");
		}
		String metric = colon < 0 ? text : text.substring(0, colon);
		if (metric.isBlank()) {
			throw new InputException("--best names no metric; expected, for instance, trustworthiness:max");
		}
		return new Goal(metric, colon < 0 ? Optional.empty() : Optional.of(word.equals("min")));
	}

	/** Whether less of the metric is better. */
	public boolean less() {
		String last = metric.substring(metric.lastIndexOf('.') + 1);
		return smallest.orElseGet(() -> LESS.matcher(last.toLowerCase(Locale.ROOT)).find());
	}

	/** This goal with the metric's whole name. @throws InputException when no metric, or several, are called so */
	public Goal among(Collection<String> metrics) throws InputException {
		List<String> found = metrics.contains(metric) ? List.of(metric)
				: metrics.stream().filter(m -> m.toLowerCase(Locale.ROOT).endsWith("." + metric.toLowerCase(Locale.ROOT))).toList();
		if (found.isEmpty()) {
			throw new InputException("no run measured '" + metric + "'" + (metrics.isEmpty() ? "; the runs measured nothing"
					: Nearest.hint(metric, metrics)));
		}
		if (found.size() > 1) {
			throw new InputException("'" + metric + "' may be " + String.join(", ", found) + "; name one of them");
		}
		return new Goal(found.get(0), smallest);
	}

	/** Whether one value is better than another. A value that is not finite never is: a measure that ran away is no goal. */
	public boolean better(double value, double than) {
		return Double.isFinite(value) && (Double.isNaN(than) || (less() ? value < than : value > than));
	}
}
