package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
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
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IDisposable;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Freshness;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.Viewers;

/**
 * What the explorers know of every study: reads in jobs, again whenever files of the study change. One for the workbench, so that
 * several explorers read a study once.
 */
public final class Snapshots implements IDisposable {
	/** The family of the jobs that read. */
	public static final Object READING = new Object();
	/** A run writes many files one after the other. */
	private static final int PATIENCE_MILLIS = 300;
	/** A run that is killed changes no file, so while one runs, it is looked at again and again. */
	private static final int WATCH_MILLIS = 3000;

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final Viewers viewers = Viewers.platform();
	private final Registry registry = Registry.platform();
	private final Plugins plugins = new Plugins(registry);
	private final StudyCheck check = new StudyCheck(registry);
	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final Map<IProject, ReadJob> jobs = new ConcurrentHashMap<>();
	private final List<Consumer<Optional<IProject>>> listeners = new CopyOnWriteArrayList<>();
	private final IResourceChangeListener listener = this::changed;
	private volatile boolean disposed;

	Snapshots() {
		workspace.addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
	}

	/** Those of the running workbench. */
	public static Snapshots platform() {
		return PlatformUI.getWorkbench().getService(Snapshots.class);
	}

	/** The last snapshot of a study; where there is none, it is being read, and listeners are told when it is there. */
	public Optional<Snapshot> get(IProject project) {
		ReadJob job = jobs.get(project);
		if (job == null) {
			read(project, 0);
			return Optional.empty();
		}
		return Optional.ofNullable(job.known);
	}

	/**
	 * Stands for a study while it is in the workbench: a study of the same name that comes after it is another one. Empty where nobody
	 * asked for the study yet.
	 */
	Optional<Object> life(IProject project) {
		return Optional.ofNullable(jobs.get(project));
	}

	/** Looks at a study again, though none of its files is known to have changed. */
	void again(IProject project) {
		read(project, 0);
	}

	/** What is installed. */
	public Registry registry() {
		return registry;
	}

	/** Which files show in which viewer. */
	public Viewers viewers() {
		return viewers;
	}

	/** @param told in the window's thread, with the study that was read, or empty when studies came or went */
	public void addListener(Consumer<Optional<IProject>> told) {
		listeners.add(told);
	}

	/** Ends what {@link #addListener} began. */
	public void removeListener(Consumer<Optional<IProject>> told) {
		listeners.remove(told);
	}

	@Override
	public void dispose() {
		disposed = true;
		workspace.removeResourceChangeListener(listener);
		jobs.values().forEach(Job::cancel);
	}

	private void read(IProject project, int delay) {
		jobs.compute(project, (p, known) -> {
			ReadJob job = known == null ? new ReadJob(p) : known;
			job.schedule(delay);
			return job;
		});
	}

	/** Reads one study, and keeps what it read last. One that reads a study that went meanwhile reads it for nobody. */
	private final class ReadJob extends Job {
		private final IProject project;
		private final Freshness freshness = new Freshness(registry);
		/** One object, so that a second timer takes the first one's place. */
		private final Runnable again = this::again;
		private volatile Snapshot known;

		ReadJob(IProject project) {
			super("Reading the study " + project.getName());
			this.project = project;
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			// not while somebody asks for it: it may have become a study by then
			jobs.computeIfPresent(project, (p, job) -> job == this && !StudyProjects.isStudy(p) ? null : job);
			if (!current()) {
				return Status.OK_STATUS;
			}
			Snapshot snapshot;
			try {
				Snapshot first = new SnapshotReader(project, viewers, plugins).read();
				// what was known of changes stays until the closer look is done, so that nothing flickers
				Snapshot shown = known == null || first.broken() ? first : first.with(first.notices(), known.changes());
				publish(shown);
				snapshot = first.broken() || first.gone() ? shown : check.complete(project, first, freshness, monitor);
				if (snapshot.notices().equals(shown.notices()) && snapshot.changes().equals(shown.changes())) {
					snapshot = shown; // nothing to tell
				}
			} catch (CoreException | IOException | RuntimeException e) {
				if (!current() || !StudyProjects.isStudy(project)) {
					return Status.OK_STATUS; // it went while it was read
				}
				ILog.of(Snapshots.class).error("reading the study " + project.getName(), e);
				snapshot = Snapshot.of(project.getName(), List.of(new Node.Notice(project, Node.Matter.PROBLEM,
						"The study cannot be read: " + e.getMessage(), Optional.empty())));
			}
			if (!monitor.isCanceled()) {
				publish(snapshot);
				if (snapshot.running()) {
					later(() -> display.timerExec(WATCH_MILLIS, again));
				}
			}
			return Status.OK_STATUS;
		}

		private boolean current() {
			return jobs.get(project) == this;
		}

		private void again() {
			if (!disposed && current()) {
				schedule();
			}
		}

		private void publish(Snapshot snapshot) {
			if (snapshot != known) {
				known = snapshot;
				later(() -> {
					if (current()) {
						tell(Optional.of(project));
					}
				});
			}
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == READING;
		}
	}

	private void tell(Optional<IProject> what) {
		listeners.forEach(told -> told.accept(what));
	}

	private void later(Runnable work) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!disposed) {
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
				if (delta.getKind() == IResourceDelta.REMOVED || (delta.getFlags() & IResourceDelta.REPLACED) != 0) {
					forget(project);
				}
				if (StudyProjects.isStudy(project) && touchesFiles(delta)) {
					read(project, PATIENCE_MILLIS);
				}
			}
		}
		if (studies) {
			later(() -> tell(Optional.empty()));
		}
	}

	private void forget(IProject project) {
		ReadJob job = jobs.remove(project);
		if (job != null) {
			job.cancel();
		}
	}

	/** Whether more than markers changed. */
	private static boolean touchesFiles(IResourceDelta delta) {
		if (delta.getKind() != IResourceDelta.CHANGED) {
			return true;
		}
		if (delta.getResource().getType() == IResource.FILE || (delta.getFlags() & ~IResourceDelta.MARKERS) != 0) {
			return (delta.getFlags() & ~IResourceDelta.MARKERS) != 0;
		}
		for (IResourceDelta child : delta.getAffectedChildren()) {
			if (touchesFiles(child)) {
				return true;
			}
		}
		return false;
	}
}
