package org.latentworkbench.ui.explorer.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.latentworkbench.ui.explorer.Node;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Group;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.explorer.Snapshot;
import org.latentworkbench.ui.explorer.Snapshots;
import org.latentworkbench.ui.study.StudyProjects;

/**
 * Which run and step a selection means.
 *
 * @param study empty: none in particular
 * @param run   the run's folder; empty: the newest
 * @param step  empty: all
 */
record RunChoice(Optional<IProject> study, Optional<Path> run, Optional<String> step) {
	static final RunChoice NOTHING = new RunChoice(Optional.empty(), Optional.empty(), Optional.empty());

	/** What an element of an explorer means; empty when it means no study. */
	static Optional<RunChoice> of(Object element) {
		return switch (element) {
			case RunNode run -> Optional.of(new RunChoice(Optional.of(run.project()), Optional.of(run.folder()), Optional.empty()));
			case StepNode step -> Optional.of(new RunChoice(Optional.of(step.project()), Optional.of(step.run()), Optional.of(step.name())));
			case ArtefactNode artefact -> Optional.of(new RunChoice(Optional.of(artefact.project()), Optional.of(artefact.run()),
					Optional.of(artefact.step()).filter(s -> !s.isEmpty())));
			case Group group -> Optional.of(study(group.project()));
			case Node node -> Optional.of(study(node.project()));
			case IResource resource when resource.getProject() != null -> Optional.of(study(resource.getProject()));
			case null, default -> Optional.empty();
		};
	}

	private static RunChoice study(IProject project) {
		return new RunChoice(Optional.of(project), Optional.empty(), Optional.empty());
	}

	/** The run in whose folder a file is; empty for others. */
	static Optional<RunChoice> of(Path file) {
		for (RunNode run : all()) {
			if (file.startsWith(run.folder())) {
				Path within = run.folder().relativize(file);
				return Optional.of(new RunChoice(Optional.of(run.project()), Optional.of(run.folder()),
						run.steps().stream().map(StepNode::name).filter(name -> within.startsWith(name)).findFirst()));
			}
		}
		return Optional.empty();
	}

	/** All runs of all studies, as the explorers know them. */
	static List<RunNode> all() {
		List<RunNode> runs = new ArrayList<>();
		for (IProject study : new StudyProjects(ResourcesPlugin.getWorkspace()).all()) {
			Snapshots.platform().get(study).map(Snapshot::runs).ifPresent(runs::addAll);
		}
		return runs;
	}

	/** The run that is meant among those that there are. */
	Optional<RunNode> among(List<RunNode> runs) {
		return runs.stream().filter(r -> run.map(r.folder()::equals).orElse(false)).findFirst()
				.or(() -> runs.stream().filter(r -> study.map(r.project()::equals).orElse(false)).findFirst())
				.or(() -> runs.stream().findFirst());
	}
}
