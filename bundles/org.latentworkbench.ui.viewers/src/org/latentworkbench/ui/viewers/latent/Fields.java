package org.latentworkbench.ui.viewers.latent;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.latentworkbench.ui.viewers.plot.LabelledField;

/** The small fields of the explorer's lines. */
final class Fields {
	private Fields() {
	}

	/** A choice among a few. @param changed told the chosen index */
	static Combo combo(Composite parent, String label, List<String> items, int chosen, IntConsumer changed) {
		Combo combo = new Combo(LabelledField.labelled(parent, label), SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items.toArray(String[]::new));
		combo.select(chosen);
		ScreenReader.names(combo, () -> plain(label));
		combo.addListener(SWT.Selection, e -> changed.accept(combo.getSelectionIndex()));
		return combo;
	}

	/** A number. @param changed told it */
	static Spinner spinner(Composite parent, String label, int low, int high, int value, IntConsumer changed) {
		Spinner spinner = new Spinner(LabelledField.labelled(parent, label), SWT.BORDER);
		spinner.setValues(value, low, high, 0, 1, 5);
		ScreenReader.names(spinner, () -> plain(label));
		spinner.addListener(SWT.Selection, e -> changed.accept(spinner.getSelection()));
		return spinner;
	}

	static Button button(Composite parent, String label, String hint, Runnable pressed) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(hint);
		button.addListener(SWT.Selection, e -> pressed.run());
		return button;
	}

	private static String plain(String label) {
		return label.replace("&", "").replace(":", "");
	}

	/** What the latent dimensions are called where there is little room. */
	static List<String> dimensions(int d) {
		return IntStream.range(0, d).mapToObj(k -> "z" + k).toList();
	}
}
