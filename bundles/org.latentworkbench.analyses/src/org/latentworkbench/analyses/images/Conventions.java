package org.latentworkbench.analyses.images;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.figure.Figure;

/**
 * What an analysis of a latent space, and its model, do where others do otherwise: which position stands for a sample, how the model's divergence
 * and deviation are meant, on what scale images are shown. All of it stands in the run record and under every figure.
 */
public final class Conventions {
	/** Images side by side as decoded. */
	public static final String COMMON_BRIGHTNESS = "one scale for all images, 0 black to 1 white";
	/** Images side by side, each on a scale of its own. */
	public static final String OWN_BRIGHTNESS = "each image from its darkest to its lightest pixel";

	private final RunContext run;
	private final SequencedMap<String, String> said = new LinkedHashMap<>();

	private Conventions(RunContext run) {
		this.run = run;
	}

	/** Those of a model, and where samples lie. @param positions in words */
	public static Conventions of(RunContext run, LatentModel model, String positions) {
		return of(run, Map.of("", model), positions);
	}

	/** Those of several models by name, and where samples lie. */
	static Conventions of(RunContext run, Map<String, LatentModel> models, String positions) {
		var conventions = new Conventions(run);
		conventions.say("positions", positions);
		models.forEach((name, model) -> model.conventions().forEach((what, value) -> conventions.say(name.isEmpty() ? what : name + " " + what,
				value)));
		return conventions;
	}

	private void say(String name, String value) {
		said.put(name, value);
		run.fact(name, value);
	}

	/** Writes a figure that shows no images. Its caption ends with the conventions. */
	public void figure(String name, Figure figure) throws IOException {
		run.figure(name, with(figure, said));
	}

	/** Writes a figure with images on a common scale. */
	public void pictures(String name, Figure figure) throws IOException {
		pictures(name, figure, COMMON_BRIGHTNESS);
	}

	/** Writes a figure with images. @param brightness what white is, in words */
	void pictures(String name, Figure figure, String brightness) throws IOException {
		var all = new LinkedHashMap<>(said);
		all.put("brightness", brightness);
		run.fact("brightness", brightness);
		run.figure(name, with(figure, all));
	}

	private static Figure with(Figure figure, Map<String, String> said) {
		String conventions = said.entrySet().stream().map(e -> e.getValue().startsWith("=") ? e.getKey() + " " + e.getValue() : e.getKey() + ": "
				+ e.getValue()).collect(Collectors.joining("; ", "Conventions: ", "."));
		return figure.captioned(figure.caption().isEmpty() ? conventions : figure.caption() + " " + conventions);
	}
}
