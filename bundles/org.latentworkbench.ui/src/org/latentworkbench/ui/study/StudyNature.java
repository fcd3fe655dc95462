package org.latentworkbench.ui.study;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectNature;

/** Marks a project of the workspace as a study. */
public final class StudyNature implements IProjectNature {
	/** The nature's id. */
	public static final String ID = "org.latentworkbench.ui.studyNature";

	private IProject project;

	@Override
	public void configure() {
		// a study has no builders
	}

	@Override
	public void deconfigure() {
		// and leaves none behind
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
