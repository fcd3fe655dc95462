package org.latentworkbench.core.move;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** MOVE's projection, a Python class by name, as settings of ours. */
final class Reducer {
	/** Arguments that say how a class works, not what comes out, or that another setting says here. */
	private static final List<String> SILENT = List.of("n_components", "random_state", "n_jobs", "verbose");

	private final Map<String, Object> arguments;
	private final Place place;
	private final List<Problem> warnings;
	private final Map<String, Object> settings = new LinkedHashMap<>();
	private final List<Problem> errors = new ArrayList<>();
	private final Set<String> read = new HashSet<>(SILENT);

	private Reducer(Map<String, Object> arguments, Place place, List<Problem> warnings) {
		this.arguments = arguments;
		this.place = place;
		this.warnings = warnings;
	}

	/**
	 * @param target    for instance {@code umap.UMAP}
	 * @param arguments of the class
	 * @throws ProblemsException for a class that is not known, or an argument that it cannot have
	 */
	static Map<String, Object> of(String target, Map<String, Object> arguments, Place place,
			List<Problem> warnings) throws InputException {
		var reducer = new Reducer(arguments, place, warnings);
		reducer.read(target);
		if (!reducer.errors.isEmpty()) {
			throw new ProblemsException(reducer.errors);
		}
		return reducer.settings;
	}

	private void read(String target) {
		String name = target.substring(target.lastIndexOf('.') + 1);
		switch (name) {
			case "PCA" -> settings.put("method", "pca");
			case "UMAP" -> {
				settings.put("method", "umap");
				number("n_neighbors", "neighbours", 2);
				number("min_dist", "minDistance", 0);
			}
			case "TSNE" -> {
				settings.put("method", "tsne");
				number("perplexity", "perplexity", 1);
				number("early_exaggeration", "exaggeration", 1);
				if (!"auto".equals(arguments.get("learning_rate"))) {
					/* 0, which would mean auto here, is not among what scikit-learn takes. */
					number("learning_rate", "learningRate", Double.MIN_NORMAL);
				}
				read.add("learning_rate");
				/* scikit-learn has renamed it. */
				number("n_iter", "iterations", 250);
				number("max_iter", "iterations", 250);
				start();
			}
			default -> errors.add(Problem.error(place, "task.reducer._target_ is '" + target
					+ "'; expected umap.UMAP, sklearn.decomposition.PCA or sklearn.manifold.TSNE"));
		}
		dimensions();
		arguments.keySet().stream().filter(k -> !read.contains(k))
				.forEach(k -> warnings.add(Problem.warning(place, "task.reducer." + k + " is read and ignored")));
	}

	/** Takes an argument over; Python's None is the same as none. */
	private void number(String argument, String setting, double least) {
		read.add(argument);
		switch (arguments.get(argument)) {
			case null -> { }
			case Number n when n.doubleValue() >= least && Double.isFinite(n.doubleValue()) ->
				/* 1000.0 is a whole number to Python's users. */
				settings.put(setting, n.doubleValue() == Math.rint(n.doubleValue()) && Math.abs(n.doubleValue()) < 1e9
						? (Object) n.longValue() : n);
			case Object other -> errors.add(Problem.error(place, "task.reducer." + argument + " is '" + other + "'; expected a number "
					+ (least == Double.MIN_NORMAL ? "above 0" : "from " + (long) least)));
		}
	}

	private void start() {
		read.add("init");
		switch (arguments.get("init")) {
			case null -> { }
			case String s when s.equals("pca") || s.equals("random") -> settings.put("start", s);
			case Object other -> errors.add(Problem.error(place, "task.reducer.init is '" + other + "'; expected pca or random"));
		}
	}

	private void dimensions() {
		Object wanted = arguments.get("n_components");
		if (wanted instanceof Number n && n.doubleValue() == 3) {
			settings.put("dimensions", 3);
		} else if (wanted != null && !(wanted instanceof Number n && n.doubleValue() == 2)) {
			warnings.add(Problem.warning(place, "task.reducer.n_components is " + wanted + "; the map has 2 dimensions, or 3 where 3 is said"));
		}
	}
}
