package org.latentworkbench.cli;

import java.util.function.Supplier;

/** Asks a supplier when first needed, and remembers. For one thread. */
final class Once<T> implements Supplier<T> {
	private Supplier<T> source;
	private T value;

	Once(Supplier<T> source) {
		this.source = source;
	}

	@Override
	public T get() {
		if (source != null) {
			value = source.get();
			source = null;
		}
		return value;
	}
}
