package org.latentworkbench.ui.explorer;

import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.ui.IWorkbenchPage;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Matter;
import org.latentworkbench.ui.explorer.Node.Notice;
import org.latentworkbench.ui.explorer.Node.StudyStep;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.ArtefactOpener;

/** Opens what stands in an explorer with what fits it. */
public final class NodeOpener {
	private final IWorkbenchPage page;

	public NodeOpener(IWorkbenchPage page) {
		this.page = page;
	}

	/** Opens a node, file or folder. @return whether it is something to open */
	public boolean open(Object element) {
		var opener = new ArtefactOpener(page);
		switch (element) {
			// a run's record has a page of its own
			case ArtefactNode artefact when artefact.source().path().endsWith("run.json") -> opener.openFile(artefact.source().path());
			case ArtefactNode artefact -> opener.open(artefact.source());
			case IFile file -> opener.openFile(file.getLocation().toPath());
			case IFolder folder when SnapshotReader.isDataset(folder) -> opener.openDataset(folder.getLocation().toPath());
			case StudyStep step -> opener.openAt(step.file().getLocation().toPath(), step.line());
			case Notice notice when notice.matter() == Matter.GONE -> new GoneStudy(page.getWorkbenchWindow()).ask(notice.project());
			case Notice notice when notice.matter() == Matter.PROBLEM -> {
				Path study = StudyProjects.folder(notice.project()).resolve(StudyFile.NAME);
				opener.openAt(notice.place().map(Place::file).orElse(study), notice.place().map(Place::line).orElse(1));
			}
			default -> {
				return false;
			}
		}
		return true;
	}
}
