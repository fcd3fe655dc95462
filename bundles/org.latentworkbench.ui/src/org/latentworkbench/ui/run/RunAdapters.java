package org.latentworkbench.ui.run;

import org.eclipse.core.runtime.IAdapterFactory;
import org.latentworkbench.ui.run.RunColumn.TroubleRow;

/** The runs behind the other rows of the Runs view. */
public final class RunAdapters implements IAdapterFactory {
	@Override
	public <T> T getAdapter(Object row, Class<T> type) {
		return type != RunItem.class ? null : switch (row) {
			case RunItem.Step step -> type.cast(step.run());
			case TroubleRow trouble -> type.cast(trouble.run());
			default -> null;
		};
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { RunItem.class };
	}
}
