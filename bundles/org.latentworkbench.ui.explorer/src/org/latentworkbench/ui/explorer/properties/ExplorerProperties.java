package org.latentworkbench.ui.explorer.properties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.latentworkbench.ui.explorer.Snapshots;

/**
 * The page of the Properties view: what there is to say of what is selected in an explorer or in the Runs view, or of what the active tab shows.
 * It is read in a job, and again whenever the study is.
 */
public final class ExplorerProperties extends PropertySheetPage {
	private static final List<Fact> NOTHING = List.of(new Fact(NodeFacts.GENERAL, "Nothing is selected",
			"Select a study, a config, a dataset, a run or a result."));
	private static final List<Fact> WAIT = List.of(new Fact(NodeFacts.GENERAL, "Reading", "…"));

	/** Facts, and the state that their file was in. */
	private record Known(long state, List<Fact> facts) {
	}

	private final Snapshots snapshots = Snapshots.platform();
	private final NodeFacts facts = new NodeFacts(snapshots);
	private final Subjects subjects = new Subjects(snapshots);
	private final Consumer<Optional<IProject>> listener = this::changed;
	private final Job reading = new ReadJob();
	private volatile Map<Object, Known> known = Map.of();
	private volatile List<Object> shown = List.of();
	private IWorkbenchPart part;
	private ISelection selection;

	public ExplorerProperties() {
		setPropertySourceProvider(this::source);
		snapshots.addListener(listener);
	}

	/** The page of a tab, which shows one artefact whatever is selected in it. */
	static ExplorerProperties of(IEditorPart tab) {
		var page = new ExplorerProperties();
		page.part = tab;
		return page;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		if (part != null) {
			selectionChanged(part, StructuredSelection.EMPTY);
		}
	}

	/** The facts of what is shown; null for all else, as the facts' own values. */
	private IPropertySource source(Object element) {
		if (element == NOTHING) {
			return new FactSource(NOTHING);
		}
		Known there = known.get(element);
		return shown.contains(element) ? new FactSource(there == null ? WAIT : there.facts()) : null;
	}

	@Override
	public void selectionChanged(IWorkbenchPart from, ISelection what) {
		part = from;
		selection = what;
		List<Object> now = subjects.of(part, selection);
		if (!now.equals(shown)) {
			known = Map.of();
		}
		shown = now;
		show();
		read();
	}

	/** What is shown stays until the new facts are there. */
	private void changed(Optional<IProject> study) {
		if (part == null) {
			return;
		}
		List<Object> now = subjects.of(part, selection);
		if (study.isEmpty() || Stream.concat(shown.stream(), now.stream()).anyMatch(e -> Subjects.project(e).equals(study.get()))) {
			shown = now;
			if (now.isEmpty()) {
				show();
			}
			read();
		}
	}

	private void show() {
		super.selectionChanged(part, new StructuredSelection(shown.isEmpty() ? List.of(NOTHING) : shown));
		if (getControl() instanceof Tree tree) {
			open(tree);
		}
	}

	/**
	 * Opens every group. The viewer does it for those only that it never had before, and an item whose children were exchanged says that it is
	 * open when the toolkit closed it: so each is closed first.
	 */
	private static void open(Tree tree) {
		for (TreeItem group : tree.getItems()) {
			var opened = new Event();
			opened.item = group;
			tree.notifyListeners(SWT.Expand, opened); // makes what stands below it
			group.setExpanded(false);
			group.setExpanded(true);
		}
	}

	private void read() {
		reading.cancel();
		if (!shown.isEmpty()) {
			reading.schedule();
		}
	}

	/** Reads the facts of what is shown, but for those of files that are as they were: they can be large. */
	private final class ReadJob extends Job {
		ReadJob() {
			super("Reading properties");
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			var read = new HashMap<Object, Known>();
			for (Object element : shown) {
				if (monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				long state = NodeFacts.state(element);
				Known before = known.get(element);
				read.put(element, before != null && before.state() == state && state != NodeFacts.CHANGING ? before
						: new Known(state, facts.of(element)));
			}
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(() -> arrived(read));
			}
			return Status.OK_STATUS;
		}
	}

	private void arrived(Map<Object, Known> read) {
		if (getControl() != null && !getControl().isDisposed() && read.keySet().equals(Set.copyOf(shown)) && !read.equals(known)) {
			boolean first = known.isEmpty();
			known = read;
			show();
			if (first && getControl() instanceof Tree tree) {
				tree.setTopItem(tree.getItem(0)); // where groups were opened, the toolkit may have scrolled
			}
		}
	}

	@Override
	public void dispose() {
		snapshots.removeListener(listener);
		reading.cancel();
		super.dispose();
	}
}
