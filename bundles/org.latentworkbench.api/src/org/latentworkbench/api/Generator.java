package org.latentworkbench.api;

/** Makes a dataset: from nothing, from files, or from another dataset. */
public non-sealed interface Generator<P extends Record> extends Contribution<P> {
}
