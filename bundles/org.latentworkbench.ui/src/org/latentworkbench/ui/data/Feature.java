package org.latentworkbench.ui.data;

import org.latentworkbench.api.Modality;

/**
 * A feature that samples have values of.
 *
 * @param dataset  how the study names the dataset
 * @param modality the modality's name
 * @param name     the feature's own name, once in its modality
 * @param type     what its values are
 */
public record Feature(String dataset, String modality, String name, Modality.Type type) {
	/** Whether a person who types these letters may mean it: in its name or its modality's, in any case. */
	public boolean matches(String letters) {
		String sought = letters.strip();
		return contains(name, sought) || contains(modality, sought);
	}

	private static boolean contains(String text, String sought) {
		for (int i = 0; i + sought.length() <= text.length(); i++) {
			if (text.regionMatches(true, i, sought, 0, sought.length())) {
				return true;
			}
		}
		return false;
	}
}
