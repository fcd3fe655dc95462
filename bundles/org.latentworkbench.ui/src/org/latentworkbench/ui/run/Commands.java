package org.latentworkbench.ui.run;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** The ids of the commands about runs. */
public final class Commands {
	/** Runs a study. Parameters, all optional: {@link #STUDY}, {@link #STEPS}, {@link #SETTINGS}. */
	public static final String RUN = "org.latentworkbench.ui.run.study";
	/** Runs the selected steps of a study. */
	public static final String RUN_STEPS = "org.latentworkbench.ui.run.steps";
	/** The study's folder; else the study of the selection or the active editor. */
	public static final String STUDY = "study";
	/** Names of steps, with commas between them; else all. */
	public static final String STEPS = "steps";
	/** Lines of {@code key=value}, for this run only. */
	public static final String SETTINGS = "settings";
	public static final String STOP = "org.latentworkbench.ui.run.stop";
	public static final String RESUME = "org.latentworkbench.ui.run.resume";
	public static final String RERUN = "org.latentworkbench.ui.run.rerun";
	public static final String VERIFY = "org.latentworkbench.ui.run.verify";
	public static final String COMPARE = "org.latentworkbench.ui.run.compare";
	public static final String COPY = "org.latentworkbench.ui.run.copyCommand";
	public static final String OPEN = "org.latentworkbench.ui.run.openResults";

	private Commands() {
	}

	static void execute(IServiceLocator site, String command) {
		try {
			site.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error("the command " + command, e);
		}
	}
}
