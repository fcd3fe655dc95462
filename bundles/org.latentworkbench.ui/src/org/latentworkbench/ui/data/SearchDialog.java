package org.latentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.latentworkbench.api.Counts;

/**
 * Chooses from a list that may have tens of thousands of entries, by letters that a name has in it.
 *
 * @param <T> what is chosen
 */
public final class SearchDialog<T> extends Dialog {
	private static final int CHARACTERS = 60;
	private static final int LINES = 16;

	private final String title;
	private final List<T> all;
	private final Function<T, String> name;
	private final boolean several;
	private List<T> found;
	private List<T> chosen = List.of();
	private TableViewer list;
	private Label count;

	/**
	 * @param all     what can be chosen
	 * @param name    how an entry is shown and found
	 * @param several whether more than one can be chosen
	 */
	public SearchDialog(Shell parent, String title, List<T> all, Function<T, String> name, boolean several) {
		super(parent);
		this.title = title;
		this.all = List.copyOf(all);
		this.name = name;
		this.several = several;
		found = this.all;
	}

	/** Asks. @return what was chosen; empty where the dialog was left without a choice */
	public List<T> choose() {
		return open() == OK ? chosen : List.of();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Text search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage("Letters of the name");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		list = new TableViewer(area, SWT.VIRTUAL | SWT.BORDER | SWT.V_SCROLL | (several ? SWT.MULTI : SWT.SINGLE));
		list.setUseHashlookup(false);
		list.setContentProvider(new Entries());
		list.setLabelProvider(LabelProvider.createTextProvider(e -> label(e)));
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(CHARACTERS),
				list.getTable().getItemHeight() * LINES).applyTo(list.getControl());
		count = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
		search.addModifyListener(e -> filter(search.getText()));
		search.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN && !found.isEmpty()) {
				list.getTable().setFocus();
			}
		});
		list.addDoubleClickListener(e -> okPressed());
		list.addSelectionChangedListener(e -> enable());
		filter("");
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		enable();
	}

	@SuppressWarnings("unchecked")
	private String label(Object entry) {
		return name.apply((T) entry);
	}

	private void filter(String letters) {
		String sought = letters.strip();
		found = sought.isEmpty() ? all : all.stream().filter(e -> contains(name.apply(e), sought)).toList();
		list.setItemCount(0);
		list.setInput(found);
		list.setItemCount(found.size());
		if (!found.isEmpty()) {
			list.getTable().setSelection(0);
		}
		count.setText(found.size() == all.size() ? Counts.number(all.size())
				: Counts.number(found.size()) + " of " + Counts.number(all.size()));
		count.requestLayout();
		enable();
	}

	private void enable() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(list.getTable().getSelectionCount() > 0);
		}
	}

	private static boolean contains(String text, String letters) {
		for (int i = 0; i + letters.length() <= text.length(); i++) {
			if (text.regionMatches(true, i, letters, 0, letters.length())) {
				return true;
			}
		}
		return false;
	}

	@Override
	protected void okPressed() {
		var picked = new ArrayList<T>();
		for (int index : list.getTable().getSelectionIndices()) {
			picked.add(found.get(index));
		}
		chosen = List.copyOf(picked);
		super.okPressed();
	}

	/** Fills in the lines that come into sight. */
	private final class Entries implements ILazyContentProvider {
		@Override
		public void updateElement(int index) {
			if (index < found.size()) {
				list.replace(found.get(index), index);
			}
		}
	}
}
