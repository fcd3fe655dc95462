package org.latentworkbench.app.help;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The guide for who is in a dialog: the window behind it answers to nothing. Wizards and the like have a tray at their side; other dialogs
 * get a window of their own.
 */
final class DialogGuide {
	private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;
	private static final String PANE = "org.latentworkbench.app.help.pane";

	private DialogGuide() {
	}

	/** The dialog that has to be answered first; empty where there is none. */
	static Optional<Shell> dialog(Display display) {
		return Arrays.stream(display.getShells()).flatMap(DialogGuide::all).filter(s -> s.isVisible() && (s.getStyle() & MODAL) != 0)
				.reduce((before, last) -> last);
	}

	private static Stream<Shell> all(Shell shell) {
		return Stream.concat(Stream.of(shell), Arrays.stream(shell.getShells()).flatMap(DialogGuide::all));
	}

	/** Shows a page beside a dialog. @param path as of a page */
	static void show(Shell dialog, String path) {
		if (dialog.getData() instanceof TrayDialog trays && (trays.getTray() == null || trays.getTray() instanceof Tray)) {
			if (trays.getTray() == null) {
				trays.openTray(new Tray(trays));
			}
			((Tray) trays.getTray()).pane.show(path);
		} else {
			window(dialog).show(path);
		}
	}

	private static GuidePane window(Shell dialog) {
		if (dialog.getData(PANE) instanceof GuidePane pane && !pane.control().isDisposed()) {
			pane.control().getShell().setActive();
			return pane;
		}
		Shell window = new Shell(dialog, SWT.DIALOG_TRIM | SWT.RESIZE);
		window.setText("Guide");
		window.setLayout(new FillLayout());
		GuidePane pane = new GuidePane(window, window::close);
		dialog.setData(PANE, pane);
		window.pack();
		window.open();
		return pane;
	}

	/** The side of a dialog. */
	private static final class Tray extends DialogTray {
		private final TrayDialog dialog;
		private GuidePane pane;

		Tray(TrayDialog dialog) {
			this.dialog = dialog;
		}

		@Override
		protected Control createContents(Composite parent) {
			pane = new GuidePane(parent, dialog::closeTray);
			return pane.control();
		}
	}
}
