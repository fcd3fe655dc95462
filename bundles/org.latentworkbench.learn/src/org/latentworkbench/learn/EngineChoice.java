package org.latentworkbench.learn;

import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;
import org.latentworkbench.learn.torch.TorchRuntime;

/**
 * Which engine trains, and why.
 * <p>
 * {@link Engine#AUTO} compares how long a step of all replicas should take. Both times are linear in the parameters
 * {@code P}, the batch {@code B} and the replicas {@code R}; the constants below were fitted to measurements with
 * {@code benchmarks/refits} on one x86-64 server core (networks of 1,000 to 17 million parameters, batches of 10 to 256). The
 * jvm engine computes whole replicas side by side, torch shares out the work within each operation. Where there is a GPU, torch
 * has it as soon as a step is long beside the overhead of its calls; that rule was not measured.
 * <p>
 * What follows: the jvm engine for nearly everything on a CPU; torch for more than 10,000 parameters or so and batches
 * beyond about 100, for a few large replicas on many threads, and on a GPU.
 *
 * @param engine {@link Engine#JVM} or {@link Engine#TORCH}
 * @param reason a sentence for the log
 */
public record EngineChoice(Engine engine, String reason) {

	/** jvm engine: nanoseconds for a parameter and step, whatever the batch (Adam, memory traffic). */
	private static final double JVM_PARAMETER = 3.5;
	/** jvm engine: nanoseconds for a parameter and sample. */
	private static final double JVM_SAMPLE = 0.22;
	/** torch: nanoseconds for a step of all replicas, whatever they are (calls into libtorch). */
	private static final double TORCH_STEP = 1.2e6;
	/** torch on a CPU: nanoseconds for a parameter and step. */
	private static final double TORCH_PARAMETER = 12;
	/** torch on a CPU: nanoseconds for a parameter and sample. */
	private static final double TORCH_SAMPLE = 0.09;
	/** torch: what each thread after the first adds. */
	private static final double TORCH_THREAD = 0.6;
	/** A step that takes the jvm engine longer than this, in nanoseconds, is worth a GPU's overhead. */
	private static final double WORTH_A_GPU = 4 * TORCH_STEP;

	/**
	 * Chooses. libtorch is started only if it is asked for or likely to be faster.
	 *
	 * @throws InputException when torch is asked for and cannot be had
	 */
	public static EngineChoice make(NetworkSpec network, Schedule schedule, TrainingOptions options)
			throws InputException {
		if (options.engine() == Engine.JVM)
			return new EngineChoice(Engine.JVM, "Training on the jvm engine, as asked");
		if (options.engine() == Engine.TORCH || options.device() == Device.GPU) {
			TorchRuntime.require();
			return new EngineChoice(Engine.TORCH, "Training on the torch engine, as asked");
		}
		double jvm = jvmStep(network, schedule.batch(), options);
		double torch = torchStep(network, schedule.batch(), options);
		boolean gpuMayHelp = options.device() != Device.CPU && jvm > WORTH_A_GPU;
		if (torch >= jvm && !gpuMayHelp)
			return new EngineChoice(Engine.JVM, "Training on the jvm engine: " + compare(jvm, torch));
		Optional<String> problem = TorchRuntime.problem();
		if (problem.isPresent())
			return new EngineChoice(Engine.JVM, "Training on the jvm engine, since libtorch cannot be used ("
					+ problem.get() + "); " + compare(jvm, torch));
		if (gpuMayHelp && TorchRuntime.gpus() > 0)
			return new EngineChoice(Engine.TORCH, "Training on the torch engine on a GPU: a step should take the jvm engine "
					+ milliseconds(jvm));
		return torch < jvm ? new EngineChoice(Engine.TORCH, "Training on the torch engine: " + compare(jvm, torch))
				: new EngineChoice(Engine.JVM, "Training on the jvm engine: " + compare(jvm, torch));
	}

	/** Nanoseconds that a step of all replicas should take the jvm engine. */
	static double jvmStep(NetworkSpec network, int batch, TrainingOptions options) {
		int rounds = Math.ceilDiv(options.replicas(), options.threads());
		return rounds * parameters(network) * (JVM_PARAMETER + JVM_SAMPLE * batch);
	}

	/** Nanoseconds that a step of all replicas should take torch on the CPU. */
	static double torchStep(NetworkSpec network, int batch, TrainingOptions options) {
		double work = options.replicas() * parameters(network) * (TORCH_PARAMETER + TORCH_SAMPLE * batch);
		return TORCH_STEP + work / (1 + TORCH_THREAD * (options.threads() - 1));
	}

	private static double parameters(NetworkSpec network) {
		return new ParameterLayout(network).parameterCount();
	}

	private static String compare(double jvm, double torch) {
		return "a step of all replicas should take the jvm engine " + milliseconds(jvm) + ", torch " + milliseconds(torch)
				+ " on this CPU";
	}

	private static String milliseconds(double nanoseconds) {
		return String.format(Locale.ROOT, "%.3g ms", nanoseconds / 1e6);
	}
}
