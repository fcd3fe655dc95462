package org.latentworkbench.ui.explorer.create;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.core.study.ShippedStudies;
import org.latentworkbench.core.study.StudyTemplate;

/** Makes a study: as a copy of an example, or with a single step. */
public final class NewStudyWizard extends Wizard implements INewWizard {
	private NewStudyPage page;

	public NewStudyWizard() {
		setWindowTitle("New Study");
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		// a new study does not depend on what is selected
	}

	@Override
	public void addPages() {
		page = new NewStudyPage(templates());
		addPage(page);
	}

	private static List<StudyTemplate> templates() {
		try {
			return StudyTemplate.all(ShippedStudies.folder());
		} catch (IOException e) {
			ILog.of(NewStudyWizard.class).error("the examples that ship could not be listed", e);
			return emptyOnly();
		}
	}

	private static List<StudyTemplate> emptyOnly() {
		try {
			return StudyTemplate.all(Optional.empty());
		} catch (IOException e) {
			throw new IllegalStateException("without examples no file is read", e);
		}
	}

	@Override
	public boolean performFinish() {
		new NewStudyJob(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).schedule(page.template(), page.target(), true);
		return true;
	}
}
