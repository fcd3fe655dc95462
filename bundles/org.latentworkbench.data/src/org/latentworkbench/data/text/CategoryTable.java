package org.latentworkbench.data.text;

import java.util.List;

import org.latentworkbench.api.Modality;

/**
 * A table of categories, {@code n x p}.
 *
 * @param samples    n ids
 * @param features   p names
 * @param categories sorted; shared by all features
 * @param codes      row-major, -1 where missing
 */
public record CategoryTable(List<String> samples, List<String> features, List<String> categories, int[] codes) {
	/** The table as a modality. */
	public Modality.Categorical modality(String name) {
		return new Modality.Categorical(name, features, categories, codes);
	}
}
