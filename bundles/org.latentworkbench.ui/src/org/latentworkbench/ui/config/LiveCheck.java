package org.latentworkbench.ui.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.latentworkbench.core.yaml.Problem;

/** Checks the text of an editor when typing pauses, outside the window's thread. */
final class LiveCheck {
	/** The family of the jobs that check. */
	static final Object CHECKING = new Object();
	private static final int PAUSE_MILLIS = 200;

	private final ConfigEditor editor;
	private final ConfigSession session;
	private final Display display;
	private final Runnable begin = this::begin;
	private Job job;

	LiveCheck(ConfigEditor editor, ConfigSession session, Display display) {
		this.editor = editor;
		this.session = session;
		this.display = display;
	}

	/** Checks when nothing has changed for a moment. */
	void schedule() {
		display.timerExec(PAUSE_MILLIS, begin);
	}

	void cancel() {
		if (!display.isDisposed()) {
			display.timerExec(-1, begin);
		}
		if (job != null) {
			job.cancel();
			job = null;
		}
	}

	private void begin() {
		cancel();
		if (session.broken().isPresent()) {
			session.problems(List.of(session.broken().get()));
			return;
		}
		Path file = session.file();
		Path folder = editor.studyFolder();
		Map<Path, String> texts = new HashMap<>(StudyFiles.unsaved());
		texts.put(file, session.document().get());
		job = new Job("Checking " + file.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				List<Problem> found = Problems.of(file, folder, texts, KnownContributions.platform());
				if (!monitor.isCanceled() && !display.isDisposed()) {
					display.asyncExec(() -> {
						if (!monitor.isCanceled()) {
							session.problems(found);
						}
					});
				}
				return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == CHECKING;
			}
		};
		job.setSystem(true);
		job.schedule();
	}
}
