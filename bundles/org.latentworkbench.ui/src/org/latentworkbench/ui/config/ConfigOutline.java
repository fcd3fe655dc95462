package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.ui.Icons;

/** The outline of the file: its keys. What is selected here is shown in the page that is open. */
final class ConfigOutline extends ContentOutlinePage {
	/** A key. Equal where the path is, so that what is unfolded stays so when the text is read anew. */
	private static final class Key {
		final List<String> path;
		final Entry entry;

		Key(List<String> path, Entry entry) {
			this.path = path;
			this.entry = entry;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Key k && k.path.equals(path);
		}

		@Override
		public int hashCode() {
			return path.hashCode();
		}
	}

	private final ConfigEditor editor;
	private final Runnable listener = this::refresh;
	private boolean refreshing;

	ConfigOutline(ConfigEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		tree.setContentProvider(new Keys());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		tree.setAutoExpandLevel(3);
		editor.session().tree().ifPresent(tree::setInput);
		editor.session().onText(listener);
	}

	private void refresh() {
		TreeViewer tree = getTreeViewer();
		if (tree != null && !tree.getControl().isDisposed()) {
			editor.session().tree().ifPresent(root -> {
				refreshing = true;
				Object[] open = tree.getExpandedElements();
				tree.setAutoExpandLevel(0);
				tree.setInput(root);
				tree.setExpandedElements(open);
				refreshing = false;
			});
		}
	}

	/** Whether the view that it was made for is closed. */
	boolean isGone() {
		Control control = getControl();
		return control == null || control.isDisposed();
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!refreshing && event.getSelection() instanceof IStructuredSelection s && s.getFirstElement() instanceof Key key) {
			editor.show(key.path, key.entry.key().place());
		}
	}

	@Override
	public void dispose() {
		editor.session().removeListener(listener);
		super.dispose();
	}

	/** The keys of mappings. */
	private static final class Keys implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return children((YamlNode) input, List.of());
		}

		@Override
		public Object[] getChildren(Object parent) {
			return children(((Key) parent).entry.value(), ((Key) parent).path);
		}

		private static Object[] children(YamlNode node, List<String> path) {
			return node instanceof Mapping m ? m.entries().stream().map(e -> new Key(Slot.join(path, e.key().text()), e)).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}

	/** Keys, and dimly their values. */
	private final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			Key key = (Key) element;
			var text = new StyledString(key.entry.key().text());
			String value = switch (key.entry.value()) {
				case Scalar s -> s.text();
				case Mapping m when key.path.size() == 2 && key.path.get(0).equals("steps") -> m.get("use").map(u -> u instanceof Scalar s
						? s.text() : "")
						.orElse("");
				case Mapping m -> "";
				case YamlNode.Sequence s -> s.items().size() + (s.items().size() == 1 ? " item" : " items");
			};
			return value.isEmpty() ? text : text.append("  " + value, StyledString.QUALIFIER_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			Key key = (Key) element;
			Optional<ContributionInfo> use = key.path.size() == 2 && key.path.get(0).equals("steps") && key.entry.value() instanceof Mapping m
					? m.get("use").flatMap(u -> u instanceof Scalar s ? KnownContributions.platform().find(s.text()) : Optional.empty())
							: Optional.empty();
			return use.map(u -> editor.yaml().image(Icons.of(ContributionPicker.icon(u)))).orElse(null);
		}
	}
}
