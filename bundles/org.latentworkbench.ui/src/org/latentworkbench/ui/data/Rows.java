package org.latentworkbench.ui.data;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each sample stands in a dataset. */
final class Rows {
	private Rows() {
	}

	static Map<String, Integer> of(List<String> samples) {
		Map<String, Integer> rows = HashMap.newHashMap(samples.size());
		for (int i = 0; i < samples.size(); i++) {
			rows.put(samples.get(i), i);
		}
		return Collections.unmodifiableMap(rows);
	}
}
