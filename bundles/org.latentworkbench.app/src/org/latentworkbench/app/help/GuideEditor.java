package org.latentworkbench.app.help;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.ui.viewer.ReadOnlyEditor;

/** The guide: its contents and a field to search it, left; the page, right. It opens where there is room to read, among the editors. */
public final class GuideEditor extends ReadOnlyEditor {
	/** The editor's id. */
	public static final String ID = "org.latentworkbench.app.help.guide";

	private static final String SEARCH = "search:";
	private static final int[] SHARES = { 28, 72 };
	/** A person types on; the search waits so long for it. */
	private static final int TYPING_MILLIS = 300;

	private Optional<Guide> guide = Optional.empty();
	private final History history = new History();
	private List<Contents> entries = List.of();
	private TreeViewer contents;
	private PageView page;
	private Text search;
	private Action back;
	private Action forward;
	private boolean showing;
	/** One and the same, so that each letter that is typed puts it off. */
	private final Runnable searchSoon = this::searchNow;

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
	}

	@Override
	public void createPartControl(Composite parent) {
		guide = Guide.shipped();
		if (guide.isEmpty()) {
			new Label(parent, SWT.WRAP).setText(Guide.MISSING);
			return;
		}
		SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
		Composite left = new Composite(halves, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		tools(left);
		search = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage("Search the guide");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(TYPING_MILLIS, searchSoon));
		search.addListener(SWT.DefaultSelection, event -> searchNow());
		contents = new TreeViewer(left, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(contents.getControl());
		contents.setContentProvider(new Tree());
		contents.setLabelProvider(LabelProvider.createTextProvider(entry -> ((Contents) entry).title()));
		entries = Contents.of(guide.get(), Guide.START);
		contents.setInput(entries);
		contents.addSelectionChangedListener(event -> {
			if (!showing && event.getStructuredSelection().getFirstElement() instanceof Contents entry && !entry.path().isEmpty()) {
				show(entry.path());
			}
		});
		page = new PageView(halves, guide.get(), this::show);
		halves.setWeights(SHARES);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.latentworkbench.app.guide");
		show(Guide.START);
	}

	/** Shows a page. @param path as of a page, maybe with {@code #heading} */
	public void show(String path) {
		if (guide.isEmpty()) {
			return; // the tab says so
		}
		history.went(path);
		open(path);
	}

	/** The page that is shown. */
	public Optional<Page> shown() {
		return page == null ? Optional.empty() : page.shown();
	}

	/** Looks for words and shows where they stand. */
	public void search(String words) {
		if (guide.isEmpty()) {
			return;
		}
		search.setText(words);
		searchNow();
	}

	private void open(String path) {
		back.setEnabled(history.hasBack());
		forward.setEnabled(history.hasForward());
		if (path.startsWith(SEARCH)) {
			find(path.substring(SEARCH.length()));
			return;
		}
		guide.flatMap(all -> all.page(path)).ifPresent(found -> {
			page.show(found, path);
			reveal(found.path());
		});
	}

	private void reveal(String path) {
		showing = true;
		try {
			Optional<Contents> entry = entry(entries, path);
			contents.setSelection(entry.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
		} finally {
			showing = false;
		}
	}

	private static Optional<Contents> entry(List<Contents> entries, String path) {
		return entries.stream().flatMap(e -> e.path().equals(path) ? Optional.of(e).stream() : entry(e.below(), path).stream()).findFirst();
	}

	private void searchNow() {
		if (!search.isDisposed() && !search.getText().isBlank() && !page.shown().map(Page::path).orElse("").equals(SEARCH + search.getText())) {
			show(SEARCH + search.getText());
		}
	}

	private void find(String words) {
		Guide all = guide.orElseThrow();
		Job.createSystem("Searching the guide", (ICoreRunnable) monitor -> {
			Page result = SearchPage.of(words, all.search(words), SEARCH + words);
			if (!search.isDisposed()) {
				search.getDisplay().asyncExec(() -> {
					if (!search.isDisposed()) {
						page.show(result, "");
					}
				});
			}
		}).schedule();
	}

	private void tools(Composite parent) {
		var bar = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
		back = action("Back", ISharedImages.IMG_TOOL_BACK, () -> history.back().ifPresent(this::open));
		forward = action("Forward", ISharedImages.IMG_TOOL_FORWARD, () -> history.forward().ifPresent(this::open));
		bar.add(back);
		bar.add(forward);
		bar.add(action("Contents", ISharedImages.IMG_ETOOL_HOME_NAV, () -> show(Guide.START)));
		bar.createControl(parent);
	}

	static Action action(String name, String image, Runnable run) {
		ImageDescriptor icon = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image);
		var action = new Action(name, icon) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(name);
		return action;
	}

	@Override
	public void setFocus() {
		if (search != null) {
			search.setFocus();
		}
	}

	private static final class Tree implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object entry) {
			return ((Contents) entry).below().toArray();
		}

		@Override
		public Object getParent(Object entry) {
			return null;
		}

		@Override
		public boolean hasChildren(Object entry) {
			return !((Contents) entry).below().isEmpty();
		}
	}
}
