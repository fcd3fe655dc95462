package org.latentworkbench.ui.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Turn;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.colour.Theme;

/** Writes a figure to a file, and with it which run it comes from. */
final class ExportJob extends Job {
	/** The family of these jobs. */
	static final Object EXPORTING = new Object();
	private static final int FRAME_MILLIS = 60;

	private final Figure figure;
	private final ExportChoice choice;
	private final Theme window;
	private final Path origin;
	private final Path file;
	private final Consumer<Path> done;

	/** @param done told the file when it is there; on any thread */
	ExportJob(Figure figure, ExportChoice choice, Theme window, Path origin, Path file, Consumer<Path> done) {
		super("Exporting " + file.getFileName());
		this.figure = figure;
		this.choice = choice;
		this.window = window;
		this.origin = origin;
		this.file = file;
		this.done = done;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			byte[] bytes = Exports.bytes(turning(), choice.format(), choice.options(window, runId()));
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.write(file, bytes);
			refresh();
			done.accept(file);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(file + ": the figure could not be written: " + e.getMessage() + ". Choose another place.", e);
		} catch (OutOfMemoryError e) {
			return Status.error("There is not enough memory for a picture of this size. Choose a smaller size or resolution.", e);
		} catch (IllegalArgumentException e) {
			return Status.error(e.getMessage(), e);
		}
	}

	/** In a GIF, spaces turn from where they are seen now. */
	private Figure turning() {
		int frames = Math.max(2, (int) Math.round(choice.seconds() * 1000 / FRAME_MILLIS));
		List<Panel> panels = figure.panels().stream().map(panel -> panel instanceof Axes3D space
				// the last frame is one step before the first, so that a whole turn goes on without a halt
				? (Panel) space.turning(new Turn(frames, space.azimuth(), space.azimuth() + choice.degrees() * (frames - 1) / frames,
						space.elevation(), space.elevation(), FRAME_MILLIS))
				: panel).toList();
		return figure.withPanels(panels);
	}

	private String runId() {
		try {
			return Origin.of(origin).map(o -> o.run().run().getId()).orElse("");
		} catch (IOException | InputException e) {
			ILog.of(ExportJob.class).warn("the run that made " + origin + " is not known", e);
			return "";
		}
	}

	/** Lets the explorers see the file where it is in a study. */
	private void refresh() {
		for (var found : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
			try {
				found.refreshLocal(IResource.DEPTH_ZERO, null);
			} catch (CoreException e) {
				ILog.of(ExportJob.class).warn("the explorers do not see " + file, e);
			}
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == EXPORTING;
	}
}
