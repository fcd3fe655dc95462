package org.latentworkbench.ui.run;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.run.RunStore;

/**
 * Stops a run that goes on outside this window: one that a window left, or one of the command line. Its process is asked to end, as Ctrl-C
 * does; one that does not is killed. Where the system cannot ask (Windows) it is killed at once, and the run can be resumed.
 */
final class OthersStop extends Job {
	/** What tidying up may take. */
	private static final int PATIENCE_SECONDS = 10;

	private final RecordedRun run;

	OthersStop(RecordedRun run) {
		super("Stopping " + run.title());
		this.run = run;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Runs.FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Optional<ProcessHandle> process = new RunStore(run.entry().folder().getParent()).process(run.entry());
			if (process.isPresent()) {
				end(process.get());
			} else if (RecordedRun.read(run.study(), run.entry().folder()).state().active()) {
				return Status.error("The run " + run.entry().run().getId() + " goes on, but which process is at it cannot be told: perhaps one "
						+ "on another machine, or of an older version. Stop it where it was started.");
			}
		} catch (IOException | InputException e) {
			return Status.error("The run " + run.entry().run().getId() + " could not be stopped: " + e.getMessage(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		} finally {
			StudyFolders.soon(StudyFolders.refresher(run.study()));
		}
		return Status.OK_STATUS;
	}

	private static void end(ProcessHandle process) throws InterruptedException {
		process.destroy();
		try {
			process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		} catch (ExecutionException e) {
			throw new IllegalStateException("waiting for the process " + process.pid(), e);
		}
	}
}
