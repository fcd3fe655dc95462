package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Lets a person choose from many things in groups by typing a part of a name. */
final class Picker extends Dialog {
	/**
	 * Something to choose.
	 *
	 * @param id     what is returned
	 * @param group  what it stands under; empty: under nothing
	 * @param label  what is shown
	 * @param detail what is shown below the list when it is selected, and searched, too
	 * @param icon   the name of an icon; empty: none
	 */
	record Item(String id, String group, String label, String detail, String icon) {
		boolean fits(String words) {
			String all = (id + " " + label + " " + detail + " " + group).toLowerCase(Locale.ROOT);
			return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(all::contains);
		}
	}

	private final String title;
	private final List<Item> items;
	private final boolean many;
	private final List<String> chosen;
	private final String empty;
	/** Whether a name that is not in the list may be typed. */
	private final boolean free;
	private PickerTree tree;

	private Picker(Shell shell, String title, List<Item> items, boolean many, List<String> chosen, String empty, boolean free) {
		super(shell);
		this.title = title;
		this.items = items;
		this.many = many;
		this.chosen = new ArrayList<>(chosen);
		this.empty = empty;
		this.free = free;
	}

	/** One thing; empty when the person would rather not. @param empty what to say where there is nothing to choose from */
	static Optional<String> one(Shell shell, String title, List<Item> items, String empty) {
		var picker = new Picker(shell, title, items, false, List.of(), empty, false);
		return picker.open() == OK && !picker.chosen.isEmpty() ? Optional.of(picker.chosen.get(0)) : Optional.empty();
	}

	/**
	 * Names; also one that is typed and not in the list.
	 *
	 * @param chosen what is selected to begin with
	 * @param many   whether more than one may be chosen
	 * @param empty  what to say where there is nothing to choose from
	 * @return empty when the person would rather not; an empty list for none
	 */
	static Optional<List<String>> names(Shell shell, String title, List<Item> items, List<String> chosen, boolean many, String empty) {
		var picker = new Picker(shell, title, items, many, chosen, empty, true);
		return picker.open() == OK ? Optional.of(List.copyOf(picker.chosen)) : Optional.empty();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		tree = new PickerTree(area, items, many, free ? "search, or type a name" : "search", empty);
		tree.onChange(this::changed);
		tree.onDecided(this::okPressed);
		tree.select(chosen);
		return area;
	}

	private void changed() {
		Control ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(free || !tree.ids().isEmpty());
		}
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Control bar = super.createButtonBar(parent);
		changed();
		tree.setFocus();
		return bar;
	}

	@Override
	protected void okPressed() {
		List<String> ids = new ArrayList<>(tree.ids());
		if (ids.isEmpty() && free && !tree.searched().isEmpty()) {
			ids.add(tree.searched());
		}
		if (ids.isEmpty() && !free) {
			return;
		}
		chosen.clear();
		chosen.addAll(ids);
		super.okPressed();
	}
}
