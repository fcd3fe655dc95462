package org.latentworkbench.ui.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.view.Look;

/**
 * Paints a figure over its whole area, at any size and zoom of the screen, in the theme that suits the platform's colours.
 * Drawing is done outside the window's thread: what was drawn last stays until the next is ready, and of many figures that are
 * shown one after another only the last must be drawn. Its methods are for the window's thread alone.
 */
public final class FigureCanvas extends Canvas {
	private final DrawJob job;
	private final List<Consumer<Drawn>> listeners = new ArrayList<>();
	private final List<Consumer<GC>> overlays = new ArrayList<>();
	private Optional<Figure> figure = Optional.empty();
	private Look look = Look.PLAIN;
	private Optional<Drawn> drawn = Optional.empty();
	private Optional<DrawJob.Request> asked = Optional.empty();
	private String message = "";
	/** Whether what was drawn last has been painted. */
	private boolean painted;
	private boolean page;
	/** A theme other than the one that suits the platform's colours. */
	private Optional<Theme> fixed = Optional.empty();

	/** @param style of the canvas, for instance {@code SWT.BORDER} or {@code SWT.NONE} */
	public FigureCanvas(Composite parent, int style) {
		super(parent, style | SWT.DOUBLE_BUFFERED);
		job = new DrawJob(getDisplay(), this::accept, this::refuse);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> draw());
		addListener(SWT.ZoomChanged, e -> draw());
		addDisposeListener(e -> {
			job.cancel();
			forget();
		});
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name();
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = figure.map(Exports::description).orElse(message);
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}

	/** Shows a figure as it is; it appears when it is drawn. */
	public void show(Figure newFigure) {
		show(newFigure, Look.PLAIN);
	}

	/** Shows what is seen of a figure by a look at it; it appears when it is drawn. */
	public void show(Figure newFigure, Look newLook) {
		figure = Optional.of(newFigure);
		look = newLook;
		message = "";
		draw();
	}

	/** Shows a figure as its page will be: letters shrink with the canvas, which should have the page's shape. */
	public void preview(Figure newFigure, Theme newTheme) {
		page = true;
		fixed = Optional.of(newTheme);
		show(newFigure);
	}

	private Theme theme() {
		return fixed.orElseGet(() -> FigureTheme.of(this));
	}

	/** How the figure is looked at. */
	public Look look() {
		return look;
	}

	/** Shows a sentence in place of a figure: why there is none, and what to do. */
	public void say(String text) {
		figure = Optional.empty();
		asked = Optional.empty();
		message = text;
		forget();
		redraw();
	}

	/** What was drawn last is not shown again, also not while another figure is being drawn. */
	private void forget() {
		drawn.ifPresent(d -> d.image().dispose());
		drawn = Optional.empty();
	}

	/** What is shown, or will be in a moment. */
	public Optional<Figure> figure() {
		return figure;
	}

	/** What is on the canvas now; behind {@link #figure()} while that is being drawn. */
	public Optional<Drawn> drawn() {
		return figure.isEmpty() ? Optional.empty() : drawn;
	}

	/** Whether what a person sees on the canvas is what it shall show, at its present size and in the present theme. */
	public boolean settled() {
		return painted && drawn().isPresent() && asked.isEmpty() && request().filter(r -> !r.matches(drawn.get())).isEmpty();
	}

	/** @param listener told each time when something new is on the canvas */
	public void onDrawn(Consumer<Drawn> listener) {
		listeners.add(listener);
	}

	/** @param overlay paints over the figure whenever the canvas is painted: a lasso, a frame */
	public void overlay(Consumer<GC> overlay) {
		overlays.add(overlay);
	}

	private String name() {
		String title = figure.map(Figure::title).orElse("");
		return title.isEmpty() ? "Figure" : "Figure: " + title;
	}

	private Optional<DrawJob.Request> request() {
		Rectangle area = getClientArea();
		if (figure.isEmpty() || area.width < 1 || area.height < 1) {
			return Optional.empty();
		}
		int zoom = getMonitor().getZoom();
		return Optional.of(new DrawJob.Request(figure.get(), look, theme(), area.width, area.height, zoom, page));
	}

	private void draw() {
		Optional<DrawJob.Request> wanted = request();
		if (wanted.isPresent() && !wanted.equals(asked) && drawn.filter(d -> wanted.get().matches(d)).isEmpty()) {
			asked = wanted;
			job.draw(wanted.get());
		}
		redraw();
	}

	private void accept(Drawn next) {
		if (isDisposed() || figure.isEmpty()) {
			next.image().dispose();
			return;
		}
		forget();
		drawn = Optional.of(next);
		painted = false;
		if (asked.filter(r -> r.matches(next)).isPresent()) {
			asked = Optional.empty();
		}
		// the canvas may have got back the size that it had before this was asked for
		draw();
		if (figure.isPresent()) {
			listeners.forEach(l -> l.accept(next));
		}
	}

	private void refuse(Throwable cause) {
		if (isDisposed()) {
			return;
		}
		ILog.of(FigureCanvas.class).error("drawing " + name(), cause);
		say(cause instanceof OutOfMemoryError ? "There is not enough memory to draw this figure. Close other tabs, or make it smaller."
				: "This figure cannot be drawn: " + cause.getMessage() + ". The log has the details.");
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		Theme theme = theme();
		fill(gc, area, theme.background());
		if (figure.isEmpty()) {
			words(gc, area, theme);
			return;
		}
		painted = true;
		drawn.ifPresent(d -> {
			Rectangle size = d.image().getBounds();
			if (size.width == area.width && size.height == area.height) {
				gc.drawImage(d.image(), 0, 0);
			} else {
				// while the window is being resized
				gc.drawImage(d.image(), 0, 0, size.width, size.height, 0, 0, area.width, area.height);
			}
		});
		overlays.forEach(o -> o.accept(gc));
		// the platform tells nobody when its colours change, but it has all painted anew; so does a move to another screen
		if (asked.isEmpty()) {
			draw(theme);
		}
	}

	private void draw(Theme theme) {
		if (drawn.filter(d -> d.theme() == theme && d.zoom() == getMonitor().getZoom()).isEmpty()) {
			draw();
		}
	}

	private void words(GC gc, Rectangle area, Theme theme) {
		if (message.isEmpty()) {
			return;
		}
		TextLayout text = new TextLayout(getDisplay());
		try {
			text.setFont(getFont());
			text.setText(message);
			text.setAlignment(SWT.CENTER);
			text.setWidth(Math.max(1, area.width - 2 * LayoutConstants.getMargins().x));
			gc.setForeground(color(theme.muted()));
			text.draw(gc, LayoutConstants.getMargins().x, Math.max(0, (area.height - text.getBounds().height) / 2));
		} finally {
			text.dispose();
		}
	}

	private static void fill(GC gc, Rectangle area, int argb) {
		gc.setBackground(color(argb));
		gc.fillRectangle(area);
	}

	private static Color color(int argb) {
		return new Color(new RGB(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
	}
}
