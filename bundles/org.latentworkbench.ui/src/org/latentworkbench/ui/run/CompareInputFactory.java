package org.latentworkbench.ui.run;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the input of a comparison again when the workbench opens. */
public final class CompareInputFactory implements IElementFactory {
	static final String ID = "org.latentworkbench.ui.run.compareInput";
	static final String FIRST = "first";
	static final String SECOND = "second";

	@Override
	public IAdaptable createElement(IMemento memento) {
		String first = memento.getString(FIRST);
		String second = memento.getString(SECOND);
		return first == null || second == null ? null : new CompareInput(Path.of(first), Path.of(second));
	}
}
