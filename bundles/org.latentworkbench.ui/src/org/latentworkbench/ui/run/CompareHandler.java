package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows two runs beside each other, the older one first. */
public final class CompareHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<Path> folders = Selected.runs(event).stream().sorted(java.util.Comparator.comparing(RunItem::when)).flatMap(r -> Stream.ofNullable(r
				.folder().orElse(null))).toList();
		if (folders.size() == 2) {
			try {
				HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new CompareInput(folders.get(0), folders.get(1)),
						CompareEditor.ID);
			} catch (PartInitException e) {
				throw new ExecutionException("comparing two runs", e);
			}
		}
		return null;
	}
}
