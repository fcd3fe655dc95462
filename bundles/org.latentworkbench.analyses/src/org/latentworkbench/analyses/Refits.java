package org.latentworkbench.analyses;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;

/** Checks which of a model's refits is meant. */
public final class Refits {
	private Refits() {
	}

	/** The refit itself. @throws InputException when the model has no such refit */
	public static int check(LatentModel model, int refit) throws InputException {
		if (refit >= model.refits()) {
			throw new InputException("refit is " + refit + ", but the model has " + model.refits() + (model.refits() == 1
					? " refit, number 0" : " refits, from 0 to " + (model.refits() - 1)));
		}
		return refit;
	}
}
