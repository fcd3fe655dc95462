package org.latentworkbench.ui.explorer.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.latentworkbench.api.Counts;
import org.latentworkbench.core.run.Folders;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Words;
import org.latentworkbench.ui.viewer.ArtefactInput;

/** Deletes runs with all that they made. Results are too large to be kept for an undo, so it is asked and said before. */
public final class RunDeletion {
	/** The family of the jobs that count and delete. */
	public static final Object DELETING = new Object();

	private record Amount(long files, long bytes) {
	}

	private final IWorkbenchWindow window;

	public RunDeletion(IWorkbenchWindow window) {
		this.window = window;
	}

	/** Counts what goes, asks, and deletes. */
	public void ask(List<RunNode> runs) {
		List<RunNode> atWork = runs.stream().filter(RunNode::running).toList();
		if (!atWork.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), "Delete Run", "The run " + name(atWork.getFirst())
					+ " is at work. Stop it first; then it can be deleted.");
			return;
		}
		schedule("Looking at what goes with the run", monitor -> {
			Amount amount = amount(runs);
			window.getWorkbench().getDisplay().asyncExec(() -> {
				if (window.getShell() != null && !window.getShell().isDisposed() && confirmed(runs, amount)) {
					closeTabs(runs);
					schedule("Deleting " + (runs.size() == 1 ? "a run" : runs.size() + " runs"), m -> delete(runs, m));
				}
			});
		});
	}

	private boolean confirmed(List<RunNode> runs, Amount amount) {
		RunNode first = runs.getFirst();
		String which = runs.size() == 1 ? "the run of " + name(first) : runs.size() + " runs";
		int steps = runs.stream().mapToInt(run -> run.steps().size()).sum();
		String what = "Delete " + which + "?\n\n" + Counts.of(steps, "step") + " with " + Counts.of(amount.files(), "file") + ", "
				+ Words.bytes(amount.bytes()) + ", " + (amount.files() == 1 ? "goes" : "go") + " from the disk:\n"
				+ String.join("\n", runs.stream().limit(5).map(run -> run.folder().toString()).toList())
				+ (runs.size() > 5 ? "\nand " + (runs.size() - 5) + " more" : "")
				+ "\n\nOther runs keep what they took over from it. This cannot be undone.";
		var dialog = new MessageDialog(window.getShell(), "Delete Run", null, what, MessageDialog.WARNING, 0, "Delete", "Cancel");
		return dialog.open() == 0;
	}

	private static String name(RunNode run) {
		return run.started().map(Words::time).orElse(run.id());
	}

	private static Amount amount(List<RunNode> runs) throws CoreException {
		long files = 0;
		long bytes = 0;
		for (RunNode run : runs) {
			try (var walk = Files.walk(run.folder())) {
				for (Path file : walk.filter(Files::isRegularFile).toList()) {
					files++;
					bytes += Files.size(file);
				}
			} catch (IOException | UncheckedIOException e) {
				throw new CoreException(Status.error(run.folder() + " cannot be read: " + e.getMessage(), e));
			}
		}
		return new Amount(files, bytes);
	}

	/** Tabs with results that go. */
	private void closeTabs(List<RunNode> runs) {
		for (IWorkbenchPage page : window.getPages()) {
			IEditorReference[] gone = java.util.Arrays.stream(page.getEditorReferences()).filter(tab -> shows(tab, runs))
					.toArray(IEditorReference[]::new);
			page.closeEditors(gone, false);
		}
	}

	private static boolean shows(IEditorReference tab, List<RunNode> runs) {
		try {
			return tab.getEditorInput() instanceof ArtefactInput input
					&& runs.stream().anyMatch(run -> input.source().path().startsWith(run.folder()));
		} catch (PartInitException e) {
			return false; // a tab that could not be restored shows nothing
		}
	}

	private static void delete(List<RunNode> runs, IProgressMonitor monitor) throws CoreException {
		var progress = SubMonitor.convert(monitor, runs.size());
		for (RunNode run : runs) {
			try {
				Folders.delete(run.folder());
			} catch (IOException e) {
				throw new CoreException(Status.error(run.folder() + " could not be deleted wholly: " + e.getMessage(), e));
			} finally {
				if (ResourcesPlugin.getWorkspace().getRoot().getContainerForLocation(IPath.fromPath(run.folder())) instanceof IFolder folder) {
					folder.getParent().refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
				}
			}
		}
	}

	private static void schedule(String name, ICoreRunnable work) {
		var job = new Job(name) {
			@Override
			protected org.eclipse.core.runtime.IStatus run(IProgressMonitor monitor) {
				try {
					work.run(monitor);
					return Status.OK_STATUS;
				} catch (CoreException e) {
					return e.getStatus();
				}
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == DELETING;
			}
		};
		job.setUser(true);
		job.schedule();
	}
}
