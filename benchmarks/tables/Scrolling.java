import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Shell;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.ui.viewers.table.Grids;
import org.latentworkbench.ui.viewers.table.GridTable;

/**
 * How long a dataset of 2,000 samples and 20,000 features takes from its folder to the first painted table, and how long each step of
 * scrolling keeps the window's thread: down, to the right, in pages of both and in jumps, each step with its painting. Prints a line
 * for each, in milliseconds of CPU of that thread. A process without the workbench around it; the table is the one of the workbench. Argument: a folder to work in.
 */
public final class Scrolling {
	private static final int SAMPLES = 2_000;
	private static final int FEATURES = 20_000;
	private static final int STEPS = 300;

	private Scrolling() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]).resolve("large");
		if (!Files.exists(folder)) {
			DatasetFiles.write(large(), folder);
		}
		Display display = new Display();
		for (String round : List.of("cold", "warm")) {
			round(display, folder, round);
		}
		display.dispose();
	}

	private static void round(Display display, Path folder, String name) throws Exception {
		long start = now();
		Dataset dataset = DatasetFiles.read(folder);
		var grid = Grids.of(dataset);
		long missing = grid.missing();
		double read = millis(start);
		Shell shell = new Shell(display);
		shell.setLayout(new FillLayout());
		shell.setSize(1200, 800);
		NatTable table = GridTable.create(grid, shell);
		boolean[] painted = new boolean[1];
		table.addListener(SWT.Paint, e -> painted[0] = true);
		shell.open();
		while (!painted[0]) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		System.out.printf(Locale.ROOT, "%s: opened with %.0f ms of CPU, of which %.0f ms to read and count %,d missing values%n", name, millis(start), read,
				missing);
		drain(display);
		steps("down", display, table, table.getVerticalBar(), 1.0 / STEPS);
		steps("right", display, table, table.getHorizontalBar(), 1.0 / STEPS / 20);
		steps("right in pages", display, table, table.getHorizontalBar(), 1.0 / STEPS);
		steps("right in jumps", display, table, table.getHorizontalBar(), 0.618);
		shell.dispose();
	}

	/**
	 * Counts what the window's thread works from the step until it is painted.
	 *
	 * @param share of the way that a step goes; begins anew at the end
	 */
	private static void steps(String name, Display display, NatTable table, ScrollBar bar, double share) {
		double[] times = new double[STEPS];
		boolean[] painted = new boolean[1];
		Listener listener = e -> painted[0] = true;
		table.addListener(SWT.Paint, listener);
		for (int i = 0; i < STEPS; i++) {
			int way = bar.getMaximum() - bar.getThumb();
			painted[0] = false;
			long start = now();
			bar.setSelection((int) ((i + 1) * share % 1 * way));
			bar.notifyListeners(SWT.Selection, new Event());
			double busy = millis(start);
			long end = System.nanoTime() + 1_000_000_000L;
			boolean more = true;
			while (more && System.nanoTime() < end) {
				start = now();
				more = display.readAndDispatch() || !painted[0];
				busy += millis(start);
				if (!painted[0]) {
					display.timerExec(1, () -> {
					});
					display.sleep();
				}
			}
			times[i] = busy;
		}
		table.removeListener(SWT.Paint, listener);
		Arrays.sort(times);
		System.out.printf(Locale.ROOT, "  %s: median %.1f ms, 95 %% %.1f ms, slowest %.1f ms of %d steps%n", name, times[STEPS / 2],
				times[STEPS * 95 / 100], times[STEPS - 1], STEPS);
	}

	private static void drain(Display display) {
		while (display.readAndDispatch()) {
			// until nothing is left to do or paint
		}
	}

	/** CPU time of this thread, so that what else the machine does counts for nothing. */
	private static long now() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static double millis(long start) {
		return (now() - start) / 1e6;
	}

	private static Dataset large() {
		List<String> samples = IntStream.range(0, SAMPLES).mapToObj(i -> "Sample_" + i).toList();
		List<String> genes = IntStream.range(0, FEATURES).mapToObj(j -> "ENSG" + (100_000_000 + j)).toList();
		float[] values = new float[SAMPLES * FEATURES];
		for (int i = 0; i < values.length; i++) {
			values[i] = i % 97 == 0 ? Float.NaN : (float) Math.sin(i) * 10;
		}
		int[] codes = new int[SAMPLES];
		Arrays.setAll(codes, i -> i % 3);
		return new Dataset(samples, List.of(new Modality.Continuous("genes", genes, new Matrix(SAMPLES, FEATURES, values)),
				new Modality.Categorical("clinic", List.of("subtype"), List.of("a", "b", "c"), codes)));
	}
}
