import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.Format;

/** Draws the validation losses of heatmaps, ours from what {@link Images} said, beside the published ones. Arguments: that text, a .png file. */
public final class CurveFigure {
	private static final Pattern EPOCH = Pattern.compile("epoch=(\\d+) .*validation=([0-9.]+).*");
	/** What the walk-through reports: epochs and losses. */
	private static final double[] PUBLISHED_EPOCHS = { 1, 2, 3, 4, 20, 30 };
	private static final double[] PUBLISHED = { 509.9, 482.3, 447.8, 442.6, 441.10, 440.61 };
	/** The entropy of the published test images, below which no model can come. */
	private static final double FLOOR = 438.457;

	private CurveFigure() {
	}

	public static void main(String[] arguments) throws Exception {
		var epochs = new ArrayList<Double>();
		var losses = new ArrayList<Double>();
		for (String line : Files.readAllLines(Path.of(arguments[0]))) {
			Matcher m = EPOCH.matcher(line);
			if (m.matches()) {
				epochs.add(Double.valueOf(m.group(1)));
				losses.add(Double.valueOf(m.group(2)));
			}
		}
		double[] x = epochs.stream().mapToDouble(d -> d).toArray();
		double[] y = losses.stream().mapToDouble(d -> d).toArray();
		Figure figure = Figure.of("Validation loss of the heatmaps", axes("all", x, y).withY(Axis.linear("Validation loss")),
				axes("near the floor", x, y).withY(Axis.linear("").between(438, 446)))
				.captioned("2,375 images that were not learned from, with draws from the posterior. The floor is the images' own entropy, 438.46; our split "
						+ "was chosen for having the same.");
		Exports.write(figure, Format.PNG, Path.of(arguments[1]), ExportOptions.DEFAULT.at(150));
	}

	private static Axes axes(String title, double[] x, double[] y) {
		double[] ends = { 1, 30 };
		double[] floor = { FLOOR, FLOOR };
		return Axes.of(Axis.linear("Epoch"), Axis.linear("")).titled(title).add(Line.of(x, y).named("here").withMarkers())
				.add(Line.of(PUBLISHED_EPOCHS, PUBLISHED).named("published").withMarkers())
				.add(Line.of(ends, floor).named("floor").coloured(ThemeColour.MUTED));
	}
}
