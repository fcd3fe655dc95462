package org.latentworkbench.ui.explorer.edit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.ResourceTransfer;

/** Brings what is on the clipboard into the selected study or folder; a study that was copied becomes a second one. */
public final class PasteHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		var clipboard = new Clipboard(window.getShell().getDisplay());
		IResource[] resources;
		String[] files;
		try {
			resources = (IResource[]) clipboard.getContents(ResourceTransfer.getInstance());
			files = (String[]) clipboard.getContents(FileTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
		List<IResource> some = resources == null ? List.of() : Arrays.stream(resources).filter(IResource::exists).toList();
		some.stream().filter(IProject.class::isInstance).forEach(study -> new StudyCopy(window).schedule((IProject) study));
		List<IResource> rest = some.stream().filter(resource -> !(resource instanceof IProject)).toList();
		Optional<IContainer> target = Transfers.target(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement());
		if (target.isPresent()) {
			var arrivals = new Arrivals(window);
			if (!rest.isEmpty()) {
				arrivals.resources(rest, target.get(), false);
			} else if (some.isEmpty() && files != null) {
				arrivals.files(Arrays.stream(files).map(Path::of).toList(), target.get());
			}
		}
		return null;
	}
}
