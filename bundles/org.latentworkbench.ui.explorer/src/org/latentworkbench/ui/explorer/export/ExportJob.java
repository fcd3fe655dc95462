package org.latentworkbench.ui.explorer.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.export.ExportWish;
import org.latentworkbench.core.export.RunExport;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Snapshots;

/** Plans an export, asks before anything is replaced, writes, and shows the folder. */
public final class ExportJob {
	/** The family of the jobs that plan and write. */
	public static final Object EXPORTING = new Object();
	private static final int SHOWN = 8;

	private final IWorkbenchWindow window;
	private final RunNode run;
	private final ExportWish wish;
	private final Path target;
	private final boolean opens;

	/** @param opens whether the folder is shown in the system's file manager afterwards */
	public ExportJob(IWorkbenchWindow window, RunNode run, ExportWish wish, Path target, boolean opens) {
		this.window = window;
		this.run = run;
		this.wish = wish;
		this.target = target;
		this.opens = opens;
	}

	/** Begins; does not wait. */
	public void schedule() {
		job("Preparing the export", monitor -> {
			var export = new RunExport(RunStore.read(run.folder()), Snapshots.platform().registry());
			List<RunExport.Item> items = export.plan(wish);
			onWindow(() -> planned(export, items));
		});
	}

	private void planned(RunExport export, List<RunExport.Item> items) {
		if (items.isEmpty()) {
			say("There is nothing of this kind in the run, so nothing was written.");
			return;
		}
		List<RunExport.Item> there = RunExport.there(items, target);
		if (there.isEmpty() || replaces(there)) {
			job("Exporting to " + target.getFileName(), monitor -> write(export, items, monitor));
		}
	}

	private boolean replaces(List<RunExport.Item> there) {
		String names = String.join("\n", there.stream().limit(SHOWN).map(item -> item.file().toString()).toList())
				+ (there.size() > SHOWN ? "\nand " + (there.size() - SHOWN) + " more" : "");
		var dialog = new MessageDialog(window.getShell(), "Export", null, "In " + target + " there are already:\n\n" + names
				+ "\n\nReplace them?", MessageDialog.QUESTION, 1, "Replace", "Cancel");
		return dialog.open() == 0;
	}

	private void write(RunExport export, List<RunExport.Item> items, IProgressMonitor monitor) throws IOException {
		var progress = SubMonitor.convert(monitor, items.size());
		var cancellation = new Cancellation();
		RunExport.Result result = export.write(items, target, (item, number, of) -> {
			if (monitor.isCanceled()) {
				cancellation.cancel();
				cancellation.check();
			}
			progress.subTask(item.shown());
			progress.worked(number == 1 ? 0 : 1);
		}, cancellation);
		refresh();
		onWindow(() -> {
			if (!result.leftOut().isEmpty()) {
				say("Wrote " + result.written().size() + " of " + items.size() + ". Left out:\n\n" + String.join("\n", result.leftOut()));
			}
			if (opens && !result.written().isEmpty() && !Program.launch(target.toString())) {
				say("Wrote " + result.written().size() + " to\n" + target);
			}
		});
	}

	/** The folder may be in a study. */
	private void refresh() {
		IContainer container = ResourcesPlugin.getWorkspace().getRoot().getContainerForLocation(IPath.fromPath(target));
		if (container != null) {
			try {
				container.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
			} catch (CoreException e) {
				ILog.of(ExportJob.class).warn("looking at what was exported", e);
			}
		}
	}

	private interface Work {
		void run(IProgressMonitor monitor) throws IOException, InputException;
	}

	private void job(String name, Work work) {
		var job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					work.run(monitor);
				} catch (CancelledException e) {
					return Status.CANCEL_STATUS;
				} catch (InputException e) {
					onWindow(() -> say(e.getMessage()));
				} catch (IOException e) {
					ILog.of(ExportJob.class).error(name, e);
					onWindow(() -> say("The export stopped: " + e.getMessage() + "\n\nWhat was written before is in " + target));
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == EXPORTING;
			}
		};
		job.setUser(true);
		job.schedule();
	}

	private void onWindow(Runnable work) {
		window.getWorkbench().getDisplay().asyncExec(() -> {
			if (window.getShell() != null && !window.getShell().isDisposed()) {
				work.run();
			}
		});
	}

	private void say(String message) {
		MessageDialog.openInformation(window.getShell(), "Export", message);
	}
}
