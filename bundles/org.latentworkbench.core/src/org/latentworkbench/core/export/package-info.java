/** A run's results as files for a paper, a spreadsheet or a colleague. */
package org.latentworkbench.core.export;
