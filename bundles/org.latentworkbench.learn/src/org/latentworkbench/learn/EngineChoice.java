package org.latentworkbench.learn;

import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;
import org.latentworkbench.learn.torch.TorchRuntime;

/**
 * Which engine trains, on what, and why.
 * <p>
 * {@link Engine#AUTO} compares how long a step of all replicas should take. Both times are linear in the parameters
 * {@code P}, the batch {@code B} and the replicas {@code R}; the constants below were fitted to measurements with
 * {@code benchmarks/refits} on one x86-64 server core (networks of 1,000 to 17 million parameters, batches of 10 to 256). The
 * jvm engine computes whole replicas side by side, torch shares out the work within each operation. Where there is a GPU, torch
 * has it as soon as a step is long beside the overhead of its calls; that rule was not measured.
 * <p>
 * Threads: the jvm engine can use one a replica. libtorch shares out single operations and waits at the end of each. Its
 * threads spin while they wait, which is quick where processors are idle; with ten busy threads on two cores a second thread
 * made steps 3 to 20 times as long, short ones most (with {@code OMP_WAIT_POLICY=PASSIVE} in the environment, which ends the
 * spinning, 0.2 to 1.3 times). So torch gets a thread for each {@value #THREAD_WORK_MS} ms that a step's
 * work should take one thread, at least one, at most those that the options allow: small networks have one. The number
 * follows from network, first batch, replicas and options alone, so that the same options give the same bytes.
 * <p>
 * What follows: the jvm engine for nearly everything on a CPU; torch for more than 10,000 parameters or so and batches
 * beyond about 100, for a few large replicas on many threads, and on a GPU.
 *
 * @param engine  {@link Engine#JVM} or {@link Engine#TORCH}
 * @param device  {@link Device#CPU} or {@link Device#GPU}
 * @param threads threads that will compute on the CPU, 1 to those of the options
 * @param reason  a sentence for the log
 * @param warning that and why it is not the device that was asked for; empty where it is
 */
public record EngineChoice(Engine engine, Device device, int threads, String reason, String warning) {

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
	/** torch: milliseconds of a step's work that are worth a thread. */
	private static final int THREAD_WORK_MS = 10;
	/** A step that takes the jvm engine longer than this, in nanoseconds, is worth a GPU's overhead. */
	private static final double WORTH_A_GPU = 4 * TORCH_STEP;

	/** What libtorch can do here. */
	interface Torch {
		/** Why it cannot be used; empty if it can. */
		Optional<String> problem();

		/** Number of GPUs that it can compute on. */
		int gpus();
	}

	/** Asked only when it matters, for asking starts libtorch. */
	private static final Torch HERE = new Torch() {
		@Override
		public Optional<String> problem() {
			return TorchRuntime.problem();
		}

		@Override
		public int gpus() {
			return TorchRuntime.gpus();
		}
	};

	/** @throws IllegalArgumentException when engine or device is left open */
	public EngineChoice {
		if (engine == Engine.AUTO || device == Device.AUTO)
			throw new IllegalArgumentException("A choice must be made, but it is " + engine + " on " + device);
	}

	private EngineChoice(Engine engine, Device device, int threads, String reason) {
		this(engine, device, threads, reason, "");
	}

	/**
	 * Chooses. libtorch is started only if it is asked for or likely to be faster. A GPU that was asked for and cannot be had is no error:
	 * the CPU takes its place, and {@link #warning} says so.
	 *
	 * @throws InputException when torch is asked for and cannot be had, or a GPU for the jvm engine
	 */
	public static EngineChoice make(NetworkSpec network, Schedule schedule, TrainingOptions options)
			throws InputException {
		return make(network, schedule, options, HERE);
	}

	static EngineChoice make(NetworkSpec network, Schedule schedule, TrainingOptions options, Torch torch) throws InputException {
		if (options.engine() == Engine.JVM && options.device() == Device.GPU)
			throw new InputException("The engine jvm and the device gpu were asked for, but that engine computes on the "
					+ "CPU: choose the engine torch or auto, or the device cpu or auto");
		if (options.engine() == Engine.TORCH && torch.problem().isPresent())
			TorchRuntime.refuse(torch.problem().get());
		if (options.device() == Device.GPU && torch.gpus() == 0) {
			EngineChoice instead = onCpu(network, schedule, options.withDevice(Device.CPU), torch);
			return new EngineChoice(instead.engine(), instead.device(), instead.threads(), instead.reason(), "Training on the CPU, since there "
					+ "is no GPU to be had, though device: gpu was asked for: " + torch.problem().map(p -> "libtorch cannot be used (" + p + ")")
							.orElse("libtorch sees none; that takes a CUDA build of PyTorch's native library and the GPU's driver"));
		}
		if (options.device() == Device.GPU || options.engine() == Engine.TORCH && options.device() == Device.AUTO && torch.gpus() > 0)
			return new EngineChoice(Engine.TORCH, Device.GPU, 1, "Training on the torch engine, as asked" + torchPlace(Device.GPU, 1));
		double jvm = jvmStep(network, schedule.batch(), options);
		// a GPU is worth it for long steps only; to see whether there is one, libtorch has to be started
		boolean gpuMayHelp = options.engine() == Engine.AUTO && options.device() == Device.AUTO && jvm > WORTH_A_GPU;
		if (gpuMayHelp && torch.gpus() > 0)
			return new EngineChoice(Engine.TORCH, Device.GPU, 1, "Training on the torch engine" + torchPlace(Device.GPU, 1)
					+ ": a step should take the jvm engine " + milliseconds(jvm));
		return onCpu(network, schedule, options, torch);
	}

