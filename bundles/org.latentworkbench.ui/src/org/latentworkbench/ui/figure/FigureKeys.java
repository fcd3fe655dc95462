package org.latentworkbench.ui.figure;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.figures.view.Look;
import org.latentworkbench.figures.view.Navigation;

/** What the keys do while a figure has the focus. */
final class FigureKeys {
	/** A key moves by this share of the panel. */
	private static final double STEP = .1;
	/** A key turns as a hand does that moves so many points. */
	private static final double TURN = 10;
	private static final double FACTOR = 1.25;

	private final FigureView view;

	FigureKeys(FigureView view) {
		this.view = view;
		FigureCanvas canvas = view.canvas();
		canvas.addListener(SWT.KeyDown, this::key);
		// a canvas that listens to keys must say that the tab key leaves it
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS
				|| e.detail == SWT.TRAVERSE_PAGE_NEXT || e.detail == SWT.TRAVERSE_PAGE_PREVIOUS);
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
	}

	private void key(Event e) {
		if ((e.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
			if (e.stateMask == SWT.MOD1 && (e.keyCode == 'c' || e.keyCode == 'C')) {
				CopyFigureHandler.copy(view, view.canvas());
			}
			return;
		}
		e.doit = false;
		switch (e.keyCode) {
			case SWT.ARROW_LEFT -> move(1, 0);
			case SWT.ARROW_RIGHT -> move(-1, 0);
			case SWT.ARROW_UP -> move(0, 1);
			case SWT.ARROW_DOWN -> move(0, -1);
			case SWT.HOME -> view.reset();
			case SWT.KEYPAD_ADD -> zoom(FACTOR);
			case SWT.KEYPAD_SUBTRACT -> zoom(1 / FACTOR);
			case SWT.ESC -> escape();
			case SWT.CR, SWT.KEYPAD_CR -> e.doit = !view.tool().map(t -> t.key(false)).orElse(false);
			default -> e.doit = !character(Character.toUpperCase(e.character));
		}
	}

	private boolean character(char key) {
		switch (key) {
			case '+', '=' -> zoom(FACTOR);
			case '-', '_' -> zoom(1 / FACTOR);
			case '0' -> view.reset();
			case 'D' -> density();
			case 'W' -> view.toggleWalls();
			case 'T' -> view.player().toggle();
			default -> {
				Optional<Mode> mode = Optional.empty();
				for (Mode each : Mode.values()) {
					mode = each.key() == key ? Optional.of(each) : mode;
				}
				mode.ifPresent(view::mode);
				return mode.isPresent();
			}
		}
		return true;
	}

	private void escape() {
		view.player().stop();
		if (view.tool().map(t -> t.key(true)).orElse(false)) {
			return;
		}
		if (!view.selected().isEmpty()) {
			view.clear();
		}
	}

	private void move(int right, int down) {
		view.canvas().drawn().ifPresent(drawn -> {
			int panel = view.current();
			view.look(panel, look -> switch (drawn.rendering().panels().get(panel)) {
				case PanelView.Plane plane -> Navigation.pan(look, plane, right * STEP * plane.area().width(),
						down * STEP * plane.area().height());
				case PanelView.Space space -> Navigation.turn(look, (Axes3D) drawn.base().panels().get(panel), right * TURN,
						down * TURN);
			});
		});
	}

	private void zoom(double factor) {
		view.canvas().drawn().ifPresent(drawn -> {
			int panel = view.current();
			view.look(panel, look -> switch (drawn.rendering().panels().get(panel)) {
				case PanelView.Plane plane -> Navigation.zoom(look, plane, plane.area().centreX(), plane.area().centreY(), factor);
				case PanelView.Space space -> Navigation.zoom(look, (Axes3D) drawn.base().panels().get(panel), factor);
			});
		});
	}

	private void density() {
		boolean density = view.look().crowd() == Look.Crowd.DENSITY || view.look().crowd() == Look.Crowd.AUTO && view.thinned();
		view.look(view.look().crowded(density ? Look.Crowd.POINTS : Look.Crowd.DENSITY));
	}
}
