package org.latentworkbench.ui.config;

import java.util.Optional;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.core.registry.ContributionInfo;

/** Which contribution. */
final class ContributionPage extends WizardPage {
	private PickerTree tree;

	ContributionPage() {
		super("contribution", "New Config", null);
		setDescription("What should the step do? Choose a generator, trainer or analysis.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		KnownContributions known = KnownContributions.platform();
		tree = new PickerTree(area, ContributionPicker.items(known), false, "search",
				"No plug-in brings a contribution: the installation is damaged.");
		tree.onChange(() -> setPageComplete(!tree.ids().isEmpty()));
		tree.onDecided(() -> {
			if (canFlipToNextPage()) {
				getContainer().showPage(getNextPage());
			}
		});
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.latentworkbench.ui.newConfig");
		tree.setFocus();
	}

	Optional<ContributionInfo> chosen() {
		return tree == null ? Optional.empty() : tree.ids().stream().findFirst().flatMap(KnownContributions.platform()::find);
	}
}
