package org.latentworkbench.ui.run;

import org.eclipse.core.runtime.IAdapterFactory;
import org.latentworkbench.ui.run.RunColumn.TroubleRow;

/** The runs and the steps behind the rows of the Runs view. */
public final class RunAdapters implements IAdapterFactory {
	@Override
	public <T> T getAdapter(Object row, Class<T> type) {
		return switch (row) {
			case RunItem.Step step when type == RunItem.class -> type.cast(step.run());
			case RunItem.Step step when type == StepRef.class -> type.cast(new StepRef(step.run().study(), step.name()));
			case TroubleRow trouble when type == RunItem.class -> type.cast(trouble.run());
			default -> null;
		};
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { RunItem.class, StepRef.class };
	}
}
