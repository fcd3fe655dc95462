package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.Layer3D;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Points3D;

/** Samples in three latent dimensions. */
final class LatentSpace {
	static final Marker[] MARKS = { Marker.CIRCLE, Marker.CROSS, Marker.TRIANGLE, Marker.SQUARE, Marker.DIAMOND, Marker.PLUS,
			Marker.TRIANGLE_DOWN, Marker.RING };
	private static final double ROOM = .04;

	private LatentSpace() {
	}

	/** @param marks a class for each sample whose mark it gets; empty: all alike */
	static Figure of(List<String> ids, Matrix latent, int[] dimensions, Colouring colouring, Optional<Labels> marks,
			LatentAttributesParameters.Show show) {
		var axes = new Axis[3];
		var ends = new double[3][2];
		for (int k = 0; k < 3; k++) {
			Floats values = Floats.of(latent.column(dimensions[k]));
			double room = Math.max(1e-6, (values.max() - values.min()) * ROOM);
			ends[k] = new double[] { values.min() - room, values.max() + room };
			axes[k] = Axis.linear("latent dimension " + dimensions[k]).between(ends[k][0], ends[k][1]);
		}
		var layers = new ArrayList<Layer3D>();
		int classes = marks.map(m -> m.names().size()).orElse(1);
		for (int c = 0; c < classes; c++) {
			int code = c;
			int[] rows = marks.map(m -> m.members(code)).orElseGet(() -> java.util.stream.IntStream.range(0, ids.size()).toArray());
			float[][] points = new float[3][];
			for (int k = 0; k < 3; k++) {
				float[] column = latent.column(dimensions[k]);
				points[k] = new float[rows.length];
				for (int i = 0; i < rows.length; i++) {
					points[k][i] = column[rows[i]];
				}
			}
			String name = marks.map(m -> m.title() + " " + m.names().get(code)).orElse("");
			Colouring own = rows(colouring, rows, layers.isEmpty());
			List<String> names = Arrays.stream(rows).mapToObj(ids::get).toList();
			if (show == LatentAttributesParameters.Show.WALLS) {
				// the walls away from the viewer of a new Axes3D: low x, high y, low z
				for (int wall = 0; wall < 3; wall++) {
					float[][] flat = points.clone();
					flat[wall] = new float[rows.length];
					Arrays.fill(flat[wall], (float) ends[wall][wall == 1 ? 1 : 0]);
					layers.add(points(flat, wall == 0 ? own : rows(colouring, rows, false), MARKS[c], wall == 0 ? name : "", names));
				}
			} else {
				layers.add(points(points, own, MARKS[c], name, names));
			}
		}
		Axes3D space = Axes3D.of("", "", "").withAxes(axes[0], axes[1], axes[2]).projecting(show == LatentAttributesParameters.Show.BOTH).addAll(
				layers);
		return Figure.of("", space).sized(150, 125);
	}

	private static Points3D points(float[][] xyz, Colouring colouring, Marker marker, String name, List<String> ids) {
		return Points3D.of(xyz[0], xyz[1], xyz[2]).coloured(colouring).drawn(marker, 0, Double.NaN).named(name).ids(ids);
	}

	/** The colours of some samples, on the scale of all. @param bar whether these bring the colour bar */
	private static Colouring rows(Colouring colouring, int[] rows, boolean bar) {
		return switch (colouring) {
			case Colouring.ByValue v -> {
				float[] values = new float[rows.length];
				for (int i = 0; i < rows.length; i++) {
					values[i] = v.values().get(rows[i]);
				}
				double low = v.values().min();
				double high = v.values().max();
				ColourScale scale = low < high ? v.scale().between(low, high) : v.scale();
				yield new Colouring.ByValue(Floats.of(values), bar ? scale : scale.withoutBar());
			}
			case Colouring.ByCategory c -> new Colouring.ByCategory(c.title(), Ints.of(Arrays.stream(rows).map(i -> c.codes().get(i)).toArray()), c
					.names(), c.colours());
			default -> colouring;
		};
	}
}
