/**
 * Tables in text files: tab or comma separated, samples in rows. One byte scanner reads them all, wide ones in seconds; every
 * complaint says file, line and column.
 */
package org.latentworkbench.data.text;
