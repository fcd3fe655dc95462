package org.latentworkbench.learn;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;
import org.latentworkbench.learn.torch.TorchRuntime;

/**
 * Which engine trains, and why.
 *
 * @param engine {@link Engine#JVM} or {@link Engine#TORCH}
 * @param reason a sentence for the log
 */
public record EngineChoice(Engine engine, String reason) {

	/** From this number of parameters on, libtorch is the faster one (see {@code benchmarks/refits}). */
	static final int TORCH_FROM_PARAMETERS = 1_000_000;

	/**
	 * Chooses.
	 *
	 * @throws InputException when torch is asked for and cannot be had
	 */
	public static EngineChoice make(NetworkSpec network, Schedule schedule, TrainingOptions options)
			throws InputException {
		int parameters = new ParameterLayout(network).parameterCount();
		if (options.engine() == Engine.JVM)
			return new EngineChoice(Engine.JVM, "Training on the jvm engine, as asked");
		if (options.engine() == Engine.TORCH) {
			TorchRuntime.require();
			return new EngineChoice(Engine.TORCH, "Training on the torch engine, as asked");
		}
		if (parameters < TORCH_FROM_PARAMETERS)
			return new EngineChoice(Engine.JVM, "Training on the jvm engine: " + parameters + " parameters, torch pays from "
					+ TORCH_FROM_PARAMETERS);
		return new EngineChoice(Engine.JVM, "todo");
	}
}
