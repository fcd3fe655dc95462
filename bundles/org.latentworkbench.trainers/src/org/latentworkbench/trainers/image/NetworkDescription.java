package org.latentworkbench.trainers.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.api.figure.Texts.Anchor;
import org.latentworkbench.learn.image.ImageLayer.Activation;
import org.latentworkbench.learn.image.ImageLayer.Flatten;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.image.ImageLayout;
import org.latentworkbench.learn.image.PlacedLayer;

/** A network's layers as a table and a picture. */
final class NetworkDescription {
	private final ImageLayout layout;

	NetworkDescription(ImageLayout layout) {
		this.layout = layout;
	}

	/** A row for each layer: where it stands, what it is, what it gives for an image, and how many parameters it has. */
	Table table() {
		var part = new ArrayList<String>();
		var layers = new ArrayList<String>();
		var shapes = new ArrayList<String>();
		var parameters = new ArrayList<Long>();
		for (PlacedLayer layer : layout.layers()) {
			part.add(part(layer));
			layers.add(layer.layer().words());
			shapes.add(layer.out().toString());
			parameters.add((long) layer.parameters());
		}
		part.add("all");
		layers.add("");
		shapes.add("");
		parameters.add((long) layout.parameterCount());
		return Table.of(new Table.Text("part", part), new Table.Text("layer", layers), new Table.Text("output", shapes),
				new Table.Whole("parameters", parameters.stream().mapToLong(v -> v).toArray()));
	}

	private static String part(PlacedLayer layer) {
		int dot = layer.name().indexOf('.');
		return dot < 0 ? layer.name().replace('_', ' ') : layer.name().substring(0, dot);
	}

	/** Each layer as a bar, centred, as wide as the logarithm of the numbers that it gives for an image: an hourglass. */
	Figure figure() {
		List<PlacedLayer> shown = layout.layers().stream().filter(l -> !(l.layer() instanceof Activation || l.layer() instanceof Flatten
				|| l.layer() instanceof Reshape)).toList();
		int n = shown.size() + 1;
		var widths = new float[n];
		var colours = new int[n];
		var names = new ArrayList<String>(List.of("image"));
		var notes = new ArrayList<String>(List.of(layout.network().image().toString()));
		widths[0] = width(layout.network().image().size());
		for (int i = 1; i < n; i++) {
			PlacedLayer layer = shown.get(i - 1);
			widths[i] = width(layer.out().size());
			colours[i] = layer.name().startsWith("encoder") ? 0 : layer.name().startsWith("decoder") ? 2 : 1;
			// strides and paddings are in the table
			names.add(layer.name().indexOf('.') < 0 ? part(layer) : layer.layer().words().split(",")[0]);
			notes.add(layer.out() + (layer.parameters() == 0 ? "" : String.format(Locale.ROOT, "   %,d", layer.parameters())));
		}
		Axes axes = Axes.of(Axis.hidden(), Axis.categories("", names).reversedOrder()).withLegend(Legend.AUTO);
		String[] parts = { "encoder", "latent space", "decoder" };
		for (int part = 0; part < parts.length; part++) {
			axes = axes.add(bars(widths, colours, part).named(parts[part]).coloured(Colour.palette(part)));
		}
		var places = new float[n];
		var from = new float[n];
		float most = 0;
		for (int i = 0; i < n; i++) {
			places[i] = i;
			most = Math.max(most, widths[i]);
		}
		java.util.Arrays.fill(from, most / 2 * 1.08f);
		axes = axes.add(Texts.of(Floats.of(from), Floats.of(places), notes).anchored(Anchor.LEFT)).withX(Axis.hidden().between(-most / 2 * 1.05, most * 1.15));
		return Figure.of("Network", axes).captioned(String.format(Locale.ROOT, "%,d parameters, %,d of them in the encoder. Right: what each layer gives for an "
				+ "image (channels x height x width) and its parameters; bars are as wide as the logarithm of the numbers it gives. Activations are left out.",
				layout.parameterCount(), layout.encoderParameters())).sized(150, Math.clamp(20 + 6.5 * n, 50, 400));
	}

	private static float width(int numbers) {
		return (float) Math.log1p(numbers);
	}

	private static Bars bars(float[] widths, int[] colours, int wanted) {
		int n = 0;
		var places = new float[widths.length];
		var low = new float[widths.length];
		var high = new float[widths.length];
		for (int i = 0; i < widths.length; i++) {
			if (colours[i] == wanted) {
				places[n] = i;
				low[n] = -widths[i] / 2;
				high[n++] = widths[i] / 2;
			}
		}
		return Bars.of(Orientation.HORIZONTAL, Floats.of(java.util.Arrays.copyOf(high, n))).at(Floats.of(java.util.Arrays.copyOf(places, n)))
				.from(Floats.of(java.util.Arrays.copyOf(low, n)));
	}
}
