package org.latentworkbench.ui.run;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;

/** What the Runs view says while there are none: what to do. */
final class RunsHint {
	private final Composite page;
	private final Link link;

	RunsHint(Composite parent, IWorkbenchPartSite site) {
		page = new Composite(parent, SWT.NONE) {
			@Override
			public boolean setFocus() {
				return link.setFocus();
			}
		};
		GridLayoutFactory.swtDefaults().margins(LayoutConstants.getMargins()).applyTo(page);
		Label text = new Label(page, SWT.WRAP);
		text.setText("Nothing was run yet. Select a study in the explorer and run it; what happens is shown here, and what the command "
				+ "line ran, too.");
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
		link = new Link(page, SWT.NONE);
		link.setText("<a>Run the selected study</a>");
		link.addListener(SWT.Selection, e -> Commands.execute(site, Commands.RUN));
	}

	Control control() {
		return page;
	}
}
