package org.latentworkbench.ui.explorer.edit;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.navigator.CommonDragAdapterAssistant;

/** Files, artefacts and runs can be dragged out of the explorers: into the editors, and into other programs. */
public final class DragAssistant extends CommonDragAdapterAssistant {
	@Override
	public Transfer[] getSupportedTransferTypes() {
		return new Transfer[] { FileTransfer.getInstance() };
	}

	@Override
	public boolean setDragData(DragSourceEvent event, IStructuredSelection selection) {
		List<Path> paths = Transfers.paths(selection);
		event.data = paths.stream().map(Path::toString).toArray(String[]::new);
		return !paths.isEmpty();
	}
}
