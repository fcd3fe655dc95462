/**
 * Training and use of variational autoencoders for several modalities, in replicas: the same network trained several times,
 * together, from other random numbers or on other bootstrap samples.
 * <p>
 * {@link org.latentworkbench.learn.MixedVae#train} takes plain values (network, objective, schedule, samples, options) and gives
 * a {@link org.latentworkbench.learn.TrainedVae}. Two engines compute the same numbers from the same random streams; see
 * {@link org.latentworkbench.learn.EngineChoice}.
 */
package org.latentworkbench.learn;
