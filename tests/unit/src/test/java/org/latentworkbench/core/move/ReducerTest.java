package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

class ReducerTest {
	private static final Place PLACE = new Place(java.nio.file.Path.of("latent.yaml"), 1, 1);
	private final List<Problem> warnings = new ArrayList<>();

	private Map<String, Object> read(String target, Object... arguments) throws Exception {
		var map = new LinkedHashMap<String, Object>();
		for (int i = 0; i < arguments.length; i += 2) {
			map.put((String) arguments[i], arguments[i + 1]);
		}
		return Reducer.of(target, map, PLACE, warnings);
	}

	@Test
	void everyArgumentOfTsneThatShapesTheMapIsTakenOver() throws Exception {
		assertEquals(
				Map.of("method", "tsne", "dimensions", 3, "perplexity", 12.5, "exaggeration", 4L, "learningRate", 200L, "iterations", 2000L,
						"start", "random"),
				read("sklearn.manifold.TSNE", "n_components", 3, "perplexity", 12.5, "early_exaggeration", 4.0, "learning_rate", 200.0,
						"n_iter", 2000, "init", "random", "random_state", 1234, "n_jobs", 4, "verbose", 1));
		assertEquals(List.of(), warnings);
		assertEquals(Map.of("method", "tsne", "iterations", 500L), read("sklearn.manifold.TSNE", "max_iter", 500));
	}

	@Test
	void withoutArgumentsOursAreScikitLearns() throws Exception {
		assertEquals(Map.of("method", "tsne"), read("sklearn.manifold.TSNE"));
		var nothing = new LinkedHashMap<String, Object>();
		nothing.put("perplexity", null);
		nothing.put("learning_rate", "auto");
		nothing.put("init", "pca");
		assertEquals(Map.of("method", "tsne", "start", "pca"), Reducer.of("sklearn.manifold.TSNE", nothing, PLACE, warnings));
		assertEquals(List.of(), warnings);
	}

	@Test
	void umapAndComponentsKeepTheirs() throws Exception {
		assertEquals(Map.of("method", "umap", "neighbours", 30L, "minDistance", .3), read("umap.UMAP", "n_neighbors", 30, "min_dist", .3));
		assertEquals(Map.of("method", "pca"), read("sklearn.decomposition.PCA", "n_components", 2));
		assertEquals(List.of(), warnings);
	}

	@Test
	void whatHasNoMeaningHereIsSaid() throws Exception {
		read("sklearn.manifold.TSNE", "metric", "cosine", "n_components", 5);
		assertEquals(2, warnings.size());
		assertTrue(warnings.get(0).toString().contains("task.reducer.n_components is 5; the map has 2 dimensions"), warnings.toString());
		assertTrue(warnings.get(1).toString().contains("task.reducer.metric is read and ignored"), warnings.toString());
		warnings.clear();
		read("umap.UMAP", "perplexity", 5);
		assertTrue(warnings.toString().contains("task.reducer.perplexity is read and ignored"), warnings.toString());
	}

	@Test
	void allWrongArgumentsAreToldAtOnce() {
		var e = assertThrows(ProblemsException.class, () -> read("sklearn.manifold.TSNE", "perplexity", "many", "learning_rate", 0, "n_iter", 100,
				"init", "spectral", "early_exaggeration", .5));
		assertEquals(5, e.problems().size());
		for (String part : List.of("perplexity is 'many'; expected a number from 1", "learning_rate is '0'; expected a number above 0",
				"n_iter is '100'; expected a number from 250", "init is 'spectral'; expected pca or random",
				"early_exaggeration is '0.5'; expected a number from 1")) {
			assertTrue(e.getMessage().contains("task.reducer." + part), e.getMessage());
		}
	}
}
