package org.latentworkbench.ui.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.figures.view.Enclosed;
import org.latentworkbench.figures.view.Look;
import org.latentworkbench.figures.view.Navigation;
import org.latentworkbench.figures.view.PanelLook;
import org.latentworkbench.figures.view.Pointed;

/** What the mouse does in a figure. */
final class Gestures {
	/** The mouse may tremble by so much and it is still a click, in units of the canvas. */
	private static final int TREMBLE = 3;
	/** How far beside a mark one may point, in points of the page. */
	private static final double REACH = 6;
	private static final double WHEEL = 1.2;
	/** Notches of a wheel that count as one step. */
	private static final int NOTCHES = 3;

	private final FigureView view;
	private final FigureCanvas canvas;
	private final Marquee marquee;
	private final HoverLabel hover;
	private Optional<Drag> drag = Optional.empty();
	private Optional<Drag> taken = Optional.empty();

	/** A button that is held down since. */
	private record Drag(Spot spot, int x, int y, Look look, boolean moves, List<Point> path) {
	}

	Gestures(FigureView view) {
		this.view = view;
		canvas = view.canvas();
		marquee = new Marquee(canvas);
		hover = new HoverLabel(canvas);
		canvas.addListener(SWT.MouseDown, this::down);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::up);
		canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.MouseExit, e -> hover.hide());
		canvas.onDrawn(d -> hover.hide());
	}

	private Optional<Spot> spot(Event e) {
		return canvas.drawn().flatMap(d -> Spot.at(d, e.x, e.y));
	}

	private void down(Event e) {
		canvas.setFocus();
		if (e.button != 1 && e.button != 2) {
			return;
		}
		view.player().stop();
		hover.hide();
		Optional<Spot> begun = e.button == 1 ? spot(e).filter(s -> s.entry().isEmpty()) : Optional.empty();
		taken = view.tool().flatMap(t -> begun.filter(t::begins)).map(s -> new Drag(s, e.x, e.y, view.look(), false, List.of()));
		if (taken.isPresent()) {
			return;
		}
		// the middle button moves in every mode
		drag = spot(e).map(s -> new Drag(s, e.x, e.y, view.look(), e.button == 2 || view.mode() == Mode.PAN, new ArrayList<>()));
		drag.ifPresent(d -> {
			d.path().add(new Point(e.x, e.y));
			view.current(d.spot().index());
		});
	}

	private void move(Event e) {
		if (taken.isPresent()) {
			view.tool().orElseThrow().drags(taken.get().spot().moved(e.x, e.y));
			return;
		}
		if (drag.isEmpty()) {
			spot(e).ifPresent(s -> view.tool().ifPresent(t -> t.hovers(s)));
			point(e);
			return;
		}
		Drag d = drag.get();
		if (d.spot().entry().isPresent()) {
			return;
		}
		if (d.moves()) {
			moved(d, e);
		} else if (view.mode() == Mode.LASSO) {
			d.path().add(new Point(e.x, e.y));
			marquee.outline(d.path());
		} else {
			marquee.rectangle(d.x(), d.y(), e.x, e.y);
		}
	}

	private void moved(Drag d, Event e) {
		double dx = d.spot().drawn().points(e.x - d.x());
		double dy = d.spot().drawn().points(e.y - d.y());
		int panel = d.spot().index();
		PanelLook from = d.look().panel(panel);
		view.look(panel, look -> switch (d.spot().view()) {
			case PanelView.Plane plane -> Navigation.pan(from, plane, dx, dy);
			case PanelView.Space space -> Navigation.turn(from, (Axes3D) d.spot().base(), dx, dy);
		});
	}

	private void up(Event e) {
		if (taken.isPresent() && e.button == 1) {
			Drag d = taken.get();
			taken = Optional.empty();
			view.tool().orElseThrow().ends(d.spot().moved(e.x, e.y), still(d, e));
			return;
		}
		if (drag.isEmpty() || e.button != 1 && e.button != 2) {
			return;
		}
		Drag d = drag.get();
		drag = Optional.empty();
		marquee.clear();
		boolean click = still(d, e) && d.path().size() < 2 * TREMBLE;
		if (click) {
			clicked(d, e);
		} else if (d.spot().entry().isEmpty() && !d.moves()) {
			drawn(d, e);
		}
	}

	private static boolean still(Drag d, Event e) {
		return Math.abs(e.x - d.x()) <= TREMBLE && Math.abs(e.y - d.y()) <= TREMBLE;
	}

	private void clicked(Drag d, Event e) {
		int panel = d.spot().index();
		Optional<PanelView.Entry> entry = d.spot().entry();
		if (entry.isPresent()) {
			PanelLook.Switch which = new PanelLook.Switch(entry.get().title(), entry.get().label());
			view.look(panel, look -> (d.spot().view() instanceof PanelView.Plane plane ? Navigation.keep(look, plane) : look)
					.toggled(which));
			return;
		}
		Optional<Pointed> pointed = Pointed.at(d.spot().seen(), d.spot().view(), d.spot().px(), d.spot().py(), REACH)
				.filter(p -> !p.id().isEmpty());
		boolean more = (e.stateMask & (SWT.SHIFT | SWT.MOD1)) != 0;
		if (pointed.isPresent()) {
			boolean there = view.selected().contains(pointed.get().id());
			view.select(panel, List.of(pointed.get().id()),
					!more ? FigureView.Join.REPLACE : there ? FigureView.Join.REMOVE : FigureView.Join.ADD);
		} else if (!more && !view.selected().isEmpty()) {
			view.clear();
		}
	}

	private void drawn(Drag d, Event e) {
		Drawn drawn = d.spot().drawn();
		int panel = d.spot().index();
		if (view.mode() == Mode.ZOOM) {
			Box box = Box.between(drawn.points(d.x()), drawn.points(d.y()), drawn.points(e.x), drawn.points(e.y));
			if (d.spot().view() instanceof PanelView.Plane plane) {
				view.look(panel, look -> Navigation.show(look, plane, box));
			} else {
				view.look(panel, look -> Navigation.zoom(look, (Axes3D) d.spot().base(),
						d.spot().view().area().width() / Math.max(1, box.width())));
			}
			return;
		}
		List<Point> corners = view.mode() == Mode.LASSO ? d.path() : Marquee.corners(d.x(), d.y(), e.x, e.y);
		FigureView.Join join = (e.stateMask & SWT.SHIFT) != 0 ? FigureView.Join.ADD
				: (e.stateMask & SWT.MOD1) != 0 ? FigureView.Join.REMOVE : FigureView.Join.REPLACE;
		view.select(panel, Enclosed.ids(d.spot().seen(), d.spot().base(), d.spot().view(),
				corners.stream().mapToDouble(p -> drawn.points(p.x)).toArray(), corners.stream().mapToDouble(p -> drawn.points(p.y)).toArray()),
				join);
	}

	private void doubleClick(Event e) {
		spot(e).filter(s -> s.entry().isEmpty() && e.button == 1).ifPresent(s -> {
			view.look(s.index(), now -> new PanelLook(Optional.empty(), Optional.empty(), now.off(), now.walls()));
		});
	}

	private void wheel(Event e) {
		spot(e).ifPresent(s -> {
			double factor = Math.pow(WHEEL, (double) e.count / NOTCHES);
			view.look(s.index(), look -> switch (s.view()) {
				case PanelView.Plane plane -> Navigation.zoom(look, plane, s.px(), s.py(), factor);
				case PanelView.Space space -> Navigation.zoom(look, (Axes3D) s.base(), factor);
			});
			e.doit = false;
		});
	}

	private void point(Event e) {
		Optional<Spot> spot = spot(e);
		boolean entry = spot.flatMap(Spot::entry).isPresent();
		canvas.setCursor(entry ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND)
				: spot.isPresent() && view.mode() != Mode.PAN ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS) : null);
		Optional<Pointed> pointed = entry ? Optional.empty()
				: spot.flatMap(s -> Pointed.at(s.seen(), s.view(), s.px(), s.py(), REACH).map(p -> view.told(s.index(), p)));
		if (pointed.isPresent()) {
			Drawn drawn = spot.get().drawn();
			hover.show(pointed.get(), drawn.place(pointed.get().x()), drawn.place(pointed.get().y()));
			view.say(pointed.get().text().replace("\n", ", "));
		} else {
			hover.hide();
		}
	}
}
