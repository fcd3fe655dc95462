package org.latentworkbench.ui.viewers.latent;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.learn.image.Architectures;
import org.latentworkbench.learn.image.ImageLayout;
import org.latentworkbench.learn.image.ImageObjective;
import org.latentworkbench.learn.image.ImageState;
import org.latentworkbench.learn.image.Initialisation;
import org.latentworkbench.learn.image.TrainedAutoencoder;
import org.latentworkbench.learn.image.Volume;
import org.latentworkbench.learn.latent.LatentRanges;

/**
 * How long it takes from a slider's event until the decoded image is painted, in the explorer's own sliders and picture, with 10,000 samples
 * of which the nearest is found meanwhile. The model has the published architecture for digits with 10 latent dimensions and random weights, which
 * take as long as trained ones. Prints milliseconds of wall time: median, 95 % and slowest, and
 * of CPU time. Argument: the number of events.
 */
public final class Dragging {
	private static final int SAMPLES = 10_000;
	private static final int WARM = 100;

	private final Display display = new Display();
	private boolean decoded;
	private boolean painted;

	private Dragging() {
	}

	public static void main(String[] arguments) throws InputException {
		new Dragging().run(Integer.parseInt(arguments[0]));
	}

	private void run(int events) throws InputException {
		var session = new LatentSession(explored(10));
		Shell shell = new Shell(display);
		shell.setSize(1000, 700);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(shell);
		var watch = new PointWatch(session, shell, problem -> {
			throw new IllegalStateException(problem);
		});
		Control picture = new PointPane(shell, session, watch).control();
		GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(new SliderPane(shell, session).control());
		watch.onDecoded(d -> decoded = true);
		picturesIn(picture).addListener(SWT.Paint, e -> painted = decoded);
		shell.open();
		watch.look();
		until();
		List<Scale> sliders = Arrays.stream(((Composite) slidersIn(shell)).getChildren()).filter(Scale.class::isInstance).map(Scale.class::cast).toList();
		double[] times = new double[events];
		long busy = 0;
		RandomStream random = RandomStream.of(1, "dragging");
		for (int i = -WARM; i < events; i++) {
			busy = i == 0 ? cpu() : busy;
			Scale slider = sliders.get(random.nextInt(sliders.size()));
			slider.setSelection(random.nextInt(slider.getMaximum()));
			decoded = false;
			painted = false;
			long start = System.nanoTime();
			slider.notifyListeners(SWT.Selection, new Event());
			until();
			if (i >= 0) {
				times[i] = (System.nanoTime() - start) / 1e6;
			}
			while (!watch.idle()) {
				// the next event comes when a person has seen this one
				display.timerExec(1, () -> {
				});
				display.sleep();
				while (display.readAndDispatch()) {
					// all that is waiting
				}
			}
		}
		double each = (cpu() - busy) / 1e6 / events;
		Arrays.sort(times);
		System.out.printf(Locale.ROOT, "slider to painted image: median %.1f ms, 95 %% %.1f ms, slowest %.1f ms of %d events; CPU of all threads "
				+ "%.1f ms an event%n", times[events / 2], times[events * 95 / 100], times[events - 1], events, each);
		double[] alone = new double[events];
		for (int i = 0; i < events; i++) {
			long start = System.nanoTime();
			session.explored().decode(session.point());
			alone[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(alone);
		System.out.printf(Locale.ROOT, "decoding alone: median %.1f ms, 95 %% %.1f ms%n", alone[events / 2], alone[events * 95 / 100]);
		display.dispose();
	}

	/** CPU time of this process in nanoseconds, so that what else the machine does counts for nothing. */
	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static Control picturesIn(Control pane) {
		return Arrays.stream(((Composite) pane).getChildren()).filter(PicturesCanvas.class::isInstance).findFirst().orElseThrow();
	}

	private static Control slidersIn(Shell shell) {
		Composite scrolled = (Composite) shell.getChildren()[1];
		return Arrays.stream(scrolled.getChildren()).filter(c -> c instanceof Composite && ((Composite) c).getChildren().length > 0).findFirst()
				.orElseThrow();
	}

	private void until() {
		while (!painted) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	private static Explored explored(int d) throws InputException {
		var layout = ImageLayout.of(Architectures.digits(new Volume(1, 28, 28), d, true));
		RandomStream random = RandomStream.of(1, "weights");
		var network = new TrainedAutoencoder(layout, ImageObjective.elbo(), ImageState.fresh(Initialisation.values()[0].parameters(layout, random),
				layout.initialStatistics()), List.of());
		LatentModel model = new Decoder(network);
		float[] latent = new float[SAMPLES * d];
		RandomStream.of(2, "latent").fillGaussian(latent);
		Matrix positions = new Matrix(SAMPLES, d, latent);
		List<String> ids = IntStream.range(0, SAMPLES).mapToObj(i -> "S" + i).toList();
		Map<String, Integer> rows = new HashMap<>();
		ids.forEach(id -> rows.put(id, rows.size()));
		var shape = new ImageShape(28, 28, 1);
		float[] grey = new float[SAMPLES * shape.size()];
		var data = new Dataset(ids, List.of(new Modality.Continuous("images", shape.features(), new Matrix(SAMPLES, shape.size(), grey))));
		return new Explored("digits", Path.of("digits"), model, 0, "digits", data, positions, LatentRanges.of(positions), new Pictures("images", shape),
				rows);
	}

	/** The decoder as the trainer's own model calls it. */
	private record Decoder(TrainedAutoencoder network) implements LatentModel {
		@Override
		public int latentSize() {
			return network.latent();
		}

		@Override
		public int refits() {
			return 1;
		}

		@Override
		public List<String> modalities() {
			return List.of("images");
		}

		@Override
		public Matrix project(Dataset dataset, int refit) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Reconstruction decode(Matrix latent, int refit) {
			float[] images = network.decode(latent.values());
			for (int i = 0; i < images.length; i++) {
				images[i] *= ImageShape.WHITE;
			}
			return new Reconstruction(Map.of("images", new Matrix(latent.rows(), images.length / latent.rows(), images)));
		}

		@Override
		public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void save(Path folder) {
			throw new UnsupportedOperationException();
		}
	}
}
