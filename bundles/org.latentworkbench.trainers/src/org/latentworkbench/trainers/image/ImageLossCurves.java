package org.latentworkbench.trainers.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.learn.image.ImageEpoch;
import org.latentworkbench.learn.image.ImageObjective.Reduction;
import org.latentworkbench.learn.image.TrainedAutoencoder;

/** The losses of a training of images as a table and a figure. */
final class ImageLossCurves {
	private record Part(String name, ToDoubleFunction<ImageEpoch> value) {
	}

	private final List<ImageEpoch> history;
	private final int kept;
	private final boolean variational;
	private final boolean validated;
	private final boolean guided;
	private final boolean averaged;
	private final Reduction pixels;
	private final Reduction dimensions;
	private final String sigma;

	ImageLossCurves(TrainedAutoencoder model) {
		history = model.history();
		kept = model.state().epoch();
		averaged = model.state().average().isPresent();
		variational = model.layout().network().variational();
		pixels = model.objective().reduction();
		dimensions = model.objective().klOver();
		sigma = model.objective().deviation().words();
		guided = history.stream().anyMatch(e -> e.guides() != 0);
		validated = history.stream().anyMatch(e -> !Double.isNaN(e.validationReconstruction()));
	}

	/** One row an epoch. */
	Table table() {
		var parts = new ArrayList<Part>();
		parts.add(new Part("Loss", ImageEpoch::loss));
		parts.add(new Part("Reconstruction", ImageEpoch::reconstruction));
		if (variational) {
			parts.add(new Part("KL divergence", ImageEpoch::kl));
			parts.add(new Part("KL weight", ImageEpoch::klWeight));
		}
		if (guided) {
			parts.add(new Part("Guides", ImageEpoch::guides));
		}
		if (validated) {
			parts.add(new Part("Validation loss", ImageEpoch::validationLoss));
			parts.add(new Part("Validation reconstruction", ImageEpoch::validationReconstruction));
			if (variational) {
				parts.add(new Part("Validation KL divergence", ImageEpoch::validationKl));
			}
		}
		parts.add(new Part("Learning rate", ImageEpoch::rate));
		var columns = new ArrayList<Table.Column>();
		columns.add(new Table.Whole("epoch", history.stream().mapToLong(ImageEpoch::epoch).toArray()));
		for (Part part : parts) {
			columns.add(new Table.Numbers(part.name(), history.stream().mapToDouble(part.value()).toArray()));
		}
		return new Table(columns);
	}

	/** The loss above, its parts below, which are of other sizes. */
	Figure figure() {
		var panels = new ArrayList<Axes>();
		panels.add(panel("Loss", ImageEpoch::loss, validated, ImageEpoch::validationLoss, !variational && !guided));
		if (variational) {
			panels.add(panel("KL divergence", ImageEpoch::kl, validated, ImageEpoch::validationKl, !guided));
		}
		if (guided) {
			panels.add(panel("Guides", ImageEpoch::guides, false, ImageEpoch::guides, true));
		}
		Figure figure = panels.size() > 1 ? Figure.grid("Training loss", 1, panels).sized(140, 65 * panels.size())
				: Figure.of("Training loss", panels.getFirst());
		return figure.captioned(caption());
	}

	private String caption() {
		var words = new StringBuilder("Means over images, errors " + word(pixels) + " over pixels");
		if (variational) {
			words.append(", divergence ").append(word(dimensions)).append(" over latent dimensions; positions drawn with sigma = ").append(sigma);
		}
		words.append('.');
		if (guided) {
			words.append(" Guides: what is left to follow, the sum of weight \u00b7 (1 \u2212 r\u00b2), a mean over batches; the validation loss is without it.");
		}
		if (averaged) {
			words.append(" Weights are averaged over steps: the model and the validation losses are the averages', training losses those of each step's weights.");
		}
		if (kept < history.size()) {
			words.append(" The weights of epoch ").append(kept).append(" were kept.");
		}
		return words.toString();
	}

	private static String word(Reduction reduction) {
		return reduction == Reduction.SUM ? "summed" : "averaged";
	}

	/** @param last whether epochs stand below it */
	private Axes panel(String name, ToDoubleFunction<ImageEpoch> training, boolean both, ToDoubleFunction<ImageEpoch> validation, boolean last) {
		Axes axes = Axes.of(Axis.linear(last ? "Epoch" : ""), Axis.linear(name)).add(line("training", training, 0));
		return both ? axes.add(line("validation", validation, 1)) : axes;
	}

	private Line line(String name, ToDoubleFunction<ImageEpoch> value, int colour) {
		var x = new float[history.size()];
		var y = new float[history.size()];
		for (int e = 0; e < x.length; e++) {
			x[e] = history.get(e).epoch();
			y[e] = (float) value.applyAsDouble(history.get(e));
		}
		return Line.of(x, y).named(name).coloured(Colour.palette(colour));
	}
}
