package org.latentworkbench.learn.engine;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.Weights;

/** All that one replica's training is at the end of an epoch. Mutable; belongs to one {@link Training}. */
public final class ReplicaState {

	/** Parameters and running statistics; an engine trains in these arrays or copies them back when asked. */
	final Weights weights;
	/** Adam's first moment, one a parameter. */
	final float[] firstMoment;
	/** Adam's second moment, one a parameter. */
	final float[] secondMoment;
	/** Steps that Adam has made since its moments were zero. */
	long adamSteps;
	/** Learning rate of the coming epoch. */
	double rate;
	/** Worse epochs in a row, for early stopping. */
	int worseEpochs;
	/** Whether early stopping has ended this replica's training. */
	boolean stopped;
	/** Lowest validation loss so far. */
	double bestLoss = Double.POSITIVE_INFINITY;
	/** Weights at the lowest validation loss; the current ones without early stopping. */
	Weights best;
	/** Losses of every epoch so far. */
	final List<EpochLosses> history = new ArrayList<>();

	private ReplicaState(Weights weights, double rate) {
		this.weights = weights;
		this.rate = rate;
		best = weights;
		firstMoment = new float[weights.parameters().length];
		secondMoment = new float[weights.parameters().length];
	}

	/** The state before the first epoch; the weights' arrays are trained in. */
	public static ReplicaState fresh(Weights weights, double rate) {
		return new ReplicaState(weights, rate);
	}

	/** Parameters and running statistics. */
	public Weights weights() {
		return weights;
	}

	/** Adam's first moment, one a parameter. */
	public float[] firstMoment() {
		return firstMoment;
	}

	/** Adam's second moment, one a parameter. */
	public float[] secondMoment() {
		return secondMoment;
	}

	/** Steps that Adam has made since its moments were zero. */
	public long adamSteps() {
		return adamSteps;
	}

	/** Says how many steps Adam has made since its moments were zero. */
	public void adamSteps(long steps) {
		adamSteps = steps;
	}

	/** Learning rate of the coming epoch. */
	public double rate() {
		return rate;
	}

	/** Whether early stopping has ended this replica's training. */
	public boolean stopped() {
		return stopped;
	}
}
