package org.latentworkbench.core.move;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** MOVE's projection, a Python class by name, as settings of ours. */
final class Reducer {
	private Reducer() {
	}

	/**
	 * @param target    for instance {@code umap.UMAP}
	 * @param arguments of the class
	 * @throws ProblemsException for a class that is not known
	 */
	static Map<String, Object> of(String target, Map<String, Object> arguments, Place place,
			List<Problem> warnings) throws InputException {
		var settings = new LinkedHashMap<String, Object>();
		String name = target.substring(target.lastIndexOf('.') + 1);
		switch (name) {
			case "PCA" -> settings.put("method", "pca");
			case "UMAP" -> {
				settings.put("method", "umap");
				rename(arguments, "n_neighbors", settings, "neighbours");
				rename(arguments, "min_dist", settings, "minDistance");
			}
			case "TSNE" -> {
				settings.put("method", "umap");
				warnings.add(Problem.warning(place, "task.reducer: t-SNE is not in this version; UMAP draws the map in its place"));
			}
			default -> throw new ProblemsException(Problem.error(place, "task.reducer._target_ is '" + target
					+ "'; expected umap.UMAP, sklearn.decomposition.PCA or sklearn.manifold.TSNE"));
		}
		if (arguments.get("n_components") instanceof Number n && n.intValue() == 3) {
			settings.put("dimensions", 3);
		}
		var known = List.of("n_components", "n_neighbors", "min_dist", "random_state");
		arguments.keySet().stream().filter(k -> !known.contains(k))
				.forEach(k -> warnings.add(Problem.warning(place, "task.reducer." + k + " is read and ignored")));
		return settings;
	}

	private static void rename(Map<String, Object> arguments, String from, Map<String, Object> settings, String to) {
		Object value = arguments.get(from);
		if (value != null) {
			settings.put(to, value);
		}
	}
}
