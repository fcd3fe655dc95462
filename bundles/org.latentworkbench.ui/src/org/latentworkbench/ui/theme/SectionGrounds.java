package org.latentworkbench.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.forms.widgets.Section;

/**
 * The grounds within sections of forms. The theme leaves a control alone that shows the right colour of its parent already; but a section
 * has the picture of its title bar too, and whoever has no colour of their own shows that.
 */
final class SectionGrounds {
	private SectionGrounds() {
	}

	/** Gives all that lies within sections and has no colour of its own theirs, as soon as the theme has coloured them. */
	static void fill(Display display) {
		display.asyncExec(() -> {
			for (Shell shell : display.getShells()) {
				fill(shell);
			}
		});
	}

	private static void fill(Composite root) {
		for (Control child : root.getChildren()) {
			if (child instanceof Section section && section.getClient() != null) {
				fill(section.getClient(), section.getBackground());
			}
			if (child instanceof Composite composite) {
				fill(composite);
			}
		}
	}

	private static void fill(Control control, Color ground) {
		if (!(control instanceof Button) && (control.getBackground().equals(ground) || control.getBackground().equals(nobodys(control)))) {
			// the toolkit makes a colour transparent that it hands down, for all that share it
			control.setBackground(new Color(ground.getRGB()));
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				fill(child, ground);
			}
		}
	}

	private static Color nobodys(Control control) {
		return control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
	}
}
