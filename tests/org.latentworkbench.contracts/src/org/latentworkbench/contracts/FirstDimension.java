package org.latentworkbench.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DifferentiableModel;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;

/** A model's first latent dimension as all there is of it; the others stay at 0 when it decodes. */
class FirstDimension implements LatentModel {
	private final LatentModel whole;

	private FirstDimension(LatentModel whole) {
		this.whole = whole;
	}

	/** Of a differentiable model a differentiable one. */
	static LatentModel of(LatentModel whole) {
		return whole instanceof DifferentiableModel d ? new Differentiable(d) : new FirstDimension(whole);
	}

	@Override
	public int latentSize() {
		return 1;
	}

	@Override
	public int refits() {
		return whole.refits();
	}

	@Override
	public boolean decodes() {
		return whole.decodes();
	}

	@Override
	public List<String> modalities() {
		return whole.modalities();
	}

	@Override
	public SequencedMap<String, String> conventions() {
		return whole.conventions();
	}

	private static Matrix first(Matrix latent) {
		return new Matrix(latent.rows(), 1, latent.column(0));
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		return first(whole.project(dataset, refit));
	}

	@Override
	public Optional<Matrix> deviations(Dataset dataset, int refit) throws InputException {
		return whole.deviations(dataset, refit).map(FirstDimension::first);
	}

	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		if (latent.columns() != 1) {
			throw new IllegalArgumentException("latent positions of " + latent.columns() + " dimensions for a model of 1");
		}
		Matrix padded = Matrix.zeros(latent.rows(), whole.latentSize());
		for (int i = 0; i < latent.rows(); i++) {
			padded.values()[i * whole.latentSize()] = latent.at(i, 0);
		}
		return whole.decode(padded, refit);
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		if (!decodes()) {
			return whole.reconstruct(dataset, refit, noise);
		}
		return decode(noise.isPresent() ? sample(dataset, refit, noise.get()) : project(dataset, refit), refit);
	}

	@Override
	public void save(Path folder) {
		throw new UnsupportedOperationException("only to look at");
	}

	private static final class Differentiable extends FirstDimension implements DifferentiableModel {
		private final DifferentiableModel whole;

		Differentiable(DifferentiableModel whole) {
			super(whole);
			this.whole = whole;
		}

		@Override
		public List<String> inputNames() {
			return whole.inputNames();
		}

		@Override
		public Matrix inputs(Dataset dataset) throws InputException {
			return whole.inputs(dataset);
		}

		@Override
		public Matrix inputGradient(Matrix inputs, int axis, int refit) {
			return whole.inputGradient(inputs, axis, refit);
		}

		@Override
		public Matrix unitGradient(Matrix inputs, int axis, int refit) {
			return whole.unitGradient(inputs, axis, refit);
		}
	}
}
