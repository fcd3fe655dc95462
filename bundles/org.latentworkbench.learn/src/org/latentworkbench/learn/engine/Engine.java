package org.latentworkbench.learn.engine;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.Schedule;

/** What computes a training's epochs for all replicas. */
public interface Engine extends AutoCloseable {

	/**
	 * Trains one epoch. Replicas that have {@link ReplicaState#stopped() stopped} are left alone, or their result is not
	 * used.
	 *
	 * @param cancelled asked before every batch
	 * @return one a replica, in order, without validation loss
	 * @throws org.latentworkbench.api.CancelledException when {@code cancelled} said so
	 */
	List<EpochLosses> train(Schedule.Epoch epoch, BooleanSupplier cancelled) throws InputException;

	/** Writes weights and moments back into the states, where the engine keeps them elsewhere. */
	void store();

	@Override
	void close();
}
