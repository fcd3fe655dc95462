package org.latentworkbench.api;

import java.util.List;

/** A model that says how the samples' positions depend on what its network reads. */
public interface DifferentiableModel extends LatentModel {
	/** What the network reads, {@code p} names: features, and {@code feature=category} for categories. */
	List<String> inputNames();

	/**
	 * The samples as the network reads them, missing values filled in.
	 *
	 * @return {@code n x p}, finite
	 * @throws InputException as {@link #project}
	 */
	Matrix inputs(Dataset dataset) throws InputException;

	/**
	 * The derivative of a position's coordinate by each input.
	 *
	 * @param inputs {@code n x p}
	 * @param axis   {@code 0 .. latentSize() - 1}
	 * @return {@code n x p}
	 */
	Matrix inputGradient(Matrix inputs, int axis, int refit);

	/**
	 * The derivative of a position's coordinate by the linear output of each unit of the first layer. Times an input it is the derivative by
	 * the unit's weight of that input.
	 *
	 * @param inputs {@code n x p}
	 * @param axis   {@code 0 .. latentSize() - 1}
	 * @return {@code n x units}
	 */
	Matrix unitGradient(Matrix inputs, int axis, int refit);
}
