package org.latentworkbench.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.SceneFiles;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.viewer.ReadOnlyEditor;

/** Two runs beside each other: what went in, what they measured, their figures. */
public final class CompareEditor extends ReadOnlyEditor {
	/** The editor's id. */
	public static final String ID = "org.latentworkbench.ui.run.compareRuns";
	private static final int[] LIST_AND_FIGURES = { 1, 2, 2 };

	private CompareInput input;
	private Composite page;
	private Optional<CTabFolder> tabs = Optional.empty();

	@Override
	public void init(IEditorSite site, IEditorInput in) throws PartInitException {
		if (!(in instanceof CompareInput compared)) {
			throw new PartInitException("two runs are needed, and " + in.getName() + " is something else");
		}
		input = compared;
		setSite(site);
		setInput(in);
		setPartName(in.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		page.setLayout(new FillLayout());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.latentworkbench.ui.compareRuns");
		var wait = new FigureCanvas(page, SWT.NONE);
		wait.say("Reading the runs …");
		inBackground("Reading two runs", monitor -> {
			try {
				Compared compared = Compared.read(input.first(), input.second());
				later(() -> show(compared));
			} catch (IOException | InputException e) {
				later(() -> wait.say("The runs cannot be compared: " + e.getMessage()));
			}
		});
	}

	private static void inBackground(String name, ICoreRunnable work) {
		Job.create(name, work).schedule();
	}

	private void later(Runnable work) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!page.isDisposed()) {
				work.run();
			}
		});
	}

	private void show(Compared compared) {
		for (Control child : page.getChildren()) {
			child.dispose();
		}
		var folder = new CTabFolder(page, SWT.BOTTOM | SWT.FLAT);
		tabs = Optional.of(folder);
		tab(folder, "&Parameters", LineTable.of(folder, compared.first(), compared.second(), compared.parameters()));
		tab(folder, "&Metrics", LineTable.of(folder, compared.first(), compared.second(), compared.metrics()));
		tab(folder, "&Figures", figures(folder, compared));
		folder.setSelection(0);
		page.layout(true, true);
	}

	private static void tab(CTabFolder folder, String title, Control control) {
		var tab = new CTabItem(folder, SWT.NONE);
		tab.setText(title);
		tab.setControl(control);
	}

	/** The names of all figures, and beside them the chosen one of both runs. */
	private Control figures(Composite parent, Compared compared) {
		var sash = new SashForm(parent, SWT.HORIZONTAL);
		var names = new TableViewer(sash, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		names.setContentProvider(ArrayContentProvider.getInstance());
		names.setInput(compared.figures().keySet());
		var first = new FigureCanvas(sash, SWT.NONE);
		var second = new FigureCanvas(sash, SWT.NONE);
		sash.setWeights(LIST_AND_FIGURES);
		names.addSelectionChangedListener(e -> {
			Compared.Pair pair = compared.figures().get(String.valueOf(e.getStructuredSelection().getFirstElement()));
			if (pair != null) {
				draw(first, pair.first());
				draw(second, pair.second());
			}
		});
		if (compared.figures().isEmpty()) {
			first.say("Neither run has figures.");
		} else {
			names.setSelection(new StructuredSelection(compared.figures().firstEntry().getKey()));
		}
		return sash;
	}

	private void draw(FigureCanvas canvas, Optional<Path> file) {
		if (file.isEmpty()) {
			canvas.say("This run has no such figure.");
			return;
		}
		canvas.setData(file.get());
		inBackground("Reading a figure", monitor -> {
			try {
				Figure figure = SceneFiles.read(file.get());
				later(() -> {
					// not when another one was chosen meanwhile
					if (file.get().equals(canvas.getData())) {
						canvas.show(figure);
					}
				});
			} catch (IOException | InputException e) {
				later(() -> canvas.say("The figure cannot be read: " + e.getMessage()));
			}
		});
	}

	/** What it shows by tabs; empty until it has read. */
	public List<String> tabs() {
		return tabs.map(f -> java.util.Arrays.stream(f.getItems()).map(CTabItem::getText).toList()).orElse(List.of());
	}

	/** Brings a tab to the front. */
	public void showTab(int index) {
		tabs.ifPresent(f -> f.setSelection(index));
	}

	@Override
	public void setFocus() {
		tabs.map(f -> f.getSelection().getControl()).orElse(page).setFocus();
	}
}
