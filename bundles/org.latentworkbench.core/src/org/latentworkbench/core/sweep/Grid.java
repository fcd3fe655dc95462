package org.latentworkbench.core.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/**
 * The settings that a sweep varies, and all combinations of their values.
 *
 * @param fixed settings of one value, {@code key=value}
 * @param axes  settings of several values, in the order given; the last one changes fastest
 */
public record Grid(List<String> fixed, List<Axis> axes) {
	/**
	 * One varied setting.
	 *
	 * @param key    {@code step.parameter} or {@code seed}
	 * @param values as they were written, at least two
	 */
	public record Axis(String key, List<String> values) {
		public Axis {
			values = List.copyOf(values);
		}
	}

	/**
	 * One combination.
	 *
	 * @param number counts from 1
	 * @param values of the axes, in their order
	 */
	public record Point(int number, Map<String, String> values) {
	}

	public Grid {
		fixed = List.copyOf(fixed);
		axes = List.copyOf(axes);
	}

	/**
	 * Reads {@code key=value} words, see {@link ValueList}.
	 *
	 * @throws ProblemsException with all that is wrong: no varied setting, a key that stands twice, too many combinations
	 */
	public static Grid parse(List<String> words) throws ProblemsException {
		var fixed = new ArrayList<String>();
		var axes = new ArrayList<Axis>();
		var problems = new ArrayList<Problem>();
		var seen = new HashSet<String>();
		long size = 1;
		for (String word : words) {
			int equals = equalsSign(word);
			String key = word.substring(0, Math.max(0, equals)).strip();
			if (equals < 0 || key.isEmpty()) {
				problems.add(Problem.error("'" + word + "': is no setting; expected step.parameter=value,value,..."));
				continue;
			}
			if (!seen.add(key)) {
				problems.add(Problem.error("'" + word + "': '" + key + "' stands twice; give its values in one word"));
			}
			try {
				List<String> values = ValueList.of(word, word.substring(equals + 1));
				if (values.size() == 1) {
					fixed.add(word.substring(0, equals + 1) + values.get(0));
				} else if (new HashSet<>(values).size() < values.size()) {
					problems.add(Problem.error("'" + word + "': a value stands twice"));
				} else {
					axes.add(new Axis(key, values));
					size = Math.min(Long.MAX_VALUE / ValueList.MOST / 2, size) * values.size();
				}
			} catch (ProblemsException e) {
				problems.addAll(e.problems());
			}
		}
		if (size > ValueList.MOST) {
			problems.add(Problem.error("these settings make " + size + " combinations; at most " + ValueList.MOST + " are run in one sweep"));
		}
		if (axes.isEmpty() && problems.isEmpty()) {
			problems.add(Problem.error("no setting has several values; expected, for instance, vae.latent=4,8,16 or vae.latent=2..8"));
		}
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
		return new Grid(fixed, axes);
	}

	/** Number of combinations. */
	public int size() {
		return axes.stream().mapToInt(a -> a.values().size()).reduce(1, (a, b) -> a * b);
	}

	/** All combinations. */
	public List<Point> points() {
		var points = new ArrayList<Point>();
		for (int n = 0; n < size(); n++) {
			var values = new String[axes.size()];
			int rest = n;
			for (int a = axes.size() - 1; a >= 0; a--) {
				List<String> of = axes.get(a).values();
				values[a] = of.get(rest % of.size());
				rest /= of.size();
			}
			var named = new LinkedHashMap<String, String>();
			for (int a = 0; a < values.length; a++) {
				named.put(axes.get(a).key(), values[a]);
			}
			points.add(new Point(n + 1, java.util.Collections.unmodifiableMap(named)));
		}
		return points;
	}

	/** The words that a run of one combination takes: the fixed settings, then the varied ones. */
	public List<String> settings(Point point) {
		var words = new ArrayList<>(fixed);
		point.values().forEach((key, value) -> words.add(key + "=" + value));
		return words;
	}

	/** The first equals sign outside of double quotes, which may stand around a name with a dot. */
	private static int equalsSign(String word) {
		boolean quoted = false;
		for (int i = 0; i < word.length(); i++) {
			quoted ^= word.charAt(i) == '"';
			if (word.charAt(i) == '=' && !quoted) {
				return i;
			}
		}
		return -1;
	}
}
