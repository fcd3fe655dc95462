package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.navigator.CommonViewer;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.Viewers;

/** Keeps the explorer's view of every study: reads in jobs, again whenever files of the study change. */
final class Snapshots {
	/** The family of the jobs that read. */
	static final Object READING = new Object();
	/** A run writes many files one after the other. */
	private static final int PATIENCE_MILLIS = 300;
	/** A run that is killed changes no file, so while one runs, it is looked at again and again. */
	private static final int WATCH_MILLIS = 3000;

	private final CommonViewer tree;
	private final Display display;
	private final Viewers viewers;
	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final Map<IProject, Snapshot> known = new ConcurrentHashMap<>();
	private final Map<IProject, Job> jobs = new ConcurrentHashMap<>();
	private final IResourceChangeListener listener = this::changed;

	Snapshots(CommonViewer tree, Viewers viewers) {
		this.tree = tree;
		this.viewers = viewers;
		display = tree.getControl().getDisplay();
		workspace.addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
	}

	/** The last snapshot of a study; where there is none, it is being read, and the tree is told when it is there. */
	Optional<Snapshot> get(IProject project) {
		Optional<Snapshot> snapshot = Optional.ofNullable(known.get(project));
		if (snapshot.isEmpty() && !jobs.containsKey(project)) {
			read(project, 0);
		}
		return snapshot;
	}

	void dispose() {
		workspace.removeResourceChangeListener(listener);
		jobs.values().forEach(Job::cancel);
	}

	private void read(IProject project, int delay) {
		jobs.computeIfAbsent(project, ReadJob::new).schedule(delay);
	}

	private void readAgain(IProject project) {
		if (!tree.getControl().isDisposed() && jobs.containsKey(project)) {
			read(project, 0);
		}
	}

	private final class ReadJob extends Job {
		private final IProject project;

		ReadJob(IProject project) {
			super("Reading the study " + project.getName());
			this.project = project;
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Snapshot snapshot;
			try {
				if (!StudyProjects.isStudy(project)) {
					known.remove(project);
					return Status.OK_STATUS;
				}
				snapshot = new SnapshotReader(project, viewers).read();
			} catch (CoreException | IOException | RuntimeException e) {
				ILog.of(Snapshots.class).error("reading the study " + project.getName(), e);
				snapshot = new Snapshot(project.getName(), "The study cannot be read: " + e.getMessage(), List.of(), List.of(), List.of(),
						List.of());
			}
			known.put(project, snapshot);
			boolean running = snapshot.runs().stream().anyMatch(run -> run.status().equals(RunNodes.RUNNING));
			later(() -> {
				tree.refresh(project);
				if (running) {
					display.timerExec(WATCH_MILLIS, () -> readAgain(project));
				}
			});
			return Status.OK_STATUS;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == READING;
		}
	}

	private void later(Runnable work) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!tree.getControl().isDisposed()) {
					work.run();
				}
			});
		}
	}

	private void changed(IResourceChangeEvent event) {
		boolean studies = false;
		for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
			if (delta.getResource() instanceof IProject project) {
				int opened = IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;
				studies |= delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & opened) != 0;
				if (delta.getKind() == IResourceDelta.REMOVED) {
					known.remove(project);
					jobs.remove(project);
				} else if (StudyProjects.isStudy(project)) {
					read(project, PATIENCE_MILLIS);
				}
			}
		}
		if (studies) {
			later(tree::refresh);
		}
	}
}
