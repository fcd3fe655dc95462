package org.latentworkbench.ui.viewers.plot;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A field and its label, which stay side by side where the line that they stand in breaks. */
public final class LabelledField {
	private static final int GAP = 4;

	private LabelledField() {
	}

	/** Makes the label. @param label with its mnemonic. @return where the field goes, the only one */
	public static Composite labelled(Composite line, String label) {
		Composite both = new Composite(line, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(both);
		Label before = new Label(both, SWT.NONE);
		before.setText(label);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(before);
		return both;
	}
}
