import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;

/**
 * How many replica-steps a CPU second gives once the virtual machine is warm. Prints one line of {@code key=value} pairs.
 * Arguments, all {@code key=value}: {@code engine} (jvm, torch), {@code replicas}, {@code hidden} (15 or 200,100),
 * {@code latent}, {@code features} (continuous ones, in two blocks), {@code batch}, {@code samples}, {@code threads},
 * {@code warm} and {@code measure} (CPU seconds).
 */
public final class Refits {

	private final Map<String, String> settings = new HashMap<>(Map.of("engine", "jvm", "replicas", "1", "hidden", "15",
			"latent", "3", "features", "20", "batch", "10", "samples", "1000", "threads", "1", "warm", "8", "measure", "8"));

	private Refits(String[] arguments) {
		for (String argument : arguments) {
			String[] pair = argument.split("=", 2);
			if (pair.length != 2 || settings.put(pair[0], pair[1]) == null)
				throw new IllegalArgumentException("not a setting: " + argument + "; known: " + settings.keySet());
		}
	}

	public static void main(String[] arguments) throws Exception {
		new Refits(arguments).run();
	}

	private int number(String key) {
		return Integer.parseInt(settings.get(key));
	}

	private void run() throws Exception {
		int replicas = number("replicas");
		var hidden = new ArrayList<Integer>();
		for (String width : settings.get("hidden").split(","))
			hidden.add(Integer.parseInt(width));
		int half = number("features") / 2;
		var network = new NetworkSpec(
				List.of(new NetworkSpec.Categorical("a", 1, 2, 1), new NetworkSpec.Categorical("b", 1, 2, 1)),
				List.of(new NetworkSpec.Continuous("c", half, 1), new NetworkSpec.Continuous("d", half, 1)), hidden,
				number("latent"), 0.1);
		int parameters = new ParameterLayout(network).parameterCount();
		Samples samples = samples(number("samples"), half);
		// an epoch is repeated as a training of its own: as many as fill about a second
		int batches = number("samples") / number("batch");
		long guess = Math.max(1, 40_000_000L / ((long) parameters * number("batch") * batches * replicas / 10 + 100_000));
		Schedule schedule = Schedule.of((int) Math.min(300, guess), number("batch"), 1e-4).withFreshOptimiser(true);
		long perRun = (long) schedule.epochs() * batches * replicas;

		repeat(number("warm"), network, schedule, samples);
		double from = cpuSeconds();
		long runs = repeat(number("measure"), network, schedule, samples);
		double cpu = cpuSeconds() - from;
		System.out.printf(Locale.ROOT, "engine=%s replicas=%d parameters=%d batch=%d threads=%d steps=%d cpu_s=%.2f "
				+ "steps_per_cpu_s=%.1f%n", settings.get("engine"), replicas, parameters, number("batch"),
				number("threads"), runs * perRun, cpu, runs * perRun / cpu);
	}

	private long repeat(double seconds, NetworkSpec network, Schedule schedule, Samples samples) throws Exception {
		var engine = TrainingOptions.Engine.valueOf(settings.get("engine").toUpperCase(Locale.ROOT));
		var options = TrainingOptions.of(number("replicas"), 1).withEngine(engine).withThreads(number("threads"))
				.withDevice(TrainingOptions.Device.CPU);
		double end = cpuSeconds() + seconds;
		long runs = 0;
		do {
			MixedVae.train(network, new Objective(1e-4, Compatibility.MOVE), schedule, samples, options,
					TrainingMonitor.SILENT);
			runs++;
		} while (cpuSeconds() < end);
		return runs;
	}

	private static Samples samples(int n, int half) {
		RandomStream random = RandomStream.of(1, "refits");
		var a = new int[n];
		var b = new int[n];
		for (int i = 0; i < n; i++) {
			a[i] = random.nextInt(2);
			b[i] = random.nextInt(2);
		}
		var c = new float[n * half];
		var d = new float[n * half];
		random.fillGaussian(c);
		random.fillGaussian(d);
		return new Samples(n, List.of(a, b), List.of(c, d));
	}

	/** CPU time of all threads of this process, compiler and garbage collector too. */
	private static double cpuSeconds() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
				.getProcessCpuTime() / 1e9;
	}
}
