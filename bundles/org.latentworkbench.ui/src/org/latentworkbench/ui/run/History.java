package org.latentworkbench.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.latentworkbench.ui.study.StudyProjects;

/** The runs in the results of all open studies, whoever made them; read in a job, again whenever something changes there. */
final class History {
	private static final int PATIENCE_MILLIS = 400;
	/** A run of another process that is killed changes no file, so while one is at work, it is looked at again and again. */
	private static final int WATCH_MILLIS = 3000;

	private final Display display;
	private final Consumer<List<RecordedRun>> listener;
	private final IResourceChangeListener changes = this::changed;
	private final Job reader = new ReadJob();
	private volatile boolean disposed;

	/** @param listener told what there is, in the window's thread */
	History(Display display, Consumer<List<RecordedRun>> listener) {
		this.display = display;
		this.listener = listener;
		ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
		reader.schedule();
	}

	void readAgain() {
		reader.schedule(PATIENCE_MILLIS);
	}

	void dispose() {
		disposed = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes);
		reader.cancel();
	}

	private void changed(IResourceChangeEvent event) {
		for (IResourceDelta project : event.getDelta().getAffectedChildren()) {
			if (project.getKind() != IResourceDelta.CHANGED || (project.getFlags() & IResourceDelta.OPEN) != 0
					|| project.findMember(org.eclipse.core.runtime.IPath.fromPortableString("results")) != null) {
				readAgain();
				return;
			}
		}
	}

	private final class ReadJob extends Job {
		ReadJob() {
			super("Reading the runs of the studies");
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			var found = new ArrayList<RecordedRun>();
			for (IProject project : new StudyProjects(ResourcesPlugin.getWorkspace()).all()) {
				Path study = StudyProjects.folder(project);
				try {
					found.addAll(RecordedRun.of(study));
				} catch (IOException | RuntimeException e) {
					ILog.of(History.class).error("reading the runs of " + study, e);
				}
			}
			if (!disposed && !display.isDisposed()) {
				display.asyncExec(() -> {
					if (!disposed) {
						listener.accept(List.copyOf(found));
					}
				});
				if (found.stream().anyMatch(r -> r.state().active())) {
					schedule(WATCH_MILLIS);
				}
			}
			return Status.OK_STATUS;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == Runs.FAMILY;
		}
	}
}
