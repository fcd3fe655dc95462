package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.config.Picker.Item;

/** Things in groups, a search above them, and below what the selected one is. */
final class PickerTree {
	private static final int LINES = 18;
	private static final int LETTERS = 70;
	private static final int DETAIL_LINES = 4;

	private final List<Item> items;
	private final String empty;
	private final boolean many;
	private final Text search;
	private final TreeViewer tree;
	private final Label detail;
	private Runnable listener = () -> {
	};

	/**
	 * @param hint  what the empty search says
	 * @param empty what to say where there is nothing to choose from
	 */
	PickerTree(Composite parent, List<Item> items, boolean many, String hint, String empty) {
		this.items = items;
		this.empty = empty;
		this.many = many;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		var letters = new PixelConverter(area);
		search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(hint);
		FormSite.name(search, "Search");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		tree = new TreeViewer(area, SWT.BORDER | (many ? SWT.MULTI : SWT.SINGLE));
		int width = letters.convertWidthInCharsToPixels(LETTERS);
		GridDataFactory.fillDefaults().grab(true, true).hint(width, letters.convertHeightInCharsToPixels(LINES)).applyTo(tree.getControl());
		tree.setContentProvider(new Groups());
		tree.setLabelProvider(new Labels(new LocalResourceManager(JFaceResources.getResources(), area)));
		tree.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object above, Object element) {
				return element instanceof Item i ? i.fits(search.getText()) : items.stream().anyMatch(i -> i.group().equals(element)
						&& i.fits(search.getText()));
			}
		});
		tree.setInput(items);
		tree.expandAll();
		detail = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(width, letters.convertHeightInCharsToPixels(DETAIL_LINES)).applyTo(detail);
		detail.setText(items.isEmpty() ? empty : "");
		tree.addSelectionChangedListener(e -> selected());
		search.addModifyListener(e -> filter());
		search.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN) {
				tree.getControl().setFocus();
			}
		});
	}

	/** Is told when the selection or the search changes. */
	void onChange(Runnable run) {
		listener = run;
	}

	/** Is told when a person has decided: with a double click on something, or Enter in the search. */
	void onDecided(Runnable run) {
		tree.addDoubleClickListener(e -> {
			if (selection().size() == 1) {
				run.run();
			}
		});
		search.addListener(SWT.DefaultSelection, e -> run.run());
	}

	void select(List<String> ids) {
		tree.setSelection(new StructuredSelection(items.stream().filter(i -> ids.contains(i.id())).toList()), true);
	}

	/** The ids that are selected. */
	List<String> ids() {
		return selection().stream().map(Item::id).toList();
	}

	/** What was typed. */
	String searched() {
		return search.getText().strip();
	}

	void setFocus() {
		search.setFocus();
	}

	private void filter() {
		tree.refresh();
		tree.expandAll();
		Item first = items.stream().filter(i -> i.fits(search.getText())).findFirst().orElse(null);
		if (first != null && !search.getText().isBlank() && !many) {
			tree.setSelection(new StructuredSelection(first), true);
		}
		selected();
	}

	private List<Item> selection() {
		return ((IStructuredSelection) tree.getSelection()).stream().filter(Item.class::isInstance).map(Item.class::cast).toList();
	}

	private void selected() {
		List<Item> now = selection();
		boolean nothing = items.stream().noneMatch(i -> i.fits(search.getText()));
		detail.setText(now.size() == 1 ? now.get(0).detail() : items.isEmpty() ? empty : nothing ? "Nothing here fits '" + searched() + "'."
				: now.isEmpty() ? "" : now.size() + " chosen");
		listener.run();
	}

	/** Groups, and what is in them. */
	private final class Groups implements ITreeContentProvider {
		private final Map<String, List<Item>> groups = new LinkedHashMap<>();

		Groups() {
			items.forEach(i -> groups.computeIfAbsent(i.group(), g -> new ArrayList<>()).add(i));
		}

		@Override
		public Object[] getElements(Object input) {
			List<Object> top = new ArrayList<>(groups.getOrDefault("", List.of()));
			groups.keySet().stream().filter(g -> !g.isEmpty()).forEach(top::add);
			return top.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof String group ? groups.getOrDefault(group, List.of()).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Item i && !i.group().isEmpty() ? i.group() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof String;
		}
	}

	/** Names with icons. */
	private static final class Labels extends LabelProvider {
		private final LocalResourceManager images;

		Labels(LocalResourceManager images) {
			this.images = images;
		}

		@Override
		public String getText(Object element) {
			return element instanceof Item i ? i.label() : String.valueOf(element);
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof Item i && !i.icon().isEmpty() ? images.create(Icons.of(i.icon())) : null;
		}
	}
}
