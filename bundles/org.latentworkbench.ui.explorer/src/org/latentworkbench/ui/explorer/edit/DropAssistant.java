package org.latentworkbench.ui.explorer.edit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;

/** Drops on the explorers: files from other programs, and what is dragged from study to study. */
public final class DropAssistant extends CommonDropAdapterAssistant {
	@Override
	public boolean isSupportedType(TransferData type) {
		return super.isSupportedType(type) || FileTransfer.getInstance().isSupportedType(type);
	}

	@Override
	public IStatus validateDrop(Object target, int operation, TransferData type) {
		if (FileTransfer.getInstance().isSupportedType(type) && target instanceof IWorkspaceRoot) {
			return Status.OK_STATUS; // a study's folder is opened
		}
		Optional<IContainer> folder = Transfers.target(target);
		if (folder.isEmpty()) {
			return Status.CANCEL_STATUS;
		}
		return !LocalSelectionTransfer.getTransfer().isSupportedType(type) || fits(dragged(), folder.get()) ? Status.OK_STATUS
				: Status.CANCEL_STATUS;
	}

	/** Whether what is dragged can go there: never into itself, nor to where it is. */
	private static boolean fits(List<IResource> dragged, IContainer target) {
		return !dragged.isEmpty() && dragged.stream().noneMatch(r -> r instanceof IProject || r.getParent().equals(target)
				|| r.getFullPath().isPrefixOf(target.getFullPath()));
	}

	private static List<IResource> dragged() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
				? Transfers.resources(selection)
				: List.of();
	}

	@Override
	public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		var arrivals = new Arrivals(window);
		Optional<IContainer> folder = Transfers.target(target);
		if (event.data instanceof String[] names) {
			List<Path> files = Arrays.stream(names).map(Path::of).toList();
			// the program that the files come from waits until the drop is over
			event.display.asyncExec(() -> folder.ifPresentOrElse(f -> arrivals.files(files, f), () -> arrivals.openStudies(files)));
			return Status.OK_STATUS;
		}
		List<IResource> dragged = dragged();
		if (folder.isPresent() && !dragged.isEmpty()) {
			boolean sameStudy = dragged.stream().allMatch(r -> r.getProject().equals(folder.get().getProject()));
			boolean move = sameStudy && adapter.getCurrentOperation() != DND.DROP_COPY;
			event.display.asyncExec(() -> arrivals.resources(dragged, folder.get(), move));
			return Status.OK_STATUS;
		}
		return Status.CANCEL_STATUS;
	}
}
