package org.latentworkbench.ui.explorer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PatternFilter;
import org.eclipse.ui.navigator.CommonViewer;

/** The field over an explorer's tree: what does not fit its words goes out of sight. */
final class FilterField {
	/** A person types several letters one after the other. */
	private static final int PATIENCE_MILLIS = 200;

	private final Text text;
	private final CommonViewer tree;
	private final Filter filter = new Filter();
	private final Runnable apply = this::apply;
	private boolean filters;
	private Object[] expandedBefore = {};

	FilterField(Composite parent, CommonViewer tree) {
		this.tree = tree;
		text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage("Filter");
		text.setToolTipText("Shows only what has these letters in its name; * stands for any letters");
		text.getAccessible().addAccessibleListener(Accessibles.named("Filter"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addModifyListener(event -> text.getDisplay().timerExec(PATIENCE_MILLIS, apply));
		text.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				tree.getTree().setFocus();
				event.doit = false;
			} else if (event.keyCode == SWT.ESC) {
				clear();
			}
		});
		tree.getTree().addListener(SWT.KeyDown, event -> {
			// typing ahead goes into the field: it finds more than the next name that begins so
			if (Character.isLetterOrDigit(event.character) && (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
				text.setFocus();
				text.append(String.valueOf(event.character));
				event.doit = false;
			}
		});
	}

	/** Shows everything again. */
	void clear() {
		if (!text.getText().isEmpty()) {
			text.setText("");
			Display.getCurrent().timerExec(-1, apply);
			apply();
		}
	}

	private void apply() {
		if (text.isDisposed()) {
			return;
		}
		String words = text.getText().strip();
		if (words.isEmpty()) {
			if (filters) {
				filters = false;
				tree.removeFilter(filter);
				tree.collapseAll();
				tree.setExpandedElements(expandedBefore);
			}
			return;
		}
		if (!filters) {
			filters = true;
			expandedBefore = tree.getExpandedElements();
			filter.setPattern(words);
			tree.addFilter(filter);
		} else {
			filter.setPattern(words);
			tree.refresh();
		}
		tree.expandAll();
	}

	/** Keeps what fits, what is above it and all that is below it. */
	private static final class Filter extends PatternFilter {
		Filter() {
			setIncludeLeadingWildcard(true);
		}

		@Override
		public boolean isElementVisible(Viewer viewer, Object element) {
			return super.isElementVisible(viewer, element) || isBelowMatch(viewer, element);
		}

		private boolean isBelowMatch(Viewer viewer, Object element) {
			ITreeContentProvider content = (ITreeContentProvider) ((CommonViewer) viewer).getContentProvider();
			for (Object above = content.getParent(element); above != null; above = content.getParent(above)) {
				if (isLeafMatch(viewer, above)) {
					return true;
				}
			}
			return false;
		}
	}
}
