package org.latentworkbench.ui.explorer.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.ResourceTransfer;

/** Puts the selected files, runs and studies on the clipboard: for the explorers, for file managers, and their paths as text. */
public final class CopyHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
		List<Path> paths = Transfers.paths(selection);
		if (paths.isEmpty()) {
			return null;
		}
		List<IResource> resources = Transfers.resources(selection);
		List<Object> data = new ArrayList<>();
		List<Transfer> types = new ArrayList<>();
		if (!resources.isEmpty()) {
			data.add(resources.toArray(IResource[]::new));
			types.add(ResourceTransfer.getInstance());
		}
		data.add(paths.stream().map(Path::toString).toArray(String[]::new));
		types.add(FileTransfer.getInstance());
		data.add(String.join(System.lineSeparator(), paths.stream().map(Path::toString).toList()));
		types.add(TextTransfer.getInstance());
		var clipboard = new Clipboard(HandlerUtil.getActiveShellChecked(event).getDisplay());
		try {
			clipboard.setContents(data.toArray(), types.toArray(Transfer[]::new));
		} finally {
			clipboard.dispose();
		}
		return null;
	}
}
