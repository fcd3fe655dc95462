package org.latentworkbench.ui.explorer;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Group;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.study.StudyProjects;

/**
 * Marks what is out of date, what has problems and what is at work, and says the shape of data files. The platform asks it in the
 * background, so it may look into files.
 */
public final class ExplorerDecorator extends LabelProvider implements ILightweightLabelDecorator {
	private static final String STALE = "stale_ovr";
	private static final String RUNNING = "running_ovr";
	private static final String OUT_OF_DATE = " (out of date)";

	private final FileShapes shapes = new FileShapes();
	private final Snapshots snapshots = Snapshots.platform();
	private final Consumer<Optional<IProject>> read = project -> changed();
	private final IResourceChangeListener markers = this::markersChanged;

	public ExplorerDecorator() {
		snapshots.addListener(read);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(markers, IResourceChangeEvent.POST_CHANGE);
	}

	@Override
	public void decorate(Object element, IDecoration decoration) {
		switch (element) {
			case IProject project when StudyProjects.isStudy(project) -> {
				problems(project, decoration);
				snapshots.get(project).filter(Snapshot::running).ifPresent(s -> overlay(RUNNING, decoration, IDecoration.TOP_RIGHT));
			}
			case IFile file when StudyProjects.isStudy(file.getProject()) -> {
				problems(file, decoration);
				shapes.of(file).ifPresent(shape -> decoration.addSuffix("  " + shape));
			}
			case IWorkspaceRoot root -> {
				// the studies are shown, not what holds them
			}
			case IResource resource when StudyProjects.isStudy(resource.getProject()) -> problems(resource, decoration);
			case Group group -> group(group, decoration);
			case RunNode run -> {
				if (snapshots.get(run.project()).filter(s -> s.stale(run.id())).isPresent()) {
					stale(decoration);
				}
			}
			case StepNode step -> change(step.project(), step.run().getFileName().toString(), step.name(), decoration);
			case ArtefactNode artefact -> change(artefact.project(), artefact.run().getFileName().toString(), artefact.step(), decoration);
			default -> {
				// nothing to add
			}
		}
	}

	private void group(Group group, IDecoration decoration) {
		switch (group.part()) {
			case CONFIGS -> {
				problems(group.project().getFile(StudyFile.NAME), decoration);
				problems(group.project().getFolder(SnapshotReader.CONFIG), decoration);
			}
			case DATASETS -> problems(group.project().getFolder(SnapshotReader.DATA), decoration);
			case RESULTS -> snapshots.get(group.project()).filter(Snapshot::running)
					.ifPresent(s -> overlay(RUNNING, decoration, IDecoration.TOP_RIGHT));
		}
	}

	private void change(IProject project, String run, String step, IDecoration decoration) {
		if (snapshots.get(project).flatMap(s -> s.change(run, step)).isPresent()) {
			stale(decoration);
		}
	}

	private static void stale(IDecoration decoration) {
		overlay(STALE, decoration, IDecoration.BOTTOM_RIGHT);
		decoration.addSuffix(OUT_OF_DATE);
	}

	private static void problems(IResource resource, IDecoration decoration) {
		try {
			int worst = resource.exists() ? resource.findMaxProblemSeverity(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE) : -1;
			if (worst >= IMarker.SEVERITY_WARNING) {
				overlay(worst == IMarker.SEVERITY_ERROR ? "error_ovr" : "warning_ovr", decoration, IDecoration.BOTTOM_LEFT);
			}
		} catch (CoreException e) {
			// it was deleted meanwhile; the change that says so is on its way
		}
	}

	private static void overlay(String icon, IDecoration decoration, int corner) {
		decoration.addOverlay(ResourceLocator.imageDescriptorFromBundle("org.latentworkbench.ui.explorer", "icons/" + icon + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor), corner);
	}

	private void markersChanged(IResourceChangeEvent event) {
		if (event.findMarkerDeltas(IMarker.PROBLEM, true).length > 0) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(this::changed);
			}
		}
	}

	private void changed() {
		fireLabelProviderChanged(new LabelProviderChangedEvent(this));
	}

	@Override
	public void dispose() {
		snapshots.removeListener(read);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(markers);
		super.dispose();
	}
}
