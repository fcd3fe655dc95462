package org.latentworkbench.ui.config;

import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;

/** Makes a step or a file of parameters for any contribution. */
public final class NewConfigWizard extends Wizard implements INewWizard {
	private IWorkbench workbench;
	private Optional<IProject> study = Optional.empty();
	private ContributionPage contribution;
	private TargetPage target;

	public NewConfigWizard() {
		setWindowTitle("New Config");
	}

	@Override
	public void init(IWorkbench on, IStructuredSelection selection) {
		workbench = on;
		study = ActiveStudy.of(on.getActiveWorkbenchWindow(), selection);
	}

	@Override
	public void addPages() {
		contribution = new ContributionPage();
		target = new TargetPage(study, contribution::chosen);
		addPage(contribution);
		addPage(target);
	}

	@Override
	public boolean performFinish() {
		ContributionInfo chosen = contribution.chosen().orElseThrow();
		Optional<ParametersType<?>> type = KnownContributions.platform().parameters(chosen);
		if (type.isEmpty()) {
			target.setErrorMessage("The plug-in of '" + chosen.id() + "' is broken; the error log says how.");
			return false;
		}
		var made = new NewConfig(workbench.getActiveWorkbenchWindow().getActivePage(), target.study().orElseThrow(), chosen, type.get(),
				target.all());
		try {
			if (target.isStep()) {
				made.step(target.name());
			} else {
				made.file(target.name());
			}
			return true;
		} catch (InputException | CoreException e) {
			target.setErrorMessage(e.getMessage());
			return false;
		}
	}
}
