package org.latentworkbench.ui.run;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.latentworkbench.ui.preferences.RunPreferences;

/** Asks, when the workbench is closed while runs are at work, what becomes of them: none outlives the window without being told so. */
final class ClosingGuard implements IWorkbenchListener {
	private static final int STOP = 0;
	private static final int LEAVE = 1;

	private final Runs runs;
	private boolean leaves;

	ClosingGuard(Runs runs) {
		this.runs = runs;
	}

	@Override
	public boolean preShutdown(IWorkbench workbench, boolean forced) {
		int active = runs.active().size();
		if (active == 0) {
			return true;
		}
		int choice = forced ? STOP : RunPreferences.asksOnClosing() ? ask(workbench, active) : LEAVE;
		leaves = choice == LEAVE;
		return choice == STOP || choice == LEAVE;
	}

	private static int ask(IWorkbench workbench, int active) {
		Shell shell = workbench.getActiveWorkbenchWindow() == null ? null : workbench.getActiveWorkbenchWindow().getShell();
		return new MessageDialog(shell, "Runs at Work", null, (active == 1 ? "A run is" : active + " runs are")
				+ " at work or waiting. Stopped runs can be resumed. Runs that go on leave their results in the study; those that wait are "
				+ "not begun.", MessageDialog.QUESTION, LEAVE, "Stop Runs", "Let Them Go On", "Do Not Close").open();
	}

	@Override
	public void postShutdown(IWorkbench workbench) {
		// only now: somebody else may have kept the window open after all
		if (leaves) {
			runs.leaveAll();
		} else {
			runs.active().reversed().forEach(runs::stop);
		}
	}
}
