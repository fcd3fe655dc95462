package org.latentworkbench.ui.viewer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.selection.SelectionLink;

/** Whether a view takes part in the linked selection; where it does not, it keeps a selection of its own. */
final class LinkedAction extends Action {
	private final SelectionLink link;

	LinkedAction(SelectionLink link) {
		super("Linked Selection", IAction.AS_CHECK_BOX);
		this.link = link;
		setImageDescriptor(Icons.of("linked"));
		setChecked(link.linked());
		say();
	}

	@Override
	public void run() {
		link.linked(isChecked());
		say();
	}

	private void say() {
		setToolTipText(isChecked() ? "Linked: what is selected here is selected in all views of the study"
				: "Not linked: this view has a selection of its own");
	}
}
