package org.latentworkbench.ui.explorer.origin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;

/** Where the links of an origin page lead. */
final class OriginLinks {
	private final IWorkbenchPage page;

	OriginLinks(IWorkbenchPage page) {
		this.page = page;
	}

	/** Opens what a step made on its own page, and a user's file in its editor. */
	void open(Path path, boolean made) {
		if (made) {
			showOrigin(path);
		} else if (Files.isRegularFile(path)) {
			new ArtefactOpener(page).openFile(path);
		} else if (Files.isDirectory(path)) {
			new ArtefactOpener(page).openDataset(path);
		} else {
			say("The file is no longer there: " + path);
		}
	}

	/** Opens the page about something that a run made, or about a run. */
	void showOrigin(Path path) {
		try {
			page.openEditor(new OriginInput(path), OriginEditor.ID);
		} catch (PartInitException e) {
			ILog.of(OriginLinks.class).error("opening the origin of " + path, e);
			say("The page cannot be opened: " + e.getMessage());
		}
	}

	/** Opens an artefact in its viewer. */
	void openArtefact(Path path, Artefact artefact, StepRun step, Run run) {
		new ArtefactOpener(page).open(new ArtefactSource(path, artefact.getKind() == null ? Kinds.FILE : artefact.getKind(), artefact.getName(),
				Optional.of(step.getName() + " of run " + run.getId())));
	}

	private void say(String message) {
		MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), "Where does this come from?", message);
	}
}
