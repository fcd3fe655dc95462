/** Models held against samples that they have not seen: folds, baselines, scores. */
package org.latentworkbench.analyses.evaluation;
