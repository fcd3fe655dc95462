package org.latentworkbench.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Contribution;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Line3D;
import org.latentworkbench.api.figure.Turn;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Implementation;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;
import org.latentworkbench.core.registry.Registry;

/** A few small contributions to run commands on. */
final class Shop {
	private Shop() {
	}

	/** Names a generator's size. */
	record DrawParameters(
			@Parameter(help = "How many samples to draw.", byDefault = "5", min = 1, max = 1000, unit = "samples") int samples,
			@Parameter(help = "Draws again with other numbers.", byDefault = "false", advanced = true) boolean again) {
	}

	/** No settings. */
	record Nothing() {
	}

	/** Normal numbers. */
	static final class Draw implements Generator<DrawParameters> {
		@Override
		public void run(DrawParameters p, RunContext run) throws Exception {
			var values = new float[p.samples()];
			run.random("numbers").fillGaussian(values);
			Progress progress = run.progress("drawing", p.samples(), "samples");
			progress.at(p.samples());
			var ids = java.util.stream.IntStream.range(0, p.samples()).mapToObj(i -> "s" + i).toList();
			run.dataset("dataset", new Dataset(ids, List.of(new Modality.Continuous("m", List.of("x"), new Matrix(values.length, 1, values)))));
			run.figure("numbers", Figure.of("Numbers", Axes.of("sample", "x").add(Line.of(Floats.range(values.length), Floats.of(values)))));
			Floats z = Floats.of(values);
			run.figure("space/cloud", Figure.of("Cloud", Axes3D.of("x", "y", "z").add(Line3D.of(z, z, z)).turning(new Turn(2, 0, 10, 0, 10, 50))));
			run.log("drew " + p.samples());
		}
	}

	/** The mean of the first feature. */
	static final class Mean implements Analysis<Nothing> {
		@Override
		public void run(Nothing p, RunContext run) throws Exception {
			double sum = 0;
			for (float v : run.dataset("dataset").continuous().get(0).values().values()) {
				sum += v;
			}
			run.table("mean", Table.of(new Table.Numbers("mean", new double[] { sum })));
		}
	}

	/** Blames the input. */
	static final class Picky implements Analysis<Nothing> {
		@Override
		public void run(Nothing p, RunContext run) throws Exception {
			throw new InputException("the column age is missing");
		}
	}

	/** Breaks. */
	static final class Broken implements Analysis<Nothing> {
		@Override
		public void run(Nothing p, RunContext run) {
			throw new IllegalStateException("a bug");
		}
	}

	/** Says what it would take, and must not begin. */
	static final class Train implements Analysis<Nothing> {
		@Override
		public void run(Nothing p, RunContext run) throws Exception {
			int n = run.dataset("dataset").samples().size();
			run.warn("few samples");
			run.takes(Duration.ofMinutes(3));
			run.needs("a network for " + n + " samples", n * 1_000_000L, "take fewer samples");
			throw new IllegalStateException("it was begun");
		}
	}

	/** Works until it is cancelled. */
	static final class Slow implements Analysis<Nothing> {
		static volatile CountDownLatch started = new CountDownLatch(1);

		@Override
		public void run(Nothing p, RunContext run) throws Exception {
			started.countDown();
			while (true) {
				run.checkCancelled();
				Thread.onSpinWait();
			}
		}
	}

	/** A registry whose {@link #explosive} contributions fail when their class is asked for. */
	static Registry registry() {
		return Registry.of(List.of(generator("draw", Draw::new), analysis("mean", Mean::new), analysis("picky", Picky::new),
				analysis("broken", Broken::new), analysis("train", Train::new), analysis("slow", Slow::new)));
	}

	/** A registry that tells nothing but what its declarations say. */
	static Registry explosive() {
		Callable<Contribution<?>> never = () -> {
			throw new AssertionError("a contribution was loaded");
		};
		return Registry.of(List.of(generator("draw", never), analysis("mean", never)));
	}

	private static ContributionInfo generator(String id, Callable<? extends Contribution<?>> maker) {
		return new ContributionInfo(Kind.GENERATOR, id, "Draw", "Draws normal numbers.", "Gauss, 1809", "org.shop", "1.2.3", List.of(),
				List.of(new OutputRole("dataset", "dataset", "the numbers")), List.of(), implementation(maker));
	}

	private static ContributionInfo analysis(String id, Callable<? extends Contribution<?>> maker) {
		return new ContributionInfo(Kind.ANALYSIS, id, "Analysis " + id, "", "", "org.shop", "1.2.3",
				List.of(new InputRole("dataset", "dataset", false, false, "what to look at")), List.of(new OutputRole("mean", "table", "")), List.of(),
				implementation(maker));
	}

	private static Implementation implementation(Callable<? extends Contribution<?>> maker) {
		return new Implementation() {
			@Override
			public Object create() throws Exception {
				return maker.call();
			}

			@Override
			public Object createReader() {
				throw new IllegalStateException("no reader");
			}
		};
	}
}
