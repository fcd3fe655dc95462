/**
 * The statistics behind the analyses: comparisons, correlations, descriptions, decisions over many pairs and scores against a
 * truth. Arrays in, arrays out; NaN is a missing value.
 */
package org.latentworkbench.analyses.statistics;
