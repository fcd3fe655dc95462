package org.latentworkbench.api;

/** Fits a model to a dataset. */
public non-sealed interface Trainer<P extends Record> extends Contribution<P> {
}
