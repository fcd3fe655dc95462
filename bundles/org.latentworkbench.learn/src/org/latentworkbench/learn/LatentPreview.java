package org.latentworkbench.learn;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.jvm.Inference;

/** Where samples lie while a model learns: their posterior means in a {@link PreviewPlane}. Not for several threads at once. */
public final class LatentPreview {
	/** Enough to see a shape; encoding them takes a few milliseconds. */
	private static final int MOST = 2000;

	private final NetworkSpec network;
	private final ParameterLayout layout;
	private final Samples shown;
	private final PreviewPlane plane = new PreviewPlane();

	/** @param samples of them at most {@value #MOST} are shown, evenly spread and always the same */
	public LatentPreview(NetworkSpec network, Samples samples) {
		this.network = network;
		layout = new ParameterLayout(network);
		int n = Math.min(MOST, samples.size());
		var rows = new int[n];
		for (int i = 0; i < n; i++)
			rows[i] = (int) ((long) i * samples.size() / n);
		shown = n == samples.size() ? samples : samples.select(rows);
	}

	/** The positions with these weights, {@code n x 2}; {@code n x 1} for a single latent dimension. */
	public Matrix positions(Weights weights) {
		float[] mu = new Inference(network, layout, weights).encode(shown, 1).mu();
		var means = new Matrix(shown.size(), network.latent(), mu);
		return plane.of(means);
	}
}