	private static EngineChoice onCpu(NetworkSpec network, Schedule schedule, TrainingOptions options, Torch torch) {
		int jvmThreads = Math.min(options.threads(), options.replicas());
		int torchThreads = torchThreads(network, schedule.batch(), options);
		if (options.engine() == Engine.JVM)
			return new EngineChoice(Engine.JVM, Device.CPU, jvmThreads, "Training on the jvm engine, as asked");
		if (options.engine() == Engine.TORCH)
			return new EngineChoice(Engine.TORCH, Device.CPU, torchThreads, "Training on the torch engine, as asked"
					+ torchPlace(Device.CPU, torchThreads));
		double onJvm = jvmStep(network, schedule.batch(), options);
		double onTorch = torchStep(network, schedule.batch(), options);
		if (onTorch >= onJvm)
			return new EngineChoice(Engine.JVM, Device.CPU, jvmThreads, "Training on the jvm engine: " + compare(onJvm, onTorch));
		return torch.problem()
				.map(problem -> new EngineChoice(Engine.JVM, Device.CPU, jvmThreads, "Training on the jvm engine, since libtorch cannot be "
						+ "used (" + problem + "); " + compare(onJvm, onTorch)))
				.orElseGet(() -> new EngineChoice(Engine.TORCH, Device.CPU, torchThreads, "Training on the torch engine"
						+ torchPlace(Device.CPU, torchThreads) + ": " + compare(onJvm, onTorch)));
	}

	/** The device in PyTorch's words: {@code cpu}, or {@code cuda:0}, the first GPU, which is the one that trains. */
	public String deviceName() {
		return device == Device.GPU ? "cuda:0" : "cpu";
	}

	/** The engine as users name it: {@code jvm} or {@code torch}. */
	public String engineName() {
		return engine.name().toLowerCase(Locale.ROOT);
	}

	/** Threads that torch gets for steps of this size. */
	static int torchThreads(NetworkSpec network, int batch, TrainingOptions options) {
		double worth = torchWork(network, batch, options) / (THREAD_WORK_MS * 1e6);
		return (int) Math.clamp(worth, 1, options.threads());
	}

	/** Nanoseconds that a step of all replicas should take the jvm engine. */
	static double jvmStep(NetworkSpec network, int batch, TrainingOptions options) {
		int rounds = Math.ceilDiv(options.replicas(), options.threads());
		return rounds * parameters(network) * (JVM_PARAMETER + JVM_SAMPLE * batch);
	}

	/** Nanoseconds that a step of all replicas should take torch on the CPU. */
	static double torchStep(NetworkSpec network, int batch, TrainingOptions options) {
		int threads = torchThreads(network, batch, options);
		return TORCH_STEP + torchWork(network, batch, options) / (1 + TORCH_THREAD * (threads - 1));
	}

	/** Nanoseconds that the numbers of a step of all replicas should take torch on one thread of the CPU, without its calls. */
	private static double torchWork(NetworkSpec network, int batch, TrainingOptions options) {
		return options.replicas() * parameters(network) * (TORCH_PARAMETER + TORCH_SAMPLE * batch);
	}

	private static double parameters(NetworkSpec network) {
		return new ParameterLayout(network).parameterCount();
	}

	private static String torchPlace(Device device, int threads) {
		return device == Device.GPU ? ", on a GPU" : threads == 1 ? ", on one thread" : ", on " + threads + " threads";
	}

	private static String compare(double jvm, double torch) {
		return "a step of all replicas should take the jvm engine " + milliseconds(jvm) + ", torch " + milliseconds(torch)
				+ " on this CPU";
	}

	private static String milliseconds(double nanoseconds) {
		return String.format(Locale.ROOT, "%.3g ms", nanoseconds / 1e6);
	}
}
