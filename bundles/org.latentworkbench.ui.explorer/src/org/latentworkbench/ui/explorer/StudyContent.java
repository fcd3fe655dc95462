package org.latentworkbench.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.CommonViewer;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonContentProvider;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Group;
import org.latentworkbench.ui.explorer.Node.Notice;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.Viewers;

/** The explorer's tree: studies, their parts, and what {@link Snapshots} read of them. */
public final class StudyContent implements ICommonContentProvider {
	private static final Object[] NOTHING = {};

	private final Viewers viewers = Viewers.platform();
	private Snapshots snapshots;

	@Override
	public void init(ICommonContentExtensionSite site) {
		// nothing to configure
	}

	@Override
	public void inputChanged(Viewer viewer, Object before, Object now) {
		if (snapshots == null && viewer instanceof CommonViewer tree) {
			snapshots = new Snapshots(tree, viewers);
		}
	}

	/** The study as it was read last; empty before the first time. */
	Optional<Snapshot> snapshot(IProject project) {
		return snapshots == null ? Optional.empty() : snapshots.get(project);
	}

	/** Whether a file holds data, by its name. */
	boolean isData(IFile file) {
		return SnapshotReader.isData(file, viewers);
	}

	@Override
	public Object[] getElements(Object input) {
		return getChildren(input);
	}

	@Override
	public Object[] getChildren(Object parent) {
		return switch (parent) {
			case IWorkspaceRoot root -> new StudyProjects(root.getWorkspace()).all().toArray();
			case IProject project -> parts(project).toArray();
			case Group group -> snapshot(group.project()).map(s -> children(group, s).toArray())
					.orElseGet(() -> new Object[] { new Notice(group.project(), "Reading …", false) });
			case IFolder folder -> children(folder);
			case RunNode run -> {
				List<Object> all = new ArrayList<>(run.files());
				all.addAll(run.steps());
				yield all.toArray();
			}
			case StepNode step -> step.artefacts().toArray();
			default -> NOTHING;
		};
	}

	/** What is wrong with the study, if anything is, and its three parts. */
	private List<Object> parts(IProject project) {
		List<Object> all = new ArrayList<>();
		snapshot(project).map(Snapshot::problem).filter(problem -> !problem.isEmpty())
				.ifPresent(problem -> all.add(new Notice(project, problem, true)));
		for (Part part : Part.values()) {
			all.add(new Group(project, part));
		}
		return all;
	}

	private static List<?> children(Group group, Snapshot snapshot) {
		return switch (group.part()) {
			case CONFIGS -> snapshot.configs();
			case DATASETS -> {
				List<Object> all = new ArrayList<>(snapshot.files());
				all.addAll(snapshot.datasets());
				yield all;
			}
			case RESULTS -> snapshot.runs();
		};
	}

	private Object[] children(IFolder folder) {
		try {
			return SnapshotReader.children(folder, viewers).toArray();
		} catch (CoreException e) {
			return NOTHING; // the folder went away; the change that says so is on its way
		}
	}

	@Override
	public Object getParent(Object element) {
		return switch (element) {
			case Group group -> group.project();
			case Notice notice -> notice.problem() ? notice.project() : null;
			case RunNode run -> new Group(run.project(), Part.RESULTS);
			case StepNode step -> run(step.project(), step);
			case ArtefactNode artefact when artefact.place() == Part.DATASETS -> new Group(artefact.project(), Part.DATASETS);
			case ArtefactNode artefact -> step(artefact);
			case IFile file -> above(file);
			case IFolder folder -> above(folder);
			default -> null;
		};
	}

	private Object above(IResource resource) {
		boolean data = SnapshotReader.inData(resource) || resource instanceof IFile file && isData(file);
		return resource.getProjectRelativePath().segmentCount() <= 2
				? new Group(resource.getProject(), data ? Part.DATASETS : Part.CONFIGS)
				: resource.getParent();
	}

	private Object run(IProject project, StepNode step) {
		return snapshot(project).flatMap(s -> s.runs().stream().filter(r -> r.folder().equals(step.run())).findFirst()).orElse(null);
	}

	private Object step(ArtefactNode artefact) {
		for (RunNode run : snapshot(artefact.project()).map(Snapshot::runs).orElse(List.of())) {
			if (run.files().contains(artefact)) {
				return run;
			}
			for (StepNode step : run.steps()) {
				if (step.artefacts().contains(artefact)) {
					return step;
				}
			}
		}
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return switch (element) {
			case IProject project -> true;
			case Group group -> snapshot(group.project()).map(s -> !children(group, s).isEmpty()).orElse(true);
			case RunNode run -> !run.steps().isEmpty() || !run.files().isEmpty();
			case StepNode step -> !step.artefacts().isEmpty();
			case IFolder folder -> children(folder).length > 0;
			default -> false;
		};
	}

	@Override
	public void dispose() {
		if (snapshots != null) {
			snapshots.dispose();
		}
	}

	@Override
	public void restoreState(IMemento memento) {
		// the tree is built anew
	}

	@Override
	public void saveState(IMemento memento) {
		// see restoreState
	}
}
