package org.eclipse.help.ui.internal.views;

import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Stands in for the tray of the platform's help window, which this product does not ship: the classes of the cheat sheets cannot be loaded
 * without one. They use it only where a cheat sheet is opened from within a dialog, which nothing here does.
 */
public class HelpTray extends DialogTray {
	@Override
	protected Control createContents(Composite parent) {
		return new Composite(parent, SWT.NONE);
	}
}
