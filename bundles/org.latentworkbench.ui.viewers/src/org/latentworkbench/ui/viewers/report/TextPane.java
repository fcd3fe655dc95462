package org.latentworkbench.ui.viewers.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.api.Counts;
import org.latentworkbench.ui.viewer.ViewerSite;

/** A page of a text with search, pages and line wrap. */
final class TextPane {
	private static final int SEARCH_CHARACTERS = 24;

	private final TextPages pages;
	private final Composite pane;
	private final StyledText text;
	private final Text search;
	private final Label place;
	private final Button before;
	private final Button after;
	private int page;
	private Job job;

	TextPane(TextViewer.Content content, Composite parent, ViewerSite site) {
		pages = content.pages();
		page = content.page();
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
		Composite line = new Composite(pane, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.swtDefaults().numColumns(8).applyTo(line);
		search = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage("Find");
		GridDataFactory.fillDefaults().hint(new PixelConverter(search).convertWidthInCharsToPixels(SEARCH_CHARACTERS), SWT.DEFAULT)
				.applyTo(search);
		button(line, "&Previous", () -> find(false));
		button(line, "&Next", () -> find(true));
		Button wrap = new Button(line, SWT.CHECK);
		wrap.setText("&Wrap lines");
		place = new Label(line, SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		before = button(line, "Page &before", () -> turn(page - 1, Optional.empty()));
		after = button(line, "Page &after", () -> turn(page + 1, Optional.empty()));
		text = new StyledText(pane, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setAlwaysShowScrollBars(false);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		wrap.addListener(SWT.Selection, e -> text.setWordWrap(wrap.getSelection()));
		search.addListener(SWT.DefaultSelection, e -> find(true));
		search.addModifyListener(e -> {
			if (search.getText().isEmpty()) {
				say();
			}
		});
		text.setText(content.text());
		if (page > 0) {
			text.setTopIndex(text.getLineCount() - 1); // a log is read from its end
		}
		say();
		keys(site);
		pane.addDisposeListener(e -> cancel());
	}

	/** What takes the keyboard. */
	Control control() {
		return text;
	}

	private static Button button(Composite parent, String name, Runnable work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(name);
		button.addListener(SWT.Selection, e -> work.run());
		return button;
	}

	private void keys(ViewerSite site) {
		IHandlerService handlers = site.editor().getService(IHandlerService.class);
		var active = List.of(
				handlers.activateHandler("org.eclipse.ui.edit.findReplace", handler(search::setFocus)),
				handlers.activateHandler("org.eclipse.ui.edit.findNext", handler(() -> find(true))),
				handlers.activateHandler("org.eclipse.ui.edit.findPrevious", handler(() -> find(false))),
				handlers.activateHandler(ActionFactory.COPY.getCommandId(), handler(text::copy)),
				handlers.activateHandler(ActionFactory.SELECT_ALL.getCommandId(), handler(text::selectAll)));
		pane.addDisposeListener(e -> handlers.deactivateHandlers(active));
		text.addListener(SWT.KeyDown, this::key);
	}

	private void key(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == SWT.PAGE_DOWN) {
			turn(page + 1, Optional.empty());
		} else if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == SWT.PAGE_UP) {
			turn(page - 1, Optional.empty());
		}
	}

	private static AbstractHandler handler(Runnable work) {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) throws ExecutionException {
				work.run();
				return null;
			}
		};
	}

	private void find(boolean forward) {
		String letters = search.getText();
		if (letters.isEmpty()) {
			search.setFocus();
			return;
		}
		int from = forward ? text.getSelectionRange().x + text.getSelectionRange().y : text.getSelectionRange().x;
		int here = page;
		later("Finding", monitor -> {
			Optional<TextPages.Hit> hit = pages.find(letters, here, from, forward, monitor::isCanceled);
			return () -> hit.ifPresentOrElse(h -> turn(h.page(), hit), () -> place.setText("'" + letters.replace("&", "&&") + "' is not in the text"));
		});
	}

	/** Shows a page, and in it what was found. */
	private void turn(int to, Optional<TextPages.Hit> hit) {
		if (to < 0 || to >= pages.count()) {
			return;
		}
		if (to == page) {
			hit.ifPresent(this::mark);
			return;
		}
		later("Reading a page", monitor -> {
			String read = pages.page(to);
			return () -> {
				page = to;
				text.setText(read);
				hit.ifPresent(this::mark);
				say();
			};
		});
	}

	private void mark(TextPages.Hit hit) {
		text.setSelection(hit.start(), Math.min(text.getCharCount(), hit.start() + hit.length()));
		text.showSelection();
		say();
	}

	private void say() {
		place.setText(pages.count() == 1 ? "" : "Page " + Counts.number(page + 1) + " of " + Counts.number(pages.count()));
		before.setEnabled(page > 0);
		after.setEnabled(page < pages.count() - 1);
		before.setVisible(pages.count() > 1);
		after.setVisible(pages.count() > 1);
	}

	private interface Work {
		/** @return to be done in the window's thread */
		Runnable run(IProgressMonitor monitor) throws IOException;
	}

	private void later(String name, Work work) {
		cancel();
		Display display = pane.getDisplay();
		job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				Runnable then;
				try {
					then = work.run(monitor);
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				} catch (IOException e) {
					then = () -> place.setText("The file can no longer be read: " + e.getMessage());
				}
				Runnable shown = then;
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (!pane.isDisposed() && !monitor.isCanceled()) {
							shown.run();
						}
					});
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
		}
	}
}
