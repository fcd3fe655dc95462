/**
 * Ready-made scenes for what the workbench shows again and again: from arrays to a
 * {@link org.latentworkbench.api.figure.Figure}, without side effects. Every figure can be changed further, for it is a
 * value.
 */
package org.latentworkbench.figures.charts;
