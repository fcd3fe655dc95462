package org.latentworkbench.ui.run;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Stops the selected runs; where none is selected, the one that was begun last. */
public final class StopHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
		List<RunItem> selected = RunsView.ID.equals(HandlerUtil.getActivePartId(event)) ? Selected.runs(event) : List.of();
		List<RunItem> which = selected.stream().filter(r -> r.state().active()).toList();
		if (which.isEmpty() && !runs.active().isEmpty()) {
			which = List.of(runs.active().getLast());
		}
		which.forEach(runs::stop);
		return null;
	}
}
