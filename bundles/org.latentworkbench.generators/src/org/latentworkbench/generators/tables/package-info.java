/** Datasets from the person's own files. */
package org.latentworkbench.generators.tables;
