package org.latentworkbench.ui.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.latentworkbench.core.yaml.Problem.Severity;

/**
 * The outline of the file: its keys and their values. What is selected here is shown in the page that is open, and where a person is in
 * that page is selected here.
 */
final class ConfigOutline extends ContentOutlinePage {
	private static final int UNFOLDED = 3;

	private final ConfigEditor editor;
	private final OutlineLabels labels;
	private final Runnable textListener = this::refresh;
	private final Runnable problemListener = this::problems;
	/** That of the text as it was when it last could be read. */
	private OutlineTree shown = OutlineTree.EMPTY;
	/** The editor shows what was selected here, and what it tells of that is nothing new. */
	private boolean leading;
	/** What the editor tells is being selected here. */
	private boolean following;
	private Optional<Supplier<Optional<OutlineNode>>> next = Optional.empty();

	ConfigOutline(ConfigEditor editor) {
		this.editor = editor;
		this.labels = new OutlineLabels(editor.yaml()::image);
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		FormSite.name(tree.getControl(), "Outline of the config");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(tree.getControl(), "org.latentworkbench.ui.configForm");
		tree.setContentProvider(new Nodes());
		tree.setLabelProvider(labels);
		tree.setAutoExpandLevel(UNFOLDED);
		tree.addOpenListener(e -> open());
		read();
		tree.setInput(editor);
		tree.setAutoExpandLevel(0);
		editor.session().onText(textListener);
		editor.session().onProblems(problemListener);
		problems();
		editor.here();
	}

	private void read() {
		labels.kind(ConfigKind.of(editor.session()));
		editor.session().tree().ifPresent(root -> shown = OutlineTree.of(editor.session().document().get(), root));
	}

	private void refresh() {
		if (isGone()) {
			return;
		}
		boolean first = shown.nodes().isEmpty();
		read();
		following = true;
		getTreeViewer().getControl().setRedraw(false);
		getTreeViewer().refresh();
		if (first) {
			getTreeViewer().expandToLevel(UNFOLDED - 1);
		}
		getTreeViewer().getControl().setRedraw(true);
		following = false;
	}

	/** Marks what is wrong, as far as it is known. */
	private void problems() {
		if (!isGone()) {
			ConfigSession session = editor.session();
			Map<OutlineNode, Severity> worst = shown.worst(session.problems(), session.broken());
			labels.problems(worst);
			getTreeViewer().refresh(true);
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
		if (!following) {
			selected().ifPresent(node -> {
				leading = true;
				editor.show(node, false);
				// after what the page has to say about it
				getControl().getDisplay().asyncExec(() -> leading = false);
			});
		}
	}

	private Optional<OutlineNode> selected() {
		return getTreeViewer().getSelection() instanceof IStructuredSelection s ? Optional.ofNullable((OutlineNode) s.getFirstElement())
				: Optional.empty();
	}

	private void open() {
		selected().ifPresent(node -> editor.show(node, true));
	}

	/**
	 * Selects where a person is, as soon as the window has time: of many places in a row the last one.
	 *
	 * @param where finds it in the tree that is shown then; of none nothing changes
	 */
	void follow(Supplier<Optional<OutlineNode>> where) {
		if (!isGone() && !leading) {
			if (next.isEmpty()) {
				getControl().getDisplay().asyncExec(this::followNext);
			}
			next = Optional.of(where);
		}
	}

	private void followNext() {
		Optional<OutlineNode> node = next.flatMap(Supplier::get);
		next = Optional.empty();
		if (!isGone() && !leading && node.isPresent() && !node.equals(selected())) {
			following = true;
			getTreeViewer().setSelection(new StructuredSelection(node.get()), true);
			following = false;
		}
	}

	/** What it shows. */
	OutlineTree tree() {
		return shown;
	}

	@Override
	public void dispose() {
		editor.session().removeListener(textListener);
		editor.session().removeListener(problemListener);
		super.dispose();
	}

	/** The nodes of what is shown now. */
	private final class Nodes implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return shown.nodes().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((OutlineNode) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return ((OutlineNode) element).parent().orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((OutlineNode) element).children().isEmpty();
		}
	}
}
