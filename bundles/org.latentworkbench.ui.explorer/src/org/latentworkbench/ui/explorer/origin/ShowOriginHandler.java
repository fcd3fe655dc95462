package org.latentworkbench.ui.explorer.origin;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.viewer.ArtefactSource;

/** <em>Where does this come from?</em> for what is selected, for the active tab, or for a file that the command's parameter names. */
public final class ShowOriginHandler extends AbstractHandler {
	/** The command's id. */
	public static final String COMMAND = "org.latentworkbench.ui.showOrigin";
	/** The command's parameter with the path of a file or folder. */
	public static final String PATH = "path";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<Path> path = Optional.ofNullable(event.getParameter(PATH)).map(Path::of)
				.or(() -> HandlerUtil.getActivePart(event) instanceof IEditorPart ? Optional.empty()
						: path(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement()))
				.or(() -> editor(window));
		if (path.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), "Where does this come from?",
					"Select a result in an explorer, or open one; then this tells what made it, with what, from what.");
		} else {
			new OriginLinks(window.getActivePage()).showOrigin(path.get());
		}
		return null;
	}

	private static Optional<Path> path(Object element) {
		return switch (element) {
			case ArtefactNode artefact when artefact.step().isEmpty() -> Optional.of(artefact.run());
			case ArtefactNode artefact -> Optional.of(artefact.source().path());
			case RunNode run -> Optional.of(run.folder());
			case StepNode step -> Optional.of(step.run().resolve(step.name()));
			case IResource resource when resource.getLocation() != null -> Optional.of(resource.getLocation().toPath());
			case null -> Optional.empty();
			default -> Optional.ofNullable(Adapters.adapt(element, ArtefactSource.class)).map(ArtefactSource::path);
		};
	}

	private static Optional<Path> editor(IWorkbenchWindow window) {
		IEditorPart editor = window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		return editor != null && editor.getEditorInput() instanceof IPathEditorInput input && input.getPath() != null
				? Optional.of(input.getPath().toPath())
				: Optional.empty();
	}
}
