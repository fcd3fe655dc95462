package org.latentworkbench.ui.viewers.selection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.study.Subsets;

/** The study's named subsets: select one, give it another name, delete it. */
final class SubsetsPage {
	private final Composite page;
	private final Label hint;
	private final org.eclipse.swt.widgets.List list;
	private final Consumer<List<String>> select;
	private Optional<Path> study = Optional.empty();

	/** @param select selects samples in all views */
	SubsetsPage(Composite parent, Consumer<List<String>> select) {
		this.select = select;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		hint = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(1, SWT.DEFAULT).applyTo(hint);
		list = new org.eclipse.swt.widgets.List(page, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, true).span(1, 3).applyTo(list);
		button("&Select", this::choose);
		button("&Rename…", this::rename);
		button("&Delete", this::delete);
		list.addListener(SWT.DefaultSelection, e -> choose());
		list.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL) {
				delete();
			} else if (e.keyCode == SWT.F2) {
				rename();
			}
		});
	}

	Control control() {
		return page;
	}

	/** Shows the subsets of a study, as they are on the disk now. */
	void show(Optional<Path> newStudy) {
		boolean same = study.equals(newStudy);
		study = newStudy;
		try {
			String[] names = study.isPresent() ? new Subsets(study.get()).names().toArray(String[]::new) : new String[0];
			if (!same || !Arrays.equals(names, list.getItems())) {
				// the one that was selected stays so while it is there
				String[] before = same ? list.getSelection() : new String[0];
				list.setItems(names);
				list.setSelection(before);
			}
			hint.setText(list.getItemCount() == 0
					? "No subset is saved in this study. Select samples in any view, then Save as Subset."
					: "Lists of samples in the study's folder " + Subsets.FOLDER + ".");
		} catch (IOException e) {
			list.removeAll();
			hint.setText("The subsets could not be read: " + e.getMessage());
		}
		hint.requestLayout();
	}

	/** Asks for a name and saves. */
	void save(List<String> ids) {
		if (study.isEmpty()) {
			return;
		}
		ask("Save as Subset", "Name of the subset of " + ids.size() + (ids.size() == 1 ? " sample:" : " samples:"), "")
				.ifPresent(name -> change(subsets -> subsets.save(name, ids)));
	}

	private void choose() {
		String name = chosen();
		if (name != null) {
			change(subsets -> select.accept(subsets.ids(name)));
		}
	}

	private void rename() {
		String name = chosen();
		if (name != null) {
			ask("Rename Subset", "New name:", name).ifPresent(to -> change(subsets -> subsets.rename(name, to)));
		}
	}

	private void delete() {
		String name = chosen();
		if (name != null && MessageDialog.openConfirm(page.getShell(), "Delete Subset", "Delete the subset '" + name
				+ "'? Its samples stay as they are.")) {
			change(subsets -> subsets.delete(name));
		}
	}

	private String chosen() {
		return list.getSelectionCount() == 0 || study.isEmpty() ? null : list.getSelection()[0];
	}

	private interface Change {
		void on(Subsets subsets) throws IOException, InputException;
	}

	private void change(Change change) {
		try {
			change.on(new Subsets(study.orElseThrow()));
		} catch (InputException e) {
			MessageDialog.openError(page.getShell(), "Subsets", e.getMessage());
		} catch (IOException e) {
			ILog.of(SubsetsPage.class).error("subsets of " + study, e);
			MessageDialog.openError(page.getShell(), "Subsets", "The subset could not be written or read: " + e.getMessage());
		}
		String before = chosen();
		show(study);
		list.setSelection(before == null ? new String[0] : new String[] { before });
		refresh();
	}

	/** The explorers see the new file. */
	private void refresh() {
		Path folder = study.orElseThrow();
		ICoreRunnable work = monitor -> {
			for (var container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri())) {
				container.refreshLocal(IResource.DEPTH_INFINITE, monitor);
			}
		};
		Job job = Job.createSystem("Refreshing " + folder.getFileName(), work);
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
	}

	private Optional<String> ask(String title, String message, String value) {
		IInputValidator validator = text -> {
			try {
				return text.equalsIgnoreCase(value) && !value.isEmpty() ? null
						: text.isEmpty() ? "" : new Subsets(study.orElseThrow()).problem(text.strip()).orElse(null);
			} catch (IOException e) {
				return "The folder cannot be read: " + e.getMessage();
			}
		};
		var dialog = new InputDialog(page.getShell(), title, message, value, validator);
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
	}

	private void button(String text, Runnable work) {
		Button button = new Button(page, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> work.run());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
	}
}
