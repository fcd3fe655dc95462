package org.latentworkbench.core.study;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.yaml.YamlNode;

/** What should stand in a file, told against what stands there. */
sealed interface Wanted {
	/** What stands there, to the letter. */
	record Keep() implements Wanted {
	}

	/** A value; where a list stands and a list is wanted, equal items stay as they are. */
	record Value(YamlNode node) implements Wanted {
	}

	/** A mapping with these entries in this order. */
	record Entries(List<Entry> entries) implements Wanted {
		public Entries {
			entries = List.copyOf(entries);
		}
	}

	/**
	 * An entry of a mapping.
	 *
	 * @param origin the entry that stands there; empty for a new one. Its key may be another: then it is renamed
	 */
	record Entry(String key, Optional<YamlNode.Entry> origin, Wanted value) {
	}
}
