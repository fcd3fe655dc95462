package org.latentworkbench.data.text;

import java.util.List;

/**
 * A table of numbers at full precision, {@code n x p}.
 *
 * @param samples  n ids
 * @param features p names
 * @param values   row-major, NaN where missing
 */
public record NumberTable(List<String> samples, List<String> features, double[] values) {
}
