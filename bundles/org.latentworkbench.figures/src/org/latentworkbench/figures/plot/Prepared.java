package org.latentworkbench.figures.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Layers that were made ready for painting and have not changed since: drawing a figure again with other limits, another size
 * or another camera need not resolve a million colours anew. Keeps what the last two figures were made of. For one thread at a
 * time.
 */
public final class Prepared {
	private Map<Key, Object> before = Map.of();
	private Map<Key, Object> now = new HashMap<>();

	/** Layers are compared by identity: to compare a million numbers takes as long as to make them ready. */
	private record Key(Object layer, List<?> with) {
		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && key.layer == layer && key.with.equals(with);
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(layer);
		}
	}

	/** Another figure begins. */
	void next() {
		before = now;
		now = new HashMap<>();
	}

	/**
	 * What a layer was made into.
	 *
	 * @param with all else that it depends on
	 */
	@SuppressWarnings("unchecked")
	<T> T of(Object layer, List<?> with, Supplier<T> maker) {
		Key key = new Key(layer, with);
		T made = (T) now.get(key);
		if (made == null) {
			made = (T) before.get(key);
			if (made == null)
				made = maker.get();
			now.put(key, made);
		}
		return made;
	}
}
