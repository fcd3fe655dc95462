package org.latentworkbench.ui.figure;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.Painter;
import org.latentworkbench.figures.Renderer;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.view.Look;
import org.latentworkbench.figures.view.Sight;

/** Draws for one canvas: always what was asked for last. */
final class DrawJob extends Job {
	private static final double POINTS_AT_96_DPI = 72.0 / 96;
	private static final double POINTS_PER_MM = 72 / 25.4;
	/** Letters shrink on a canvas that is much smaller than the page that a figure is meant for, but not below this share. */
	private static final double SMALLEST_LETTERS = .6;
	private static final double ROOM = 1.25;

	private final Display display;
	private final Consumer<Drawn> done;
	private final Consumer<Throwable> failed;
	private final AtomicReference<Request> next = new AtomicReference<>();
	private final Sight sight = new Sight();
	private final Painter painter = new Painter();

	/**
	 * What shall be drawn.
	 *
	 * @param width  in the canvas's units
	 * @param height in the canvas's units
	 * @param zoom   of the screen in per cent
	 * @param page   whether the canvas is the figure's page, with letters as large beside it as on paper
	 */
	record Request(Figure figure, Look look, Theme theme, int width, int height, int zoom, boolean page) {
		/** Figures are compared by identity: to compare a million points takes as long as to draw them. */
		boolean matches(Drawn drawn) {
			return drawn.base() == figure && drawn.look().equals(look) && drawn.theme() == theme && drawn.zoom() == zoom
					&& Math.abs(drawn.rendering().pixelsPerPoint() - pixelsPerPoint()) < 1e-9
					&& drawn.rendering().width() == pixels(width) && drawn.rendering().height() == pixels(height);
		}

		int pixels(int length) {
			return Math.max(1, (length * zoom + 50) / 100);
		}

		double pixelsPerPoint() {
			double fitting = Math.min(width * POINTS_AT_96_DPI / (figure.widthMm() * POINTS_PER_MM),
					height * POINTS_AT_96_DPI / (figure.heightMm() * POINTS_PER_MM));
			if (page) {
				return zoom / 100.0 / POINTS_AT_96_DPI * fitting;
			}
			return zoom / 100.0 / POINTS_AT_96_DPI * Math.clamp(ROOM * fitting, SMALLEST_LETTERS, 1);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Request r && r.figure == figure && r.look.equals(look) && r.theme == theme && r.width == width
					&& r.height == height && r.zoom == zoom && r.page == page;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(figure) * 31 + width;
		}
	}

	/**
	 * @param done   hears in the window's thread what was drawn
	 * @param failed hears in the window's thread what went wrong
	 */
	DrawJob(Display display, Consumer<Drawn> done, Consumer<Throwable> failed) {
		super("Drawing a figure");
		this.display = display;
		this.done = done;
		this.failed = failed;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	/** Draws this in place of all that was asked for and is not yet begun. */
	void draw(Request request) {
		next.set(request);
		// a job that is running is scheduled once more when it has ended
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Request request = next.getAndSet(null);
		if (request == null || monitor.isCanceled() || display.isDisposed()) {
			return Status.CANCEL_STATUS;
		}
		try {
			int width = request.pixels(request.width());
			int height = request.pixels(request.height());
			double scale = request.pixelsPerPoint();
			Figure seen = sight.of(request.figure(), request.look(), width / scale, height / scale);
			Renderer.Rendering rendering = painter.render(seen, request.theme(), width, height, scale);
			Drawn drawn = new Drawn(request.figure(), request.look(), seen, request.theme(), rendering, request.zoom(),
					ScreenImage.of(display, rendering, request.zoom()));
			later(() -> done.accept(drawn), drawn.image()::dispose);
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			later(() -> failed.accept(e), () -> {
			});
		}
		return Status.OK_STATUS;
	}

	private void later(Runnable work, Runnable orElse) {
		if (display.isDisposed()) {
			orElse.run();
		} else {
			display.asyncExec(work);
		}
	}
}
