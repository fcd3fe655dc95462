/**
 * MOVE's command and files on our engine: its configuration folder composed as it composes it, the steps that a task means,
 * and the files that it leaves.
 */
package org.latentworkbench.core.move;
