package org.latentworkbench.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.latentworkbench.core.study.Contributions;
import org.latentworkbench.core.study.StudyCheck;

/** What the wizard for new configs writes. */
class ConfigTextTest {
	private final KnownContributions known = new KnownContributions(Contributions.registry());

	@Test
	void aFileSaysWhoseParametersItHoldsAndHoldsWhatMustBeGiven() {
		assertEquals("# Parameters of multimodal-vae: multimodal-vae.\nlatent: 1\n", file("multimodal-vae", false)
				.replaceFirst(": [^.\n]*\\.\n", ": multimodal-vae.\n"));
		assertEquals(Optional.of("multimodal-vae"), Problems.contribution(file("multimodal-vae", false)));
	}

	@Test
	void allParametersStandThereAsCommentsWithTheirDefaults() {
		String text = file("multimodal-vae", true);
		for (String line : List.of("latent: 1", "# hidden: [64]", "# nodes (at least 1)", "# noise: {}", "# title: none")) {
			assertTrue(text.contains("\n" + line + "\n"), line + " in\n" + text);
		}
		assertEquals(List.of(), StudyCheck.config(Path.of("config.yaml"), text, known.parameters("multimodal-vae")));
		String uncommented = text.replaceAll("(?m)^# (\\w+: .*)$", "$1").replaceFirst("Parameters", "# Parameters");
		assertTrue(uncommented.contains("\nhidden: [64]\n"), uncommented);
	}

	@Test
	void aStepIsWrittenInLines() {
		var contribution = known.find("multimodal-vae").orElseThrow();
		String text = ConfigText.step("net", contribution, known.parameters(contribution).orElseThrow(), "{ dataset: data }", false, "  ");
		assertEquals("  net:\n    use: multimodal-vae\n    in: { dataset: data }\n    with:\n      latent: 1\n", text);
	}

	private String file(String id, boolean all) {
		var contribution = known.find(id).orElseThrow();
		return ConfigText.file(contribution, known.parameters(contribution).orElseThrow(), all);
	}
}
