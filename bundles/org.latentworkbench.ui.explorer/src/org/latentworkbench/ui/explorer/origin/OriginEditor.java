package org.latentworkbench.ui.explorer.origin;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.explorer.Snapshots;
import org.latentworkbench.ui.viewer.ReadOnlyEditor;

/** Shows where an artefact, a step or a run comes from: a run's record as a page to read, with links to what it was made from. */
public final class OriginEditor extends ReadOnlyEditor {
	/** The editor's id. */
	public static final String ID = "org.latentworkbench.ui.explorer.origin";
	/** The family of the jobs that read. */
	public static final Object READING = new Object();

	private Path path;
	private FormToolkit toolkit;
	private ScrolledForm form;
	private Job job;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof IPathEditorInput file) || file.getPath() == null) {
			throw new PartInitException("a file is needed, and " + input.getName() + " is none");
		}
		path = file.getPath().toPath();
		setSite(site);
		setInput(input);
		setPartName("Origin");
		setTitleToolTip(input.getToolTipText());
	}

	@Override
	public void createPartControl(Composite parent) {
		toolkit = new FormToolkit(parent.getDisplay());
		form = toolkit.createScrolledForm(parent);
		toolkit.decorateFormHeading(form.getForm());
		form.setText("Where does this come from?");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(form, "org.latentworkbench.ui.explorer.origin");
		read();
	}

	private void read() {
		Display display = form.getDisplay();
		job = new Job("Reading where " + path.getFileName() + " comes from") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					OriginFacts facts = OriginFacts.read(path, Snapshots.platform().registry());
					later(monitor, () -> show(facts));
				} catch (InputException e) {
					later(monitor, () -> failed(e.getMessage()));
				} catch (IOException | RuntimeException e) {
					ILog.of(OriginEditor.class).error("reading where " + path + " comes from", e);
					later(monitor, () -> failed("The record cannot be read: " + e.getMessage()));
				}
				return Status.OK_STATUS;
			}

			private void later(IProgressMonitor monitor, Runnable work) {
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (!form.isDisposed() && !monitor.isCanceled()) {
							work.run();
						}
					});
				}
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == READING;
			}
		};
		job.schedule();
	}

	private void show(OriginFacts facts) {
		setPartName("Origin: " + facts.artefact().map(a -> a.getName()).or(() -> facts.step().map(s -> s.getName()))
				.orElse(facts.run().run().getId()));
		new OriginForm(toolkit, form, getSite().getPage()).fill(facts);
	}

	private void failed(String message) {
		form.setMessage(message.lines().findFirst().orElse(""), IMessageProvider.ERROR);
		form.getBody().setLayout(new org.eclipse.swt.layout.FillLayout());
		toolkit.createLabel(form.getBody(), message, org.eclipse.swt.SWT.WRAP);
		form.reflow(true);
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		if (job != null) {
			job.cancel();
		}
		if (toolkit != null) {
			toolkit.dispose();
		}
		super.dispose();
	}
}
