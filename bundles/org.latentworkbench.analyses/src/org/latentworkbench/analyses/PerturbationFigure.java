package org.latentworkbench.analyses;

import java.util.ArrayList;

import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Distributions;
import org.latentworkbench.api.figure.Distributions.Form;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;

/** What a perturbation does to the numbers that it perturbs. */
final class PerturbationFigure {
	private static final int MOST = 20;

	private PerturbationFigure() {
	}

	/**
	 * The first features of the perturbed modality before and after.
	 *
	 * @param perturbation of a continuous modality
	 * @param by           its name
	 */
	static Figure of(Perturbation perturbation, String by) {
		int count = Math.min(MOST, perturbation.features().size());
		var before = new ArrayList<Floats>();
		var after = new ArrayList<Floats>();
		for (int i = 0; i < count; i++) {
			var values = (Perturbation.Values.Numbers) perturbation.values(i);
			before.add(Floats.of(values.before()));
			after.add(Floats.of(values.after()));
		}
		float[] left = new float[count];
		float[] right = new float[count];
		for (int i = 0; i < count; i++) {
			left[i] = i - 0.2f;
			right[i] = i + 0.2f;
		}
		Axes axes = Axes.of(Axis.categories("", perturbation.features().subList(0, count)), Axis.linear("encoded value"))
				.add(Distributions.of(Form.BOX, before).at(Floats.of(left), 0.34).named("baseline"),
						Distributions.of(Form.BOX, after).at(Floats.of(right), 0.34).named("perturbed"));
		Figure figure = Figure.of("Perturbation of " + perturbation.modality() + ": " + by, axes)
				.sized(Math.clamp(40 + 12.0 * count, 90, 300), 90);
		return count < perturbation.features().size() ? figure.captioned("The first " + count + " of "
				+ Counts.of(perturbation.features().size(), "feature") + ".") : figure;
	}
}
