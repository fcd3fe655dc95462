package org.latentworkbench.learn.engine;

import java.util.List;

import org.latentworkbench.api.Cores;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.jvm.EvaluationLoss;

/** Looks at the held-out samples after an epoch and ends replicas that have not improved. */
final class Validation {

	private final EvaluationLoss loss;
	private final Schedule.EarlyStopping stopping;

	Validation(NetworkSpec network, ParameterLayout layout, Objective objective, Samples heldOut,
			Schedule.EarlyStopping stopping, int threads, Cores cores) {
		loss = new EvaluationLoss(network, layout, objective, heldOut, threads, cores);
		this.stopping = stopping;
	}

	/** Adds the validation loss to the last epoch of every replica that still trains, and decides about the replica. */
	void judge(List<ReplicaState> states, Schedule.Epoch epoch) {
		for (ReplicaState state : states)
			if (!state.stopped) {
				double value = loss.of(state.weights, epoch.klWeight());
				state.history.add(state.history.removeLast().validated(value));
				judge(state, value);
			}
	}

	private void judge(ReplicaState state, double value) {
		// a loss that is infinite or no number is worse than any
		if (!Double.isFinite(value) || value > state.bestLoss) {
			if (state.worseEpochs == stopping.patience())
				state.stopped = true;
			else if (++state.worseEpochs % 5 == 0)
				state.rate *= 0.9;
			return;
		}
		state.worseEpochs = 0;
		state.bestLoss = value;
		state.best = state.weights.copy();
	}
}
