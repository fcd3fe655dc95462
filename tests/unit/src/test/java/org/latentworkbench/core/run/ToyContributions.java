package org.latentworkbench.core.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Contribution;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Implementation;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;
import org.latentworkbench.core.registry.Registry;

/** Contributions that do next to nothing, for testing what happens around them. */
final class ToyContributions {
	record Numbers(@Parameter(help = "How many numbers.", byDefault = "5", min = 1, max = 100) int count) {
	}

	record Factor(@Parameter(help = "What to multiply by.", byDefault = "2") double by) {
	}

	record Nothing() {
	}

	record Part(@Parameter(help = "What to look for.", byDefault = "nothing") String name) {
	}

	record Parts(@Parameter(help = "What to look for.") List<Part> parts) {
	}

	/** Draws numbers. */
	static final class Draw implements Generator<Numbers> {
		@Override
		public void run(Numbers parameters, RunContext run) throws Exception {
			var random = run.random("numbers");
			var values = new double[parameters.count()];
			for (int i = 0; i < values.length; i++) {
				values[i] = random.nextGaussian();
			}
			run.fact("engine", "toy");
			run.fact("drawn", "evenly");
			run.table("numbers", Table.of(new Table.Numbers("x", values)));
		}
	}

	/** Multiplies them. */
	static final class Scale implements Analysis<Factor> {
		@Override
		public void run(Factor parameters, RunContext run) throws Exception {
			double[] x = run.table("numbers").numbers("x");
			for (int i = 0; i < x.length; i++) {
				x[i] *= parameters.by();
			}
			run.table("scaled", Table.of(new Table.Numbers("x", x)));
		}
	}

	/** Writes half of its result, then finds that it cannot go on. */
	static final class Fail implements Analysis<Nothing> {
		@Override
		public void run(Nothing parameters, RunContext run) throws Exception {
			run.table("half", run.table("numbers"));
			throw new InputException("numbers.tsv:3:1: found 'x', a number is expected");
		}
	}

	/** Finds that the second of its parts is not among the numbers. */
	static final class Look implements Analysis<Parts> {
		@Override
		public void run(Parts parameters, RunContext run) throws Exception {
			run.table("numbers");
			ParameterException.at("parts[2].name", () -> {
				throw new InputException("there is no 'x'");
			});
		}
	}

	/** Finds that there are too few numbers for it. */
	static final class Refuse implements Analysis<Nothing> {
		@Override
		public void run(Nothing parameters, RunContext run) throws Exception {
			int count = run.table("numbers").rows();
			throw new RoleException("numbers", "there are " + count + " numbers; more are needed");
		}
	}

	/** Says that it runs, then waits to be cancelled. */
	static final class Wait implements Analysis<Nothing> {
		static CountDownLatch running = new CountDownLatch(1);

		@Override
		public void run(Nothing parameters, RunContext run) throws Exception {
			var progress = run.progress("waiting", 1_000_000_000L, "turns");
			running.countDown();
			for (long i = 0;; i++) {
				progress.at(i);
				Thread.onSpinWait();
			}
		}
	}

	/** Ends when another one has begun, or soon after nobody came. */
	static final class Meet implements Generator<Nothing> {
		static volatile CyclicBarrier place = new CyclicBarrier(2);

		@Override
		public void run(Nothing parameters, RunContext run) throws Exception {
			long met = 1;
			try {
				place.await(300, TimeUnit.MILLISECONDS);
			} catch (TimeoutException | BrokenBarrierException e) {
				met = 0;
			}
			run.table("met", Table.of(new Table.Whole("met", new long[] { met }), new Table.Whole("threads", new long[] { run.threads() })));
		}
	}

	/** Writes something else each time, as a method without a seed would. */
	static final class Unseeded implements Generator<Nothing> {
		private static int calls;

		@Override
		public void run(Nothing parameters, RunContext run) throws Exception {
			run.table("calls", Table.of(new Table.Whole("n", new long[] { ++calls })));
		}
	}

	/** Waits in another thread to be cancelled; the other thread's failure comes wrapped. */
	static final class Pool implements Generator<Nothing> {
		@Override
		public void run(Nothing parameters, RunContext run) throws Exception {
			try (var pool = Executors.newSingleThreadExecutor()) {
				pool.submit(() -> {
					run.log("at work");
					while (true) {
						run.checkCancelled();
						Thread.onSpinWait();
					}
				}).get();
			}
		}
	}

	/** Adds up the numbers one by one, keeping the sum so far; the first two times it gives up after so many. */
	static final class Add implements Analysis<Numbers> {
		static int given;
		static int added;

		@Override
		public void run(Numbers parameters, RunContext run) throws Exception {
			double[] x = run.table("numbers").numbers("x");
			Path kept = run.checkpoint("sum");
			List<String> state = Files.exists(kept) ? Files.readAllLines(kept) : List.of("0", "0");
			double sum = Double.parseDouble(state.get(1));
			added = 0;
			for (int i = Integer.parseInt(state.get(0)); i < x.length; i++) {
				sum += x[i];
				added++;
				Files.write(kept, List.of(Integer.toString(i + 1), Double.toString(sum)));
				if (added == parameters.count() && given++ < 2) {
					throw new InputException("enough for now");
				}
			}
			run.table("sum", Table.of(new Table.Numbers("x", new double[] { sum })));
		}
	}

	private ToyContributions() {
	}

	static Registry registry() {
		var numbers = List.of(new InputRole("numbers", "table", false, false, "Numbers."));
		return Registry.of(List.of(
				info(Kind.GENERATOR, "draw", List.of(), "numbers", Draw.class),
				info(Kind.GENERATOR, "unseeded", List.of(), "calls", Unseeded.class),
				info(Kind.GENERATOR, "meet", List.of(), "met", Meet.class),
				info(Kind.GENERATOR, "pool", List.of(), "never", Pool.class),
				info(Kind.ANALYSIS, "scale", numbers, "scaled", Scale.class),
				info(Kind.ANALYSIS, "add", numbers, "sum", Add.class),
				info(Kind.ANALYSIS, "fail", numbers, "half", Fail.class),
				info(Kind.ANALYSIS, "look", numbers, "never", Look.class),
				info(Kind.ANALYSIS, "refuse", numbers, "never", Refuse.class),
				info(Kind.ANALYSIS, "wait", numbers, "never", Wait.class)));
	}

	private static ContributionInfo info(Kind kind, String id, List<InputRole> inputs, String output, Class<? extends Contribution<?>> type) {
		return new ContributionInfo(kind, id, id, "", "", "toys", "1.0.0", inputs, List.of(new OutputRole(output, "table", "")), List.of(),
				new Implementation() {
					@Override
					public Object create() throws Exception {
						return type.getDeclaredConstructor().newInstance();
					}

					@Override
					public Object createReader() {
						throw new IllegalStateException("toys have no models");
					}
				});
	}
}
