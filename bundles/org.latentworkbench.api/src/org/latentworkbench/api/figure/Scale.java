package org.latentworkbench.api.figure;

import java.util.List;

/** How data become positions along an axis. */
public sealed interface Scale {
	/** Even steps. */
	record Linear() implements Scale {
	}

	/** Even steps in the logarithm to base 10; data of 0 or less are left out and counted in a note. */
	record Log() implements Scale {
	}

	/** Named places: category {@code i} stands at position {@code i} and is one unit wide. */
	record Category(List<String> names) implements Scale {
		public Category {
			names = Checks.copy(names);
		}
	}
}
