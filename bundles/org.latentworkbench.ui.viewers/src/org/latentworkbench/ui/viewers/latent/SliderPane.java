package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;

/** A slider and a field for each latent dimension. */
final class SliderPane {
	/** A slider has so many steps. */
	private static final int STEPS = 1000;
	private static final int PAGE = 50;
	private static final int DIGITS = 7;

	private final LatentSession session;
	private final ScrolledComposite scrolled;
	private final Composite all;
	private final List<Row> rows = new ArrayList<>();

	/** One dimension. */
	private final class Row {
		private final int dimension;
		private final Scale scale;
		private final Text text;

		Row(int dimension) {
			this.dimension = dimension;
			Label label = new Label(all, SWT.NONE);
			label.setText("z" + dimension);
			scale = new Scale(all, SWT.HORIZONTAL);
			scale.setMaximum(STEPS);
			scale.setIncrement(STEPS / 100);
			scale.setPageIncrement(PAGE);
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(scale);
			text = new Text(all, SWT.BORDER | SWT.RIGHT);
			GridDataFactory.fillDefaults().hint(text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * DIGITS / 3, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
					.applyTo(text);
			ScreenReader.names(scale, () -> "Latent dimension " + dimension);
			ScreenReader.describes(scale, () -> text.getText() + ", from " + number(low()) + " to " + number(high()));
			ScreenReader.names(text, () -> "Value of latent dimension " + dimension);
			scale.setToolTipText("From " + number(low()) + " to " + number(high()) + ": the range of the samples and a little more");
			scale.addListener(SWT.Selection, e -> session.move(dimension, low() + (high() - low()) * scale.getSelection() / STEPS));
			text.addListener(SWT.DefaultSelection, e -> typed());
			text.addListener(SWT.FocusOut, e -> typed());
			follow();
		}

		private float low() {
			return session.explored().ranges().low()[dimension];
		}

		private float high() {
			return session.explored().ranges().high()[dimension];
		}

		private void typed() {
			if (text.getText().equals(number(session.point()[dimension]))) {
				return;
			}
			try {
				float value = Float.parseFloat(text.getText().strip().replace(',', '.'));
				if (Float.isFinite(value)) {
					session.move(dimension, value);
					return;
				}
			} catch (NumberFormatException e) {
				// the field goes back to what it was
			}
			text.setText(number(session.point()[dimension]));
		}

		private void follow() {
			float value = session.point()[dimension];
			int at = Math.clamp(Math.round((value - low()) / (high() - low()) * STEPS), 0, STEPS);
			if (scale.getSelection() != at) {
				scale.setSelection(at);
			}
			String words = number(value);
			if (!text.getText().equals(words)) {
				text.setText(words);
			}
		}
	}

	SliderPane(Composite parent, LatentSession session) {
		this.session = session;
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		all = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).spacing(4, 0).applyTo(all);
		scrolled.setContent(all);
		fill();
		session.listen(change -> {
			if (change == LatentSession.Change.MODEL && rows.size() != session.explored().dimensions()) {
				fill();
			} else if (change == LatentSession.Change.POINT || change == LatentSession.Change.MODEL) {
				rows.forEach(Row::follow);
			}
		});
	}

	private void fill() {
		for (Control child : all.getChildren()) {
			child.dispose();
		}
		rows.clear();
		for (int k = 0; k < session.explored().dimensions(); k++) {
			rows.add(new Row(k));
		}
		scrolled.setMinSize(all.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		all.layout();
	}

	Control control() {
		return scrolled;
	}

	private static String number(float value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}
}
