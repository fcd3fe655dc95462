package org.latentworkbench.api;

/** Looks at datasets and models and reports tables and figures. */
public non-sealed interface Analysis<P extends Record> extends Contribution<P> {
}
