package org.latentworkbench.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.FindReplaceAction;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.Icons;

/** The log of the run that is selected anywhere, else of the newest one; it grows while the run goes on. */
public final class LogView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.latentworkbench.ui.run.log";
	private static final int PACE_MILLIS = 500;
	private static final String EMPTY = "Run a study, or select a run: its log is shown here.";

	private final ISelectionListener selections = this::selected;
	private Runs runs;
	private Runnable stopListening;
	private SourceViewer viewer;
	private IAction follow;
	private Optional<RunItem> shown = Optional.empty();
	private ReadJob reader;

	@Override
	public void createPartControl(Composite parent) {
		runs = getSite().getService(Runs.class);
		viewer = new SourceViewer(parent, null, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.READ_ONLY);
		viewer.setDocument(new Document(EMPTY));
		viewer.getTextWidget().setFont(JFaceResources.getTextFont());
		viewer.setEditable(false);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(viewer.getControl(), "org.latentworkbench.ui.log");
		createActions();
		getSite().setSelectionProvider(viewer.getSelectionProvider());
		stopListening = runs.listen(this::changed);
		getSite().getPage().addSelectionListener(selections);
		selected(null, getSite().getPage().getSelection());
		if (shown.isEmpty()) {
			runs.all().stream().findFirst().ifPresent(this::show);
		}
	}

	private void createActions() {
		IActionBars bars = getViewSite().getActionBars();
		Action copy = operation(ITextOperationTarget.COPY, "&Copy");
		Action all = operation(ITextOperationTarget.SELECT_ALL, "Select &All");
		var find = new FindReplaceAction(ResourceBundle.getBundle("org.latentworkbench.ui.run.log"), "Find.", this);
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), all);
		bars.setGlobalActionHandler(ActionFactory.FIND.getId(), find);
		follow = new Action("Follow", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				toEnd();
			}
		};
		follow.setToolTipText("Keep the newest line in sight");
		follow.setImageDescriptor(Icons.of("follow"));
		follow.setChecked(true);
		bars.getToolBarManager().add(follow);
		bars.getMenuManager().add(follow);
		bars.getMenuManager().add(find);
		var menu = new MenuManager();
		menu.add(copy);
		menu.add(all);
		menu.add(find);
		viewer.getTextWidget().setMenu(menu.createContextMenu(viewer.getTextWidget()));
	}

	private Action operation(int code, String text) {
		var action = new Action(text) {
			@Override
			public void run() {
				viewer.doOperation(code);
			}
		};
		return action;
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (part != this && selection instanceof IStructuredSelection structured && structured.getFirstElement() != null) {
			RunItem run = Adapters.adapt(structured.getFirstElement(), RunItem.class);
			if (run != null) {
				show(run);
			}
		}
	}

	private void changed(Set<WatchedRun> which) {
		if (viewer.getTextWidget().isDisposed()) {
			return;
		}
		if (shown.isEmpty()) {
			which.stream().findFirst().ifPresent(this::show);
		} else if (shown.get() instanceof WatchedRun run && which.contains(run) && reader != null) {
			reader.soon();
		}
	}

	private void show(RunItem run) {
		if (shown.filter(run::equals).isPresent()) {
			return;
		}
		shown = Optional.of(run);
		setContentDescription(run.title() + ", " + Amounts.when(run.when()));
		viewer.getDocument().set("");
		if (reader != null) {
			reader.cancel();
		}
		reader = new ReadJob(run, viewer.getTextWidget().getDisplay());
		reader.schedule();
	}

	/** Reads what is new, again and again while the run goes on. */
	private final class ReadJob extends Job {
		private final RunItem run;
		private final Display display;
		private Optional<LogTail> tail = Optional.empty();
		private int errors;

		ReadJob(RunItem run, Display display) {
			super("Reading the log of a run");
			this.run = run;
			this.display = display;
			setSystem(true);
		}

		void soon() {
			schedule(PACE_MILLIS);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			boolean active = false;
			String text;
			try {
				active = active();
				if (tail.isEmpty()) {
					tail = run.folder().map(f -> new LogTail(f.resolve("log.txt")));
				}
				text = (tail.isPresent() ? tail.get().more() : "") + (active ? "" : troubles());
			} catch (IOException | InputException e) {
				text = "The log cannot be read: " + e.getMessage() + "\n";
			}
			if (!text.isEmpty() && !display.isDisposed()) {
				String more = text;
				display.asyncExec(() -> {
					if (!monitor.isCanceled() && !viewer.getTextWidget().isDisposed()) {
						append(more);
					}
				});
			}
			if (active && !monitor.isCanceled()) {
				schedule(PACE_MILLIS);
			}
			return Status.OK_STATUS;
		}

		/** Whether it goes on now: a record is of the moment when it was read. */
		private boolean active() throws IOException, InputException {
			return switch (run) {
				case WatchedRun watched -> watched.state().active();
				case RecordedRun recorded -> recorded.state().active()
						&& RecordedRun.read(recorded.study(), recorded.entry().folder()).state().active();
			};
		}

		/** What the process said beside the log, once it is over: the log may have nothing of it. */
		private String troubles() {
			if (!(run instanceof WatchedRun watched) || errors > 0) {
				return "";
			}
			errors++;
			return watched.errors().isEmpty() ? "" : "\n" + String.join("\n", watched.errors()) + "\n";
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == Runs.FAMILY;
		}
	}

	private void append(String text) {
		StyledText widget = viewer.getTextWidget();
		int top = widget.getTopPixel();
		widget.append(text);
		if (follow.isChecked()) {
			toEnd();
		} else {
			widget.setTopPixel(top);
		}
	}

	private void toEnd() {
		if (follow.isChecked()) {
			StyledText widget = viewer.getTextWidget();
			widget.setTopIndex(widget.getLineCount() - 1);
		}
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IFindReplaceTarget.class ? adapter.cast(viewer.getFindReplaceTarget()) : super.getAdapter(adapter);
	}

	/** The file that is shown. */
	public Optional<Path> file() {
		return shown.flatMap(RunItem::folder).map(f -> f.resolve("log.txt"));
	}

	@Override
	public void setFocus() {
		viewer.getTextWidget().setFocus();
	}

	@Override
	public void dispose() {
		if (stopListening != null) {
			stopListening.run();
			getSite().getPage().removeSelectionListener(selections);
		}
		if (reader != null) {
			reader.cancel();
		}
		super.dispose();
	}
}
