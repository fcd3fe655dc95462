package org.latentworkbench.ui.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.latentworkbench.ui.run.RunRequest.Kind;

/** Resumes, repeats or verifies the selected runs. */
public final class AgainHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Kind kind = switch (event.getCommand().getId()) {
			case Commands.RESUME -> Kind.RESUME;
			case Commands.RERUN -> Kind.RERUN;
			case Commands.VERIFY -> Kind.VERIFY;
			default -> throw new ExecutionException("not for " + event.getCommand().getId());
		};
		for (RunItem run : Selected.runs(event)) {
			if (run.id().isPresent()) {
				RunHandler.launch(HandlerUtil.getActiveWorkbenchWindowChecked(event), RunRequest.of(kind, run.study(), run.id().get()));
			} else if (run instanceof WatchedRun watched && kind != Kind.VERIFY) {
				// it never came so far as to have a record
				RunHandler.launch(HandlerUtil.getActiveWorkbenchWindowChecked(event), watched.request());
			}
		}
		return null;
	}
}
