/** A study over a grid of settings: its runs, what they measured, and the best of them. */
package org.latentworkbench.core.sweep;
