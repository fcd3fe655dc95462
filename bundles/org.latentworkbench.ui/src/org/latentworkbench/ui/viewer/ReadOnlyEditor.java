package org.latentworkbench.ui.viewer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/** A tab among the editors in which something is looked at, and nothing changed. */
public abstract class ReadOnlyEditor extends EditorPart {
	@Override
	public final boolean isDirty() {
		return false;
	}

	@Override
	public final boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public final void doSave(IProgressMonitor monitor) {
		// there is never anything to save
	}

	@Override
	public final void doSaveAs() {
		// see isSaveAsAllowed
	}
}
