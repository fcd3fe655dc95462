package org.latentworkbench.ui.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.latentworkbench.ui.study.StudyProjects;

/** Keeps the Problems view true: checks every study when the workbench starts and whenever its files change, in a job. */
public final class StudyValidation implements IStartup, IResourceChangeListener {
	/** The family of the job that checks. */
	public static final Object VALIDATING = new Object();
	private static final int PAUSE_MILLIS = 150;
	private static final int CHANGES = IResourceDelta.CONTENT | IResourceDelta.ENCODING | IResourceDelta.REPLACED | IResourceDelta.OPEN
			| IResourceDelta.DESCRIPTION;

	private final Set<IProject> waiting = new HashSet<>();
	private final Job job = new Job("Checking studies") {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			return check(monitor);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == VALIDATING;
		}
	};

	@Override
	public void earlyStartup() {
		job.setSystem(true);
		job.setPriority(Job.BUILD);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
		add(Arrays.asList(ResourcesPlugin.getWorkspace().getRoot().getProjects()));
	}

	private void add(List<IProject> projects) {
		synchronized (waiting) {
			waiting.addAll(projects);
		}
		if (!projects.isEmpty()) {
			job.schedule(PAUSE_MILLIS);
		}
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		if (event.getDelta() != null) {
			add(Arrays.stream(event.getDelta().getAffectedChildren()).filter(StudyValidation::counts)
					.map(d -> (IProject) d.getResource()).toList());
		}
	}

	/** Whether anything outside of the results has changed; markers do not count. */
	static boolean counts(IResourceDelta project) {
		if (project.getKind() != IResourceDelta.CHANGED || (project.getFlags() & CHANGES) != 0) {
			return project.getKind() != IResourceDelta.REMOVED;
		}
		return Arrays.stream(project.getAffectedChildren()).filter(d -> !d.getResource().getName().equals("results"))
				.anyMatch(StudyValidation::changed);
	}

	private static boolean changed(IResourceDelta delta) {
		boolean here = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & CHANGES) != 0;
		return here || Arrays.stream(delta.getAffectedChildren()).anyMatch(StudyValidation::changed);
	}

	private IStatus check(IProgressMonitor monitor) {
		List<IProject> projects;
		synchronized (waiting) {
			projects = List.copyOf(waiting);
			waiting.clear();
		}
		SubMonitor progress = SubMonitor.convert(monitor, projects.size());
		for (IProject project : projects) {
			if (monitor.isCanceled()) {
				add(projects);
				return Status.CANCEL_STATUS;
			}
			try {
				if (StudyProjects.isStudy(project)) {
					ResourcesPlugin.getWorkspace().run(m -> ProblemMarkers.set(project, StudyProblems.of(project, KnownContributions.platform())),
							ResourcesPlugin.getWorkspace().getRuleFactory().markerRule(project), 0, progress.split(1));
				} else if (project.isAccessible()) {
					project.deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
				}
			} catch (CoreException e) {
				ILog.of(StudyValidation.class).warn("checking " + project.getName(), e);
			}
		}
		return Status.OK_STATUS;
	}
}
