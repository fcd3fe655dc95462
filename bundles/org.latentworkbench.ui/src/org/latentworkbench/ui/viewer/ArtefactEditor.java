package org.latentworkbench.ui.viewer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.figure.FigureSource;
import org.latentworkbench.ui.figure.Resettable;

/** The tab around every viewer: reads in a job, then shows the viewer's controls, or in words why there are none. */
public final class ArtefactEditor extends ReadOnlyEditor implements IPersistableEditor {
	/** The editor's id. */
	public static final String ID = "org.latentworkbench.ui.artefact";
	/** The family of the jobs that read. */
	public static final Object READING = new Object();

	private ArtefactSource source;
	private Viewers viewers;
	private Optional<ViewerInfo> viewer = Optional.empty();
	private final KeptViews kept = new KeptViews();
	private LocalResourceManager resources;
	private Composite stack;
	private Control focus;
	private Optional<TabSite> tab = Optional.empty();
	private Job job;
	private final IResourceChangeListener changes = this::changed;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		viewers = Viewers.platform();
		source = switch (input) {
			case ArtefactInput artefact -> artefact.source();
			case IPathEditorInput file when file.getPath() != null -> viewers.plain(file.getPath().toPath());
			case IURIEditorInput file when "file".equals(file.getURI().getScheme()) -> viewers.plain(Path.of(file.getURI()));
			default -> throw new PartInitException("a file is needed, and " + input.getName() + " is none");
		};
		viewer = kept.first(source, viewers.allOf(source));
		setSite(site);
		show(input);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
	}

	private void show(IEditorInput input) {
		setInputWithNotify(input);
		setPartName(source.name());
		setTitleToolTip(input.getToolTipText());
	}

	/** Follows a file that gets another name or place. */
	private void changed(IResourceChangeEvent event) {
		Path file = source.path();
		FileFate fate = event.getDelta() == null ? new FileFate.Same() : FileFate.of(file, event.getDelta());
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!(fate instanceof FileFate.Same) && !display.isDisposed()) {
			display.asyncExec(() -> {
				if (stack != null && !stack.isDisposed() && source.path().equals(file)) {
					follow(fate);
				}
			});
		}
	}

	private void follow(FileFate fate) {
		switch (fate) {
			case FileFate.Moved moved -> move(moved.to());
			case FileFate.Gone gone -> getSite().getPage().closeEditor(this, false);
			case FileFate.Same same -> { }
		}
	}

	private void move(Path to) {
		source = source.at(to);
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(to));
		show(getEditorInput() instanceof IFileEditorInput && file != null ? new FileEditorInput(file) : new ArtefactInput(source));
		List<ViewerInfo> fitting = viewers.allOf(source);
		readAs(viewer.filter(fitting::contains).or(() -> fitting.stream().findFirst()));
	}

	/** What the tab shows. */
	public ArtefactSource source() {
		return source;
	}

	@Override
	public void createPartControl(Composite parent) {
		resources = new LocalResourceManager(JFaceResources.getResources(parent.getDisplay()), parent);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		read();
	}

	private void read() {
		viewer.flatMap(ViewerInfo::icon).ifPresent(icon -> setTitleImage(resources.create(icon)));
		show(EditorPages.reading(stack, source));
		if (viewer.isEmpty()) {
			failed(new InputException("No viewer shows artefacts of the kind '" + source.kind() + "'."));
			return;
		}
		Display display = stack.getDisplay();
		job = new ReadJob(display);
		job.schedule();
	}

	/** Reads, and hands what it read to the window's thread. */
	private final class ReadJob extends Job {
		private final Display display;

		ReadJob(Display display) {
			super("Reading " + source.name());
			this.display = display;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				if (!Files.exists(source.path())) {
					throw new InputException(source.path() + ": the file is no longer there. Close this tab, or run the step again.");
				}
				finish(viewer.orElseThrow().create(), monitor);
			} catch (Exception | LinkageError | OutOfMemoryError e) {
				later(monitor, () -> failed(e));
			}
			return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
		}

		private <T> void finish(ArtefactViewer<T> made, IProgressMonitor monitor) throws Exception {
			T content = made.read(source, monitor);
			String summary = made.summary(content);
			later(monitor, () -> loaded(made, content, summary));
		}

		private void later(IProgressMonitor monitor, Runnable work) {
			if (!display.isDisposed() && !monitor.isCanceled()) {
				display.asyncExec(() -> {
					if (!stack.isDisposed() && !monitor.isCanceled()) {
						work.run();
					}
				});
			}
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == READING;
		}
	}

	private <T> void loaded(ArtefactViewer<T> made, T content, String summary) {
		boolean hadFocus = getSite().getPage().getActivePart() == this;
		EditorPages.Content page = EditorPages.content(stack, source, summary);
		leave();
		ViewerInfo shown = viewer.orElseThrow();
		TabTools tools = new TabTools(getEditorSite(), page.tab(), shown.help());
		tools.views(shown, viewers.allOf(source), this::viewAs);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page.page(), shown.help());
		tab = Optional.of(new TabSite(getEditorSite(), source, page, tools, kept.of(shown)));
		try {
			focus = made.show(content, page.body(), tab.get());
			page.tools().update(true);
			page.page().layout(true, true);
		} catch (RuntimeException e) {
			page.page().dispose();
			failed(e);
			return;
		}
		show(page.page());
		if (hadFocus) {
			setFocus();
		}
	}

	/** Shows the same in another way. */
	public void viewAs(ViewerInfo other) {
		kept.choose(source, other);
		readAs(Optional.of(other));
	}

	private void readAs(Optional<ViewerInfo> other) {
		keep();
		leave();
		viewer = other;
		if (job != null) {
			job.cancel();
		}
		read();
	}

	/** How it is shown; empty where nothing can show it. */
	public Optional<ViewerInfo> viewer() {
		return viewer;
	}

	/** Whether a viewer shows what was read. */
	public boolean loaded() {
		return tab.isPresent();
	}

	/** All that the tab holds. */
	public Control control() {
		return stack;
	}

	/** Takes the last viewer out of the linked selection. */
	private void leave() {
		tab.ifPresent(TabSite::dispose);
		tab = Optional.empty();
	}

	private void keep() {
		tab.ifPresent(t -> t.keep(kept.anew(viewer.orElseThrow())));
	}

	@Override
	public void saveState(IMemento memento) {
		keep();
		viewer.ifPresent(v -> kept.save(v, memento));
	}

	@Override
	public void restoreState(IMemento memento) {
		viewer = kept.restore(memento, viewers.allOf(source)).or(() -> viewer);
	}

	private void failed(Throwable cause) {
		leave();
		if (!(cause instanceof InputException)) {
			ILog.of(ArtefactEditor.class).error("reading " + source.path(), cause);
		}
		focus = null;
		show(EditorPages.error(stack, source, cause, this::read, textOpener()));
	}

	/** Opens the file as text, where it is a file. */
	private Optional<Runnable> textOpener() {
		Path file = source.path();
		return Files.isRegularFile(file) && !file.toString().endsWith(".npy")
				? Optional.of(() -> new ArtefactOpener(getSite().getPage()).openText(file))
				: Optional.empty();
	}

	private void show(Control page) {
		StackLayout layout = (StackLayout) stack.getLayout();
		Control before = layout.topControl;
		layout.topControl = page;
		stack.layout();
		if (before != null) {
			before.dispose();
		}
	}

	@Override
	public void setFocus() {
		if (focus != null && !focus.isDisposed()) {
			focus.setFocus();
		} else {
			stack.setFocus();
		}
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes);
		if (job != null) {
			job.cancel();
		}
		leave();
		super.dispose();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == FigureSource.class) {
			return adapter.cast(tab.flatMap(TabSite::figure).orElse(null));
		}
		if (adapter == Resettable.class) {
			return adapter.cast(tab.flatMap(TabSite::reset).map(reset -> (Resettable) reset::run).orElse(null));
		}
		return super.getAdapter(adapter);
	}
}
