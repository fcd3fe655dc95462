package org.latentworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
	private static final List<String> NAMES = List.of("latent", "hidden", "latent-projection", "epochs", "batchSize", "plus_std", "umap");

	@ParameterizedTest
	@CsvSource({ "latnet,latent", "Latent,latent", "latents,latent", "batch_size,batchSize", "plus-std,plus_std", "epoch,epochs", "latent-proj,latent-projection",
			"umpa,umap", "hiden,hidden" })
	void slipsAreRecognised(String word, String name) {
		assertEquals(Optional.of(name), Nearest.to(word, NAMES));
	}

	@ParameterizedTest
	@CsvSource({ "zebra", "x", "perplexity", "''" })
	void strangersAreNot(String word) {
		assertEquals(Optional.empty(), Nearest.to(word, NAMES));
	}

	@Test
	void aHintNamesTheNearestOrAllThatAreValid() {
		assertEquals("; did you mean 'umap'?", Nearest.hint("umaq", NAMES));
		assertEquals("; expected one of a, b", Nearest.hint("zebra", List.of("a", "b")));
		assertEquals("", Nearest.hint("zebra", List.of()));
	}
}
