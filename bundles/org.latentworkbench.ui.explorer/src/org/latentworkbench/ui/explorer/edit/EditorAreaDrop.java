package org.latentworkbench.ui.explorer.edit;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.ui.explorer.NodeOpener;
import org.latentworkbench.ui.explorer.StudyOpener;
import org.latentworkbench.ui.viewer.ArtefactOpener;

/** Opens what is dropped where the editors are: from the explorers, and files from other programs. */
public final class EditorAreaDrop extends DropTargetAdapter {
	private final IWorkbenchWindow window;

	public EditorAreaDrop(IWorkbenchWindow window) {
		this.window = window;
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = DND.DROP_COPY;
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		event.detail = DND.DROP_COPY;
	}

	@Override
	public void drop(DropTargetEvent event) {
		IWorkbenchPage page = window.getActivePage();
		if (page == null) {
			return;
		}
		Object data = event.data;
		if (LocalSelectionTransfer.getTransfer().isSupportedType(event.currentDataType)
				&& LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection) {
			Object[] elements = selection.toArray();
			event.display.asyncExec(() -> {
				for (Object element : elements) {
					new NodeOpener(page).open(element);
				}
			});
		} else if (FileTransfer.getInstance().isSupportedType(event.currentDataType) && data instanceof String[] names) {
			event.display.asyncExec(() -> {
				for (String name : names) {
					file(page, Path.of(name));
				}
			});
		}
	}

	private void file(IWorkbenchPage page, Path path) {
		if (Files.isRegularFile(path.resolve(StudyFile.NAME))) {
			new StudyOpener(window).open(path);
		} else if (Files.isRegularFile(path)) {
			new ArtefactOpener(page).openFile(path);
		}
	}
}
