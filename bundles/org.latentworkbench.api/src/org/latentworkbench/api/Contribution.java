package org.latentworkbench.api;

/**
 * What a bundle adds: one class with one method, found through the extension registry. A contribution is stateless; a new
 * instance serves each step.
 *
 * @param <P> the record of its parameters, each component annotated with {@link Parameter}
 */
public sealed interface Contribution<P extends Record> permits Generator, Trainer, Analysis {
	/**
	 * Does the work of one step: reads inputs by role, writes artefacts, reports progress.
	 *
	 * @param parameters bound and validated
	 * @param run        everything the step may touch
	 * @throws InputException      when the inputs cannot be used
	 * @throws CancelledException  when the person stopped it
	 * @throws Exception           anything else fails the step
	 */
	void run(P parameters, RunContext run) throws Exception;
}
