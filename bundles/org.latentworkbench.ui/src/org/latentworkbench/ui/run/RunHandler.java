package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

/** Runs a study or some of its steps: those that the command names, else those that are selected. */
public final class RunHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<Path> study = Optional.ofNullable(event.getParameter(Commands.STUDY)).map(Path::of).or(() -> Selected.study(event));
		List<String> steps = words(event.getParameter(Commands.STEPS), ",");
		if (event.getCommand().getId().equals(Commands.RUN_STEPS)) {
			List<StepRef> selected = Selected.steps(event);
			study = selected.stream().map(StepRef::study).findFirst();
			Optional<Path> one = study;
			steps = selected.stream().filter(s -> one.filter(s.study()::equals).isPresent()).map(StepRef::step).distinct().toList();
		}
		if (study.isEmpty()) {
			show(window).say("Select the study to run in the explorer.");
			return null;
		}
		return launch(window, RunRequest.steps(study.get(), steps, words(event.getParameter(Commands.SETTINGS), "\n")));
	}

	/** Saves what is edited in the study, shows the runs and begins one. */
	static WatchedRun launch(IWorkbenchWindow window, RunRequest request) throws ExecutionException {
		StudyFolders.project(request.study()).ifPresent(p -> IDE.saveAllEditors(new IResource[] { p }, false));
		RunsView view = show(window);
		WatchedRun run = window.getService(Runs.class).launch(request);
		view.select(run);
		return run;
	}

	private static RunsView show(IWorkbenchWindow window) throws ExecutionException {
		try {
			return (RunsView) window.getActivePage().showView(RunsView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			throw new ExecutionException("showing the runs", e);
		}
	}

	private static List<String> words(String text, String between) {
		return text == null ? List.of() : Arrays.stream(text.split(between)).map(String::strip).filter(w -> !w.isEmpty()).toList();
	}
}
