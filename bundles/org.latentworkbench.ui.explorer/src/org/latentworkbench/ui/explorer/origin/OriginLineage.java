package org.latentworkbench.ui.explorer.origin;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.explorer.Accessibles;

/** The tree of what something was made from, down to the user's files. */
final class OriginLineage {
	private static final int FEWEST_ROWS = 4;
	private static final int MOST_ROWS = 14;

	private final FormToolkit toolkit;
	private final OriginLinks links;

	OriginLineage(FormToolkit toolkit, OriginLinks links) {
		this.toolkit = toolkit;
		this.links = links;
	}

	void create(Composite parent, OriginFacts facts) {
		TreeViewer tree = new TreeViewer(toolkit.createTree(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL));
		tree.getTree().getAccessible().addAccessibleListener(Accessibles.named("Made from"));
		Lineage root = Lineage.of(facts.run(), facts.step().orElseThrow(), facts.artefact());
		TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
		data.heightHint = tree.getTree().getItemHeight() * Math.clamp(root.size() + 1, FEWEST_ROWS, MOST_ROWS);
		tree.getTree().setLayoutData(data);
		tree.setContentProvider(new Content());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(
				new Labels(new LocalResourceManager(JFaceResources.getResources(), tree.getTree()))));
		tree.addOpenListener(event -> {
			if (tree.getStructuredSelection().getFirstElement() instanceof Lineage node) {
				links.open(node.path(), node.made());
			}
		});
		tree.setInput(new Object[] { root });
		tree.expandAll();
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return (Object[]) input;
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((Lineage) parent).from().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Lineage) element).from().isEmpty();
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		private final LocalResourceManager images;

		Labels(LocalResourceManager images) {
			this.images = images;
		}

		@Override
		public StyledString getStyledText(Object element) {
			Lineage node = (Lineage) element;
			return new StyledString(node.name()).append("  " + node.note(), StyledString.QUALIFIER_STYLER);
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			return images.create(Icons.ofKind(((Lineage) element).kind()));
		}
	}
}
