package org.latentworkbench.ui.explorer.properties;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.latentworkbench.ui.explorer.Node;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.explorer.Snapshot;
import org.latentworkbench.ui.explorer.Snapshots;
import org.latentworkbench.ui.run.RunItem;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.ArtefactInput;

/** What a part is about: the nodes that are selected, as the study was read last, or the artefact that a tab shows. */
final class Subjects {
	private final Snapshots snapshots;
	private final StudyProjects studies = new StudyProjects(ResourcesPlugin.getWorkspace());

	Subjects(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	/** Those that there is something to say of. */
	List<Object> of(IWorkbenchPart part, ISelection selection) {
		if (part instanceof IEditorPart editor) {
			return editor.getEditorInput() instanceof ArtefactInput input ? artefact(input.getPath().toPath()).map(List::of).orElse(List.of()) : List.of();
		}
		var all = new ArrayList<Object>();
		if (selection instanceof IStructuredSelection some) {
			for (Object element : some) {
				of(element).filter(NodeFacts::has).filter(e -> !all.contains(e)).ifPresent(all::add);
			}
		}
		return all;
	}

	/** The study of something that there is something to say of. */
	static IProject project(Object element) {
		return element instanceof Node node ? node.project() : ((IResource) element).getProject();
	}

	private Optional<Object> of(Object element) {
		return switch (element) {
			case RunNode run -> run(run.project(), run.folder()).or(() -> Optional.of(run)).map(Object.class::cast);
			case StepNode step -> step(step.project(), step.run(), step.name()).or(() -> Optional.of(step)).map(Object.class::cast);
			case RunItem run -> run.folder().flatMap(folder -> study(run.study()).flatMap(project -> run(project, folder))).map(Object.class::cast);
			case RunItem.Step step -> step.run().folder()
					.flatMap(folder -> study(step.run().study()).flatMap(project -> step(project, folder, step.name()))).map(Object.class::cast);
			default -> Optional.of(element);
		};
	}

	private Optional<IProject> study(Path folder) {
		return studies.all().stream().filter(project -> StudyProjects.folder(project).equals(folder)).findFirst();
	}

	private Optional<RunNode> run(IProject project, Path folder) {
		return snapshots.get(project).flatMap(s -> s.runs().stream().filter(r -> r.folder().equals(folder)).findFirst());
	}

	private Optional<StepNode> step(IProject project, Path run, String name) {
		return run(project, run).flatMap(r -> r.steps().stream().filter(s -> s.name().equals(name)).findFirst());
	}

	/** An artefact of a run, or a file of a study. */
	private Optional<Object> artefact(Path path) {
		for (IProject project : studies.all()) {
			if (path.startsWith(StudyProjects.folder(project))) {
				Optional<ArtefactNode> made = snapshots.get(project).stream().flatMap(Subjects::artefacts).filter(a -> a.source().path().equals(path))
						.findFirst();
				if (made.isPresent()) {
					return Optional.of(made.get().at(Part.RESULTS));
				}
				Path inside = StudyProjects.folder(project).relativize(path);
				return Optional.ofNullable(project.findMember(IPath.fromPath(inside)));
			}
		}
		return Optional.empty();
	}

	private static Stream<ArtefactNode> artefacts(Snapshot snapshot) {
		return snapshot.runs().stream().flatMap(run -> Stream.concat(run.files().stream(), run.steps().stream().flatMap(step -> step.artefacts().stream())));
	}
}
