package org.latentworkbench.ui.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunEventReader;
import org.latentworkbench.ui.preferences.RunPreferences;

/** Does one run in a worker process and shows how far it is in the window's progress region. */
final class RunJob extends Job {
	private static final int TICKS = 1000;
	/** What tidying up may take after a cancel before the process is killed. */
	private static final int PATIENCE_MILLIS = 10_000;

	private final WatchedRun run;
	private final Job refresher;
	private IProgressMonitor monitor;
	private int ticks;
	private Optional<Worker> worker = Optional.empty();
	/** Whether the worker goes on without this window. */
	private boolean left;

	RunJob(WatchedRun run) {
		super(run.title());
		this.run = run;
		refresher = StudyFolders.refresher(run.study());
		setPriority(LONG);
	}

	WatchedRun watched() {
		return run;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Runs.FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor progress) {
		monitor = progress;
		progress.beginTask(run.title(), TICKS);
		RunPreferences preferences = StudyFolders.preferences(run.study());
		try (var area = WorkerArea.take(preferences.cache())) {
			Worker started;
			synchronized (this) {
				if (left || !run.starting()) {
					return Status.CANCEL_STATUS;
				}
				started = new Worker(WorkerCommand.of(area.folder(), preferences.memory(), words(preferences)), run.study(),
						WorkerCommand.environment(preferences.cache()), this::line, run::error);
				worker = Optional.of(started);
			}
			run.ended(started.await());
		} catch (IOException e) {
			ILog.of(RunJob.class).error("starting a run", e);
			run.failed("The run could not be started: " + e.getMessage());
		} catch (InterruptedException e) {
			// nobody but leave() interrupts: the worker goes on, and the window does not wait for it
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		} finally {
			StudyFolders.soon(refresher);
			progress.done();
		}
		// failures are told where the runs are, in no dialog
		return run.state() == RunState.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	private List<String> words(RunPreferences preferences) {
		var words = new ArrayList<>(run.wanted().words());
		words.addAll(List.of("--json", "--previews", "--attached"));
		// a run that goes on, is repeated or verified has its own number, or the bytes would be others
		if (preferences.threads().isPresent() && run.request().kind() == RunRequest.Kind.RUN) {
			words.addAll(List.of("--threads", Integer.toString(preferences.threads().getAsInt())));
		}
		return words;
	}

	private void line(String line) {
		Optional<RunEvent> event = RunEventReader.read(line);
		if (event.isEmpty()) {
			other(line);
			return;
		}
		run.event(event.get());
		switch (event.get()) {
			case RunEvent.ArtefactWritten a -> StudyFolders.soon(refresher);
			case RunEvent.RunStarted s -> StudyFolders.soon(refresher);
			case RunEvent.StepStarted s -> monitor.subTask(s.step());
			case RunEvent.StepFinished f -> StudyFolders.soon(refresher);
			case RunEvent.StepProgress p -> {
				int now = (int) (run.fraction() * TICKS);
				if (now > ticks) {
					monitor.worked(now - ticks);
					ticks = now;
				}
			}
			default -> {
				// the view shows it
			}
		}
	}

	/** What a verification found, or what a library has to say. */
	private void other(String line) {
		try {
			if (line.startsWith("{") && JsonParser.parseString(line) instanceof JsonObject object && object.has("event")
					&& object.get("event").getAsString().equals("verified")) {
				var differences = new ArrayList<Trouble>();
				for (JsonElement output : object.getAsJsonArray("outputs")) {
					String finding = output.getAsJsonObject().get("finding").getAsString();
					if (!finding.equals("same")) {
						differences.add(new Trouble(Optional.empty(), output.getAsJsonObject().get("artefact").getAsString() + ": " + finding));
					}
				}
				run.verified(object.get("same").getAsBoolean(), differences);
			}
		} catch (JsonParseException e) {
			run.error(line);
		}
	}

	/** From the progress region, or because the platform ends: that must not kill what is tidying up already. */
	@Override
	protected void canceling() {
		if (run.state() != RunState.CANCELLING) {
			stop();
		}
	}

	/** Asks the worker to stop; the second time, or when it does not, kills it. */
	void stop() {
		boolean first = run.cancelling();
		synchronized (this) {
			if (left) {
				return;
			}
			if (worker.isEmpty()) {
				cancel();
				return;
			}
			if (!first) {
				worker.get().kill();
				return;
			}
			worker.get().cancel();
			Job.createSystem("Waiting for a run to stop", m -> {
				worker.filter(Worker::alive).ifPresent(Worker::kill);
			}).schedule(PATIENCE_MILLIS);
		}
	}

	/** Lets the worker go on when this window is gone. */
	synchronized void leave() {
		worker.ifPresent(Worker::stay);
		left = true;
		Thread waiting = getThread();
		if (waiting != null) {
			waiting.interrupt();
		}
	}

	/** The worker's process id, once there is one. */
	synchronized Optional<Long> pid() {
		return worker.map(Worker::pid);
	}
}
