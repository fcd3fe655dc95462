package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.SharedScrolledComposite;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.theme.WindowTheme;

/** What the fields of a form have in common: the file, the look, and who they are. */
final class FormSite {
	/** What a control with a value asks for at most. */
	private static final int ASKED = 120;

	/** A change of the file. */
	@FunctionalInterface
	interface Edit {
		void run() throws InputException;
	}

	private final ConfigEditor editor;
	private final FormToolkit toolkit;
	private final ErrorLine errors;
	private final List<Field> fields = new ArrayList<>();
	private SharedScrolledComposite scrolled;

	/** Where a change that is not possible is told. */
	@FunctionalInterface
	interface ErrorLine {
		void show(Optional<String> message);
	}

	FormSite(ConfigEditor editor, FormToolkit toolkit, ErrorLine errors) {
		this.editor = editor;
		this.toolkit = toolkit;
		this.errors = errors;
	}

	ConfigEditor editor() {
		return editor;
	}

	ConfigSession session() {
		return editor.session();
	}

	FormToolkit toolkit() {
		return toolkit;
	}

	void scrolled(SharedScrolledComposite composite) {
		scrolled = composite;
	}

	/** Makes room for what has changed its size. */
	void reflow() {
		if (scrolled != null && !scrolled.isDisposed()) {
			scrolled.reflow(true);
		}
	}

	/** Changes the file; what is not possible is told at the top of the form. @return whether it was possible */
	boolean edit(Edit edit) {
		try {
			edit.run();
			errors.show(Optional.empty());
			return true;
		} catch (InputException e) {
			errors.show(Optional.of(e.getMessage()));
			return false;
		}
	}

	void add(Field field) {
		fields.add(field);
		FormFocus.about(field.control(), field::path);
		field.control().addDisposeListener(e -> fields.remove(field));
	}

	List<Field> fields() {
		return List.copyOf(fields);
	}

	/** Shows what the file says now. One field may take others away meanwhile. */
	void refresh() {
		fields().stream().filter(field -> !field.control().isDisposed()).forEach(Field::refresh);
	}

	/** Room for a control with a value: what the form has, however long the value is. */
	static TableWrapData room(int columns) {
		TableWrapData room = new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.MIDDLE, 1, columns);
		room.maxWidth = ASKED;
		return room;
	}

	/** The field of a place in the file: the innermost one that holds it, or where that is folded away one that stands for it. */
	Optional<Field> field(List<String> path) {
		Optional<Field> innermost = innermost(path, false);
		return innermost.filter(f -> !folded(f.control())).or(() -> innermost(path, true)).or(() -> innermost);
	}

	/** The field to go to for a place in the file: its own, the first one below it, or the innermost one that holds it. */
	Optional<Field> nearest(List<String> path) {
		Optional<Field> inner = fields.stream().filter(f -> f.path().size() >= path.size() && f.path().subList(0, path.size()).equals(path))
				.min(Comparator.comparingInt(f -> f.path().size()));
		return inner.or(() -> innermost(path, false));
	}

	/** Folds out what holds a control, and scrolls to it. */
	void reveal(Control control) {
		for (Composite at = control.getParent(); at != null; at = at.getParent()) {
			if (at instanceof ExpandableComposite fold && !fold.isExpanded()) {
				fold.setExpanded(true);
			}
		}
		refresh();
		reflow();
		FormToolkit.ensureVisible(control);
	}

	private static boolean folded(Control control) {
		for (Composite at = control.getParent(); at != null; at = at.getParent()) {
			if (at instanceof ExpandableComposite fold && !fold.isExpanded()) {
				return true;
			}
		}
		return false;
	}

	/** Of fields that are as near the first one. */
	private Optional<Field> innermost(List<String> path, boolean standing) {
		return fields.stream().filter(f -> f.holds(path) > 0 && (!standing || f.stands())).max(Comparator.comparingInt(f -> f.holds(path)));
	}

	/** The colour of what stands back: hints and help. */
	Color dim() {
		return JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
	}

	Color title() {
		return toolkit.getColors().getColor(IFormColors.TITLE);
	}

	/** Says a control's name to screen readers. */
	static void name(Control control, String name) {
		control.setData(ConfigEditor.NAME, name);
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}

	Label dim(Label label) {
		label.setForeground(dim());
		WindowTheme.style(label, "LatentHint");
		return label;
	}
}
