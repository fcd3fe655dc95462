package org.latentworkbench.analyses;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.ParameterException;

/** Checks which of a model's refits is meant. */
public final class Refits {
	private Refits() {
	}

	/** The value of the parameter {@code refit} itself. @throws ParameterException when the model has no such refit */
	public static int check(LatentModel model, int refit) throws ParameterException {
		if (refit >= model.refits()) {
			throw new ParameterException("refit", "is " + refit + ", but the model has " + Counts.of(model.refits(), "refit")
					+ (model.refits() == 1 ? ", number 0" : ", from 0 to " + (model.refits() - 1)));
		}
		return refit;
	}
}
