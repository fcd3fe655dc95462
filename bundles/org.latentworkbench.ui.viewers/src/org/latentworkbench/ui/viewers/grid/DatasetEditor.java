package org.latentworkbench.ui.viewers.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;

/** Shows a table of a study: a dataset's file or a result. Reads it in the background and changes nothing. */
public final class DatasetEditor extends EditorPart {
	/** The editor's id. */
	public static final String ID = "org.latentworkbench.ui.viewers.dataset";

	private Path file;
	private Composite page;
	private Label summary;
	private Optional<NatTable> table = Optional.empty();

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		file = path(input).orElseThrow(() -> new PartInitException(
				input.getName() + ": the table viewer opens files on this machine's disks, and this is none"));
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	private static Optional<Path> path(IEditorInput input) {
		if (input instanceof IURIEditorInput uri && uri.getURI() != null && "file".equals(uri.getURI().getScheme())) {
			return Optional.of(Path.of(uri.getURI()));
		}
		if (input instanceof IPathEditorInput path && path.getPath() != null) {
			return Optional.of(path.getPath().toPath());
		}
		return Optional.empty();
	}

	@Override
	public void createPartControl(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		summary = new Label(page, SWT.WRAP);
		summary.setFont(JFaceResources.getDefaultFont());
		summary.setText("Reading " + file.getFileName() + " \u2026");
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 6).applyTo(summary);
		// The space below the line of text, as wide as its indent above.
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 6).applyTo(new Label(page, SWT.NONE));

		Display display = parent.getDisplay();
		Job job = Job.create("Reading " + getEditorInput().getName(), (ICoreRunnable) monitor -> {
			Runnable show = read();
			display.asyncExec(() -> {
				if (!page.isDisposed()) {
					show.run();
					page.layout();
				}
			});
		});
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	private Runnable read() {
		try {
			Grid grid = new GridReader(Registry.platform()).read(file);
			return () -> show(grid);
		} catch (InputException | IOException e) {
			String message = e instanceof InputException ? e.getMessage() : file + ": cannot be read: " + e.getMessage();
			return () -> summary.setText(message);
		}
	}

	private void show(Grid grid) {
		summary.setText(grid.summary());
		NatTable made = GridTable.create(page, grid);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
		table = Optional.of(made);
	}

	/** The table; empty until the file was read, and where it could not be. */
	public Optional<NatTable> table() {
		return table;
	}

	/** The line above the table: what it holds, or why it cannot be shown. */
	public String summary() {
		return summary.getText();
	}

	@Override
	public void setFocus() {
		table.ifPresentOrElse(NatTable::setFocus, page::setFocus);
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new UnsupportedOperationException("the table viewer changes nothing");
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("the table viewer changes nothing");
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
