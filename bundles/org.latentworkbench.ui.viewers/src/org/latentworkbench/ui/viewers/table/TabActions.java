package org.latentworkbench.ui.viewers.table;

import java.util.function.Supplier;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.actions.ActionFactory;

/**
 * Copy, Select All and the status line of one tab. The workbench shares them between all tabs with the same editor, so they
 * are taken when the tab becomes the active one and given back when it ceases to be.
 */
final class TabActions implements IPartListener2 {
	private final IEditorSite site;
	private final IAction copy;
	private final IAction selectAll;
	private final Supplier<String> status;
	private boolean active;

	TabActions(IEditorSite site, IAction copy, IAction selectAll, Supplier<String> status) {
		this.site = site;
		this.copy = copy;
		this.selectAll = selectAll;
		this.status = status;
		site.getPage().addPartListener(this);
		if (site.getPage().getActivePart() == site.getPart()) {
			take();
		}
	}

	/** Writes the status line anew, where it is ours. */
	void say() {
		if (active) {
			site.getActionBars().getStatusLineManager().setMessage(status.get());
		}
	}

	void dispose() {
		site.getPage().removePartListener(this);
		giveBack();
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		if (part.getPart(false) == site.getPart()) {
			take();
		}
	}

	@Override
	public void partDeactivated(IWorkbenchPartReference part) {
		if (part.getPart(false) == site.getPart()) {
			giveBack();
		}
	}

	private void take() {
		active = true;
		handle(copy, selectAll);
		say();
	}

	private void giveBack() {
		if (active) {
			active = false;
			handle(null, null);
			site.getActionBars().getStatusLineManager().setMessage("");
		}
	}

	private void handle(IAction forCopy, IAction forSelectAll) {
		IActionBars bars = site.getActionBars();
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), forCopy);
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), forSelectAll);
		bars.updateActionBars();
	}
}
