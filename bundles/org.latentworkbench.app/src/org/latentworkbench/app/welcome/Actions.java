package org.latentworkbench.app.welcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.intro.IIntroManager;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.study.StudyProjects;

/** What the welcome page does: the commands of the workbench, by their ids. */
final class Actions {
	static final String NEW_STUDY = "org.latentworkbench.ui.newStudy";
	static final String OPEN_STUDY = "org.latentworkbench.ui.openStudy";
	static final String IMPORT_DATA = "org.latentworkbench.ui.importData";
	static final String RUN_STUDY = "org.latentworkbench.ui.run.study";
	static final String GUIDE = "org.latentworkbench.ui.guide";
	static final String CHEAT_SHEET = "org.eclipse.ui.cheatsheets.openCheatSheet";
	/** Jobs that copy an example. */
	static final Object OPENING = new Object();

	private final IWorkbenchWindow window;

	Actions(IWorkbenchWindow window) {
		this.window = window;
	}

	boolean known(String command) {
		return window.getService(ICommandService.class).getCommand(command).isDefined();
	}

	/** Makes room for what comes, and runs a command. */
	void run(String id, Map<String, String> parameters) {
		leave();
		Command command = window.getService(ICommandService.class).getCommand(id);
		try {
			window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			ILog.of(Actions.class).error("the command " + id + " could not be run", e);
			say("'" + id + "' could not be run: " + e.getMessage());
		}
	}

	/** Opens a copy of an example in the workspace, and, where that is wanted, runs it. */
	void open(Example example, boolean run) {
		var job = new Job("Opening a copy of " + example.title()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				copy(example, run, monitor);
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == OPENING;
			}
		};
		job.setUser(true);
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
	}

	private void copy(Example example, boolean run, IProgressMonitor monitor) {
		try {
			IProject study = new StudyProjects(ResourcesPlugin.getWorkspace()).copy(example.folder(), monitor);
			onWindow(() -> show(StudyProjects.folder(study), run));
		} catch (InputException e) {
			onWindow(() -> say(e.getMessage()));
		} catch (CoreException | IOException e) {
			ILog.of(Actions.class).error("copying " + example.folder(), e);
			onWindow(() -> say(example.title() + " could not be copied into the workspace: " + e.getMessage()));
		}
	}

	void open(Path study) {
		run(OPEN_STUDY, Map.of("folder", study.toString()));
	}

	private void show(Path study, boolean run) {
		open(study);
		if (run) {
			run(RUN_STUDY, Map.of("study", study.toString()));
		}
	}

	/** The welcome page covers the window; it comes back with Help > Welcome. */
	private void leave() {
		IIntroManager intro = window.getWorkbench().getIntroManager();
		if (intro.getIntro() != null) {
			intro.closeIntro(intro.getIntro());
		}
	}

	private void onWindow(Runnable action) {
		window.getWorkbench().getDisplay().asyncExec(() -> {
			if (window.getActivePage() != null) {
				action.run();
			}
		});
	}

	private void say(String message) {
		MessageDialog.openError(window.getShell(), "Welcome", message);
	}
}
