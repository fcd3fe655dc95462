package org.latentworkbench.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;

/** Opens the reports of the selected runs; the log of one that has none. */
public final class OpenResultsHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		var opener = new ArtefactOpener(page);
		for (RunItem run : Selected.runs(event)) {
			Optional<Path> folder = run.folder();
			Optional<Path> report = folder.map(f -> f.resolve("report.html")).filter(Files::isRegularFile);
			if (report.isPresent()) {
				opener.open(new ArtefactSource(report.get(), Kinds.REPORT, "Report", run.id().map(id -> "run " + id)));
			} else {
				folder.map(f -> f.resolve("log.txt")).filter(Files::isRegularFile).ifPresent(opener::openText);
			}
		}
		return null;
	}
}
