package org.latentworkbench.learn.jvm;

import org.latentworkbench.api.Cores;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.TrainedVae.Posterior;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.engine.BatchReader;

/** The loss of samples that were not trained on: latent means decoded, no dropout, running statistics. */
public final class EvaluationLoss {

	private final NetworkSpec network;
	private final ParameterLayout layout;
	private final Objective objective;
	private final Samples samples;
	private final int threads;
	private final Cores cores;
	private final float[][] inputs;
	private final float[][] inLoss;

	/**
	 * @param threads at least 1
	 * @param cores   on which they run
	 * @throws IllegalArgumentException when the samples have not the network's blocks
	 */
	public EvaluationLoss(NetworkSpec network, ParameterLayout layout, Objective objective, Samples samples, int threads, Cores cores) {
		this.network = network;
		this.layout = layout;
		this.objective = objective;
		this.samples = samples;
		this.threads = threads;
		this.cores = cores;
		inputs = new float[samples.size()][network.inputWidth()];
		inLoss = new float[samples.size()][network.inputWidth()];
		var reader = new BatchReader(network, samples, objective.compatibility());
		for (int i = 0; i < samples.size(); i++)
			reader.read(i, inputs[i], 0, inLoss[i], network.categoricalWidth());
	}

	/**
	 * The loss per sample, all terms of the {@link Objective}.
	 *
	 * @param klWeight KL weight of the epoch, in [0, 1]
	 */
	public double of(Weights weights, double klWeight) {
		int n = samples.size();
		var inference = new Inference(network, layout, weights);
		Posterior posterior = inference.encode(samples, threads, cores);
		var losses = new LossHead(network);
		losses.compute(inference.output(posterior.mu(), threads, cores), inputs, inLoss, n);
		double sum = 0;
		for (int i = 0; i < posterior.mu().length; i++) {
			double mu = posterior.mu()[i];
			double logVariance = posterior.logVariance()[i];
			sum += 1 + logVariance - mu * mu - FloatMaths.exp(logVariance);
		}
		return losses.crossEntropy() + losses.squaredErrors() - 0.5 * sum / n * objective.beta() * klWeight;
	}
}
