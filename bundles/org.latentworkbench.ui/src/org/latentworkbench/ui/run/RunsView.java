package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.latentworkbench.ui.run.RunColumn.TroubleRow;

/** The queue, the runs at work and those there were, of this window and of the command line. */
public final class RunsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.latentworkbench.ui.run.runs";
	private static final String FILTERED = "filtered";

	private Runs runs;
	private History history;
	private Runnable stopListening;
	private List<RecordedRun> recorded = List.of();
	private LocalResourceManager images;
	private Composite stack;
	private Composite page;
	private Control hint;
	private TreeViewer tree;
	private CauseLine cause;
	private StudyFilter filter;
	private boolean begunFiltered;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		begunFiltered = memento != null && Boolean.TRUE.equals(memento.getBoolean(FILTERED));
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putBoolean(FILTERED, filter.on());
	}

	@Override
	public void createPartControl(Composite parent) {
		runs = getSite().getService(Runs.class);
		images = new LocalResourceManager(JFaceResources.getResources(parent.getDisplay()), parent);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		hint = new RunsHint(stack, getSite()).control();
		page = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite holder = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
		createTree(holder);
		cause = new CauseLine(page, getSite().getPage());
		tree.addSelectionChangedListener(e -> cause.show(e.getStructuredSelection()));
		createMenu();
		filter = new StudyFilter(tree, getSite().getPage(), begunFiltered);
		tree.addFilter(filter);
		getViewSite().getActionBars().getToolBarManager().add(filter.button());
		getViewSite().getActionBars().getMenuManager().add(filter.button());
		getSite().setSelectionProvider(tree);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(stack, "org.latentworkbench.ui.runs");
		stopListening = runs.listen(this::changed);
		history = new History(parent.getDisplay(), this::found);
		showWhatFits();
	}

	private void createTree(Composite parent) {
		tree = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		Tree control = tree.getTree();
		control.setHeaderVisible(true);
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				if (e.childID == ACC.CHILDID_SELF) {
					e.result = "Runs";
				}
			}
		});
		var layout = new TreeColumnLayout();
		parent.setLayout(layout);
		for (RunColumn column : RunColumn.values()) {
			var viewer = new TreeViewerColumn(tree, SWT.NONE);
			viewer.getColumn().setText(column.title());
			viewer.setLabelProvider(new RunLabels(column, images));
			layout.setColumnData(viewer.getColumn(), column == RunColumn.STOP ? new ColumnPixelData(StopSign.width(images), false)
					: new ColumnWeightData(column.weight(), true));
		}
		CellPainter.on(control);
		StopSign.on(control, run -> runs.stop(run));
		ColumnViewerToolTipSupport.enableFor(tree);
		tree.setContentProvider(new Content());
		tree.setInput(this);
		tree.addDoubleClickListener(e -> {
			if (e.getSelection() instanceof IStructuredSelection selection) {
				open(selection.getFirstElement());
			}
		});
	}

	private void createMenu() {
		var menu = new MenuManager();
		menu.add(new Separator("open"));
		menu.add(new Separator("run"));
		menu.add(new Separator("history"));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
		getSite().registerContextMenu(menu, tree);
	}

	/** Goes to what a row is about. */
	private void open(Object row) {
		switch (row) {
			case TroubleRow trouble -> Places.open(getSite().getPage(), trouble.trouble(), trouble.run());
			case RunItem.Step step when step.cause().isPresent() && step.run().troubles().size() == 1 ->
				Places.open(getSite().getPage(), step.run().troubles().getFirst(), step.run());
			case RunItem run -> tree.setExpandedState(run, !tree.getExpandedState(run));
			case null, default -> {
				// nothing more to show
			}
		}
	}

	/** What is shown, the newest first: those of this window, and what is recorded beside them. */
	private List<RunItem> rows() {
		var rows = new ArrayList<RunItem>(runs.all());
		Set<Path> mine = new HashSet<>();
		for (WatchedRun run : runs.all()) {
			if (run.request().kind() != RunRequest.Kind.VERIFY) {
				run.folder().ifPresent(mine::add);
			}
		}
		recorded.stream().filter(r -> !mine.contains(r.folder().orElseThrow())).forEach(rows::add);
		rows.sort(Comparator.comparing(RunItem::when).reversed());
		return rows;
	}

	private void changed(Set<WatchedRun> which) {
		if (stack.isDisposed()) {
			return;
		}
		List<Object> shown = new ArrayList<>();
		for (var item : tree.getTree().getItems()) {
			shown.add(item.getData());
		}
		boolean news = which.isEmpty() || !shown.containsAll(which);
		if (news) {
			tree.refresh();
			which.stream().filter(r -> !shown.contains(r)).findFirst().ifPresent(r -> tree.setSelection(new StructuredSelection(r), true));
		} else {
			which.forEach(tree::refresh);
		}
		which.stream().filter(r -> !r.troubles().isEmpty()).forEach(r -> tree.setExpandedState(r, true));
		cause.show(tree.getStructuredSelection());
		which.stream().filter(r -> !r.state().active()).findFirst().ifPresent(r -> history.readAgain());
		RunTester.changed();
		showWhatFits();
	}

	private void found(List<RecordedRun> found) {
		if (!stack.isDisposed()) {
			recorded = found;
			List<?> before = tree.getStructuredSelection().toList();
			tree.refresh();
			List<?> now = tree.getStructuredSelection().toList();
			if (!states(before).equals(states(now))) {
				// commands look at what is selected as it is now
				tree.setSelection(new StructuredSelection(now));
			}
			showWhatFits();
		}
	}

	private static List<RunState> states(List<?> rows) {
		return rows.stream().filter(RunItem.class::isInstance).map(row -> ((RunItem) row).state()).toList();
	}

	private void showWhatFits() {
		StackLayout layout = (StackLayout) stack.getLayout();
		Control top = rows().isEmpty() ? hint : page;
		if (layout.topControl != top) {
			layout.topControl = top;
			stack.layout();
		}
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		(top == page ? tree.getTree() : hint).setFocus();
	}

	/** Says something for a while, in the window's status line. */
	void say(String message) {
		getViewSite().getActionBars().getStatusLineManager().setErrorMessage(message);
		setFocus();
	}

	/** Shows a run as selected. */
	public void select(RunItem run) {
		tree.refresh();
		showWhatFits();
		tree.setSelection(new StructuredSelection(run), true);
	}

	@Override
	public void dispose() {
		if (stopListening != null) {
			stopListening.run();
			history.dispose();
			filter.dispose();
		}
		super.dispose();
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return rows().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			if (!(parent instanceof RunItem run)) {
				return new Object[0];
			}
			var children = new ArrayList<Object>();
			run.troubles().forEach(t -> children.add(new TroubleRow(run, t)));
			children.addAll(run.steps());
			return children.toArray();
		}

		@Override
		public Object getParent(Object element) {
			return switch (element) {
				case RunItem.Step step -> step.run();
				case TroubleRow row -> row.run();
				default -> null;
			};
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof RunItem run && !(run.steps().isEmpty() && run.troubles().isEmpty());
		}
	}
}
