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
	private final boolean averaged;
	private final Reduction pixels;
	private final Reduction dimensions;

	ImageLossCurves(TrainedAutoencoder model) {
		history = model.history();
		kept = model.state().epoch();
		averaged = model.state().average().isPresent();
		variational = model.layout().network().variational();
		pixels = model.objective().reduction();
		dimensions = model.objective().klOver();
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
		Axes loss = Axes.of(Axis.linear(variational ? "" : "Epoch"), Axis.linear("Loss")).add(line("training", ImageEpoch::loss, 0));
		if (validated) {
			loss = loss.add(line("validation", ImageEpoch::validationLoss, 1));
		}
		Axes divergence = Axes.of(Axis.linear("Epoch"), Axis.linear("KL divergence")).add(line("training", ImageEpoch::kl, 0));
		if (validated) {
			divergence = divergence.add(line("validation", ImageEpoch::validationKl, 1));
		}
		Figure figure = variational ? Figure.grid("Training loss", 1, List.of(loss, divergence)).sized(140, 130) : Figure.of("Training loss", loss);
		return figure.captioned("Means over images, errors " + (pixels == Reduction.SUM ? "summed" : "averaged") + " over pixels" + (variational
				? ", divergence " + (dimensions == Reduction.SUM ? "summed" : "averaged") + " over latent dimensions" : "") + "." + (averaged ? " Weights are averaged over steps: the model and the validation "
						+ "losses are the averages', training losses those of each step's weights." : "") + (kept < history.size() ? " The weights of epoch " + kept + " were kept." : ""));
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
