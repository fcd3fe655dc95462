package org.latentworkbench.ui.config;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/** Takes over what is typed in a text when typing pauses, with Enter, or when the focus goes elsewhere. */
final class Typing {
	private static final int PAUSE_MILLIS = 400;

	private final Text text;
	private final Consumer<String> take;
	private final Runnable pause = this::flush;
	private boolean pending;
	private boolean quiet;

	Typing(Text text, Consumer<String> take) {
		this.text = text;
		this.take = take;
		text.addModifyListener(e -> {
			if (!quiet) {
				pending = true;
				text.getDisplay().timerExec(PAUSE_MILLIS, pause);
			}
		});
		text.addListener(SWT.DefaultSelection, e -> flush());
		text.addListener(SWT.FocusOut, e -> flush());
		text.addDisposeListener(e -> text.getDisplay().timerExec(-1, pause));
	}

	/** Shows another text, where it is another; what was typed is forgotten. */
	void show(String value) {
		pending = false;
		if (!text.getText().equals(value)) {
			quiet = true;
			int caret = text.getCaretPosition();
			text.setText(value);
			text.setSelection(Math.min(caret, value.length()));
			quiet = false;
		}
	}

	void flush() {
		if (pending && !text.isDisposed()) {
			pending = false;
			take.accept(text.getText());
		}
	}
}
