package org.latentworkbench.ui.viewers.table;

import java.util.function.Function;

import org.eclipse.nebula.widgets.nattable.data.convert.DisplayConverter;

/** Writes values in cells as {@link CellText} does. */
final class CellConverter extends DisplayConverter {
	private final Function<Object, String> text;

	/** @param text from a value, null for missing, to what its cell shows */
	CellConverter(Function<Object, String> text) {
		this.text = text;
	}

	@Override
	public Object canonicalToDisplayValue(Object value) {
		return text.apply(value);
	}

	@Override
	public Object displayToCanonicalValue(Object shown) {
		throw new UnsupportedOperationException("cells are not edited");
	}
}
