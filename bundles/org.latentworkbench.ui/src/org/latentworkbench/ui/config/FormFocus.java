package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/** Tells where in the file a person is who works with the form: what the control is about that has the focus. */
final class FormFocus {
	private static final String PLACE = "org.latentworkbench.ui.config.place";

	private final Composite form;
	private Optional<Control> last = Optional.empty();

	/** @param entered gets the keys that lead to the place */
	FormFocus(Composite form, Consumer<List<String>> entered) {
		this.form = form;
		Listener listener = e -> {
			if (e.widget instanceof Control control && inside(control)) {
				last = Optional.of(control);
				place(control).ifPresent(entered);
			}
		};
		form.getDisplay().addFilter(SWT.FocusIn, listener);
		form.addDisposeListener(e -> form.getDisplay().removeFilter(SWT.FocusIn, listener));
	}

	/** Says what a control is about, and all in it that has nothing said of its own. */
	static void about(Control control, Supplier<List<String>> path) {
		control.setData(PLACE, path);
	}

	private boolean inside(Control control) {
		Control at = control;
		while (at != null && at != form) {
			at = at.getParent();
		}
		return at == form;
	}

	/** What the control with the focus is about; where none has it, the one that had it last. */
	Optional<List<String>> place() {
		return last().flatMap(this::place);
	}

	/** The control that had the focus last, if it is still there. */
	Optional<Control> last() {
		return last.filter(c -> !c.isDisposed());
	}

	@SuppressWarnings("unchecked")
	private Optional<List<String>> place(Control control) {
		for (Control at = control; at != null && at != form; at = at.getParent()) {
			if (at.getData(PLACE) instanceof Supplier<?> place) {
				return Optional.of(((Supplier<List<String>>) place).get());
			}
		}
		return Optional.empty();
	}
}
