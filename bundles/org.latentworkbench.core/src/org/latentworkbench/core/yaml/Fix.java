package org.latentworkbench.core.yaml;

/**
 * A change to the text that mends a problem. It counts at the problem's {@link Place}, whose text may have moved since: it is applied
 * to what stands at the place then, see {@code YamlFixes} in the study package.
 */
public sealed interface Fix {
	/** What it does, for a menu: {@code Change to 'latent'}. */
	String label();

	/**
	 * The key or the value at the place becomes another.
	 *
	 * @param yaml what to write, for instance {@code 12}, {@code "12"} or {@code [1, 2]}; a key is a word
	 */
	record Replace(String label, String yaml) implements Fix {
		/** Puts a name in the place of a mistyped one. */
		public static Replace word(String word) {
			return new Replace("Change to '" + word + "'", YamlText.word(word));
		}
	}

	/** The entry goes whose key or value stands at the place, so that the default counts. */
	record Remove(String label) implements Fix {
	}

	/**
	 * An entry is added to the mapping that begins at the place.
	 *
	 * @param key  its key, as a plain word
	 * @param yaml its value
	 */
	record Put(String label, String key, String yaml) implements Fix {
	}
}
