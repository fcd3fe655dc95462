package org.latentworkbench.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens what is selected in the explorer. */
public final class OpenHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof StudyExplorer explorer) {
			explorer.open(explorer.getCommonViewer().getStructuredSelection());
		}
		return null;
	}
}
