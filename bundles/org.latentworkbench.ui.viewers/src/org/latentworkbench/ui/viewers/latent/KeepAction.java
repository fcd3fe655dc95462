package org.latentworkbench.ui.viewers.latent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Matrix;

/** Asks for a name and keeps positions under it. */
final class KeepAction {
	private final LatentSession session;
	private final Consumer<String> says;

	/** @param says told what was done or went wrong */
	KeepAction(LatentSession session, Consumer<String> says) {
		this.session = session;
		this.says = says;
	}

	/** @param path the positions along what is drawn; empty: the current point is kept */
	void ask(Shell shell, Optional<Matrix> path) {
		Explored explored = session.explored();
		Path model = explored.path();
		Matrix positions = path.orElseGet(() -> new Matrix(1, explored.dimensions(), session.point().clone()));
		String what = path.isPresent() ? "path" : "point";
		String message = (path.isPresent() ? "The " + Counts.of(positions.rows(), "position") + " along the path" : "The current point") + " will stand in data/NAME.tsv "
				+ "of the study, a row for each, for steps that read latent positions. Name:";
		var dialog = new InputDialog(shell, "Keep " + what, message, KeptPositions.free(model, what), name -> KeptPositions.problem(model, name)
				.orElse(null));
		if (dialog.open() != Window.OK) {
			return;
		}
		try {
			Path file = KeptPositions.write(explored, dialog.getValue(), positions);
			says.accept("Kept as data/" + file.getFileName());
			refresh(file.getParent());
		} catch (IOException e) {
			ILog.of(KeepAction.class).error("keeping " + dialog.getValue(), e);
			says.accept("The file could not be written: " + e.getMessage() + ". Look whether the folder may be written to and there is room.");
		}
	}

	/** The explorers see the new file. */
	private static void refresh(Path folder) {
		ICoreRunnable work = monitor -> {
			for (var container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri())) {
				container.getParent().refreshLocal(IResource.DEPTH_INFINITE, monitor);
			}
		};
		Job job = Job.createSystem("Refreshing " + folder.getFileName(), work);
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
	}
}
