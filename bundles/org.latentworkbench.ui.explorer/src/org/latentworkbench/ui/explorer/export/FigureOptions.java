package org.latentworkbench.ui.explorer.export;

import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.ui.explorer.Accessibles;

/** The size, resolution and colours of exported figures. */
final class FigureOptions {
	private final Composite row;
	private final Text width;
	private final Text height;
	private final Text dpi;
	private final Combo theme;
	private final Button transparent;

	FigureOptions(Composite parent, Runnable changed) {
		row = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.marginLeft = 0;
		row.setLayout(layout);
		width = field("Width", "Width in mm", changed);
		height = field("mm, height", "Height in mm", changed);
		dpi = field("mm,", "Pixels per inch", changed);
		words("dpi;");
		theme = new Combo(row, SWT.READ_ONLY);
		theme.setItems("light", "dark");
		theme.select(0);
		theme.getAccessible().addAccessibleListener(Accessibles.named("Colours"));
		transparent = new Button(row, SWT.CHECK);
		transparent.setText("without &ground");
	}

	private Text field(String before, String name, Runnable changed) {
		words(before);
		Text text = new Text(row, SWT.BORDER);
		text.setMessage("usual");
		text.setToolTipText(name + "; empty: as usual");
		text.getAccessible().addAccessibleListener(Accessibles.named(name));
		text.setLayoutData(new RowData(text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT));
		text.addModifyListener(event -> changed.run());
		return text;
	}

	private void words(String words) {
		new Label(row, SWT.NONE).setText(words);
	}

	Control control() {
		return row;
	}

	void enable(boolean figures) {
		for (Control control : row.getChildren()) {
			control.setEnabled(figures);
		}
	}

	/** What is wrong with the fields. */
	Optional<String> fault() {
		try {
			options();
			return Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.of("Width, height and dpi are numbers, or empty.");
		} catch (IllegalArgumentException e) {
			return Optional.of("The " + e.getMessage() + ".");
		}
	}

	/** @throws IllegalArgumentException when a number is no number or out of range */
	ExportOptions options() {
		var options = ExportOptions.DEFAULT.in(theme.getSelectionIndex() == 1 ? Theme.DARK : Theme.LIGHT)
				.sized(number(width).orElse(Double.NaN), number(height).orElse(Double.NaN));
		if (dpi().isPresent()) {
			options = options.at(dpi().getAsDouble());
		}
		return transparent.getSelection() ? options.transparentGround() : options;
	}

	OptionalDouble dpi() {
		return number(dpi);
	}

	private static OptionalDouble number(Text field) {
		String text = field.getText().strip().replace(',', '.');
		return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
	}
}
