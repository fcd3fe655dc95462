package org.latentworkbench.ui.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Group;
import org.latentworkbench.ui.explorer.Node.Matter;
import org.latentworkbench.ui.explorer.Node.Notice;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.explorer.Node.StudyStep;
import org.latentworkbench.ui.study.StudyProjects;

/**
 * The explorers' tree: studies, their parts, and what {@link Snapshots} read of them. An explorer of one part shows that part's content
 * directly below the study.
 */
public final class StudyContent implements ICommonContentProvider {
	private static final Object[] NOTHING = {};

	private final Snapshots snapshots = Snapshots.platform();
	private final Consumer<Optional<IProject>> listener = this::refresh;
	private Optional<Part> only = Optional.empty();
	private CommonViewer tree;

	@Override
	public void init(ICommonContentExtensionSite site) {
		only = StudyExplorer.part(site.getService().getViewerId());
		snapshots.addListener(listener);
	}

	@Override
	public void inputChanged(Viewer viewer, Object before, Object now) {
		if (viewer instanceof CommonViewer common) {
			tree = common;
		}
	}

	private void refresh(Optional<IProject> project) {
		if (tree != null && !tree.getControl().isDisposed()) {
			project.ifPresentOrElse(tree::refresh, tree::refresh);
		}
	}

	/** The study as it was read last; empty before the first time. */
	Optional<Snapshot> snapshot(IProject project) {
		return snapshots.get(project);
	}

	/** Whether a file holds data, by its name. */
	boolean isData(IFile file) {
		return SnapshotReader.isData(file, snapshots.viewers());
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
			case Group group -> children(group);
			case IFolder folder -> children(folder);
			case IFile file -> steps(file).toArray();
			case RunNode run -> {
				List<Object> all = new ArrayList<>(run.files());
				all.addAll(run.steps());
				yield all.toArray();
			}
			case StepNode step -> step.artefacts().toArray();
			default -> NOTHING;
		};
	}

	/** What is wrong with the study, if anything is, and its parts. */
	private List<Object> parts(IProject project) {
		Optional<Snapshot> snapshot = snapshot(project);
		List<Object> all = new ArrayList<>();
		snapshot.ifPresent(s -> s.notices().stream().filter(n -> shown(n.matter())).forEach(all::add));
		if (snapshot.isPresent() && snapshot.get().gone()) {
			return all;
		}
		if (only.isPresent()) {
			all.addAll(Arrays.asList(children(new Group(project, only.get()))));
		} else {
			for (Part part : Part.values()) {
				all.add(new Group(project, part));
			}
		}
		return all;
	}

	/** A damaged record is a matter of the results. */
	private boolean shown(Matter matter) {
		return matter == Matter.DAMAGED ? only.isPresent() && only.get() == Part.RESULTS : only.isEmpty() || only.get() == Part.CONFIGS
				|| matter == Matter.GONE;
	}

	private Object[] children(Group group) {
		return snapshot(group.project()).map(s -> children(group.part(), s).toArray())
				.orElseGet(() -> new Object[] { new Notice(group.project(), Matter.READING, "Reading …", Optional.empty()) });
	}

	private List<?> children(Part part, Snapshot snapshot) {
		return switch (part) {
			case CONFIGS -> snapshot.configs();
			case DATASETS -> {
				List<Object> all = new ArrayList<>(snapshot.files());
				all.addAll(snapshot.datasets());
				yield all;
			}
			case RESULTS -> {
				List<Object> all = new ArrayList<>(snapshot.runs());
				if (only.isEmpty()) {
					snapshot.notices().stream().filter(n -> n.matter() == Matter.DAMAGED).forEach(all::add);
				}
				yield all;
			}
		};
	}

	private Object[] children(IFolder folder) {
		try {
			return SnapshotReader.children(folder, snapshots.viewers()).toArray();
		} catch (CoreException e) {
			return NOTHING; // the folder went away; the change that says so is on its way
		}
	}

	/** The steps below the file that says them. */
	private List<StudyStep> steps(IFile file) {
		return file.getName().equals(StudyFile.NAME) && file.getParent() instanceof IProject project
				? snapshot(project).map(Snapshot::steps).orElse(List.of())
				: List.of();
	}

	@Override
	public Object getParent(Object element) {
		return switch (element) {
			case Group group -> group.project();
			case Notice notice -> notice.matter() == Matter.DAMAGED ? group(notice.project(), Part.RESULTS) : notice.project();
			case StudyStep step -> step.file();
			case RunNode run -> group(run.project(), Part.RESULTS);
			case StepNode step -> run(step.project(), step);
			case ArtefactNode artefact when artefact.place() == Part.DATASETS -> group(artefact.project(), Part.DATASETS);
			case ArtefactNode artefact -> step(artefact);
			case IFile file -> above(file);
			case IFolder folder -> above(folder);
			default -> null;
		};
	}

	/** A part, or the study itself where the explorer shows nothing else of it. */
	private Object group(IProject project, Part part) {
		return only.isPresent() ? project : new Group(project, part);
	}

	private Object above(IResource resource) {
		boolean data = SnapshotReader.inData(resource) || resource instanceof IFile file && isData(file);
		return resource.getProjectRelativePath().segmentCount() <= 2
				? group(resource.getProject(), data ? Part.DATASETS : Part.CONFIGS)
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
			case Group group -> snapshot(group.project()).map(s -> !children(group.part(), s).isEmpty()).orElse(true);
			case RunNode run -> !run.steps().isEmpty() || !run.files().isEmpty();
			case StepNode step -> !step.artefacts().isEmpty();
			case IFolder folder -> children(folder).length > 0;
			case IFile file -> !steps(file).isEmpty();
			default -> false;
		};
	}

	@Override
	public void dispose() {
		snapshots.removeListener(listener);
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
