/**
 * Data before a model sees them: files in and out, assembling datasets from several files, and encoding for learning.
 */
package org.latentworkbench.data;
