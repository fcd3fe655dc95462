/** What both engines have in common: batches, random numbers, early stopping, checkpoints. Not for other bundles. */
package org.latentworkbench.learn.engine;
