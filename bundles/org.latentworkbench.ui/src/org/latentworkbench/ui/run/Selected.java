package org.latentworkbench.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.study.StudyProjects;

/** What a command about runs is to work on. */
final class Selected {
	private Selected() {
	}

	/** The runs that are selected, in order; those of selected steps, too. */
	static List<RunItem> runs(ExecutionEvent event) {
		var runs = new LinkedHashSet<RunItem>();
		elements(HandlerUtil.getCurrentSelection(event)).forEach(e -> Optional.ofNullable(Adapters.adapt(e, RunItem.class)).ifPresent(runs::add));
		return List.copyOf(runs);
	}

	/** The steps that are selected, in order. */
	static List<StepRef> steps(ExecutionEvent event) {
		var steps = new ArrayList<StepRef>();
		elements(HandlerUtil.getCurrentSelection(event)).forEach(e -> Optional.ofNullable(Adapters.adapt(e, StepRef.class)).ifPresent(steps::add));
		return steps;
	}

	/** The folder of the study that is selected, whose file is in the active editor, or that is the only one. */
	static Optional<Path> study(ExecutionEvent event) {
		Optional<Path> selected = elements(HandlerUtil.getCurrentSelection(event)).stream().flatMap(e -> of(e).stream()).findFirst();
		if (selected.isPresent()) {
			return selected;
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		Optional<Path> edited = editor == null ? Optional.empty() : of(editor.getEditorInput()).or(() -> path(editor));
		if (edited.isPresent()) {
			return edited;
		}
		List<IProject> all = new StudyProjects(ResourcesPlugin.getWorkspace()).all();
		return all.size() == 1 ? Optional.of(StudyProjects.folder(all.getFirst())) : Optional.empty();
	}

	/** The folder of the study that an element is or belongs to. */
	static Optional<Path> of(Object element) {
		RunItem run = Adapters.adapt(element, RunItem.class);
		if (run != null) {
			return Optional.of(run.study());
		}
		IResource resource = Adapters.adapt(element, IResource.class);
		IProject project = resource == null ? Adapters.adapt(element, IProject.class) : resource.getProject();
		return Optional.ofNullable(project).filter(StudyProjects::isStudy).map(StudyProjects::folder);
	}

	/** The study around the file of an editor that is in no project. */
	private static Optional<Path> path(IEditorPart editor) {
		return editor.getEditorInput() instanceof IPathEditorInput input && input.getPath() != null
				? Optional.of(LinkedSelection.studyOf(input.getPath().toPath())).filter(f -> Files.isRegularFile(f.resolve(StudyFile.NAME)))
				: Optional.empty();
	}

	private static List<?> elements(ISelection selection) {
		return selection instanceof IStructuredSelection structured ? structured.toList() : List.of();
	}
}
