import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.figures.Painter;
import org.latentworkbench.figures.charts.EmbeddingRow;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.figures.colour.Theme;

/**
 * Milliseconds that a frame takes to draw while a scatter is panned, or a cloud in space is turned: limits move a little from
 * frame to frame, the figure is drawn anew in full. Prints one line per case: median and 95th percentile of wall time, and
 * mean CPU time of all threads, of the frames after the first 30. Arguments: width and height in pixels.
 */
public final class Panning {
	private static final int WARM = 30;
	private static final int FRAMES = 90;

	private Panning() {
	}

	public static void main(String[] arguments) {
		int width = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1200;
		int height = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 800;
		for (int n : new int[] { 10_000, 100_000, 1_000_000 }) {
			measure("scatter", n, width, height, Figure.of("Latent space", scatter(n)), Panning::panned);
			measure("scatter by value", n, width, height, Figure.of("Latent space", byValue(n)), Panning::panned);
		}
		measure("four embeddings in a row", 7_000, width, height, row(7_000), Panning::panned);
		for (int n : new int[] { 10_000, 100_000 })
			measure("space", n, width, height, Figure.of("Latent space", space(n)), Panning::turned);
	}

	private interface Motion {
		Panel at(Panel panel, int frame);
	}

	private static void measure(String name, int n, int width, int height, Figure figure, Motion motion) {
		var painter = new Painter();
		double[] millis = new double[FRAMES];
		long cpu = 0;
		for (int frame = -WARM; frame < FRAMES; frame++) {
			var panels = new ArrayList<>(figure.panels());
			panels.set(0, motion.at(panels.getFirst(), frame));
			Figure moved = figure.withPanels(panels);
			if (frame == 0)
				cpu = cpu();
			long start = System.nanoTime();
			painter.render(moved, Theme.LIGHT, width, height, 96.0 / 72);
			if (frame >= 0)
				millis[frame] = (System.nanoTime() - start) / 1e6;
		}
		double perFrame = (cpu() - cpu) / 1e6 / FRAMES;
		Arrays.sort(millis);
		System.out.printf(Locale.ROOT, "%s of %,d points, %d x %d pixels: median %.1f ms, 95 %% %.1f ms, CPU %.1f ms%n", name, n, width,
				height, millis[FRAMES / 2], millis[FRAMES * 95 / 100], perFrame);
	}

	/** Of all threads, compiler and garbage collector included, in nanoseconds. */
	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static Panel panned(Panel panel, int frame) {
		double by = .02 * frame;
		return ((Axes) panel).withX(Axis.linear("z1").between(-5 + by, 9 + by)).withY(Axis.linear("z2").between(-5 - by, 5 - by));
	}

	private static Panel turned(Panel panel, int frame) {
		return ((Axes3D) panel).seenFrom(-52 + frame, 24);
	}

	private static Panel scatter(int n) {
		float[][] cloud = cloud(n);
		int[] codes = new int[n];
		for (int i = 0; i < n; i++)
			codes[i] = i % 5;
		return Axes.of("z1", "z2").add(Points.of(cloud[0], cloud[1]).byCategory("group", codes, List.of("a", "b", "c", "d", "e")));
	}

	private static Panel byValue(int n) {
		float[][] cloud = cloud(n);
		return Axes.of("z1", "z2").add(Points.of(cloud[0], cloud[1]).byValue("expression", cloud[2]));
	}

	private static Panel space(int n) {
		float[][] cloud = cloud(n);
		return Axes3D.of("z1", "z2", "z3").add(Points3D.of(cloud[0], cloud[1], cloud[2]).byValue("expression", cloud[2]));
	}

	/** As the workbench shows embeddings that were guided more and less: in the colours of one value, with bars beneath. */
	private static Figure row(int n) {
		float[][] cloud = cloud(n);
		var shares = new EmbeddingRow.Shares(List.of("a", "b", "c", "d", "e"), new double[] { .1, .2, .3, .3, .1 });
		var row = new ArrayList<EmbeddingRow.Embedding>();
		for (String name : List.of("unguided", "w5000", "w1000", "w100"))
			row.add(new EmbeddingRow.Embedding(name, "", new Values.Numbers("dim0", cloud[0]), new Values.Numbers("dim1", cloud[1]), Optional.of(shares)));
		return EmbeddingRow.of("Embeddings", row, new Colouring.ByValue(Floats.of(cloud[2]), ColourScale.sequential("attribute")), List.of(), "dim0");
	}

	private static float[][] cloud(int n) {
		var random = new Random(1);
		var cloud = new float[3][n];
		for (int i = 0; i < n; i++) {
			cloud[0][i] = (float) (random.nextGaussian() + i % 5);
			cloud[1][i] = (float) random.nextGaussian();
			cloud[2][i] = (float) random.nextGaussian();
		}
		return cloud;
	}
}
