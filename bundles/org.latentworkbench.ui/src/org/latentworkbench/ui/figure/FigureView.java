package org.latentworkbench.ui.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Network;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.figures.view.Look;
import org.latentworkbench.figures.view.PairLook;
import org.latentworkbench.figures.view.PanelLook;
import org.latentworkbench.figures.view.Pointed;
import org.latentworkbench.figures.view.Sight;
import org.latentworkbench.ui.selection.SelectionLink;
import org.latentworkbench.ui.selection.Subject;

/**
 * A figure that a person pans, zooms and turns, points at, and selects samples in. All of it is a {@link Look} at the figure that
 * it was given; what is exported is what is seen. For the window's thread alone.
 */
public final class FigureView implements FigureSource {
	private static final Figure NOTHING = Figure.of("", Axes.of("", ""));

	private final FigureCanvas canvas;
	private final Path origin;
	private final Optional<SelectionLink> link;
	private final List<Runnable> listeners = new ArrayList<>();
	private final TurnPlayer player;
	private Figure base = NOTHING;
	private Look look = Look.START;
	private Subject subject = Subject.SAMPLES;
	private Mode mode = Mode.PAN;
	private Set<String> own = Set.of();
	private Consumer<String> status = text -> {
	};
	private BiFunction<Integer, String, Optional<String>> words = (panel, id) -> Optional.empty();
	private int current;
	/** How many columns the figure shows against one another; 0: it is no such figure. */
	private int pairs;
	private Optional<PointerTool> tool = Optional.empty();

	/**
	 * @param origin the file that the figure is made from
	 * @param link   this view's part in the linked selection; its listener is taken; empty: selects for itself
	 */
	public FigureView(Composite parent, Path origin, Optional<SelectionLink> link) {
		this.origin = origin;
		this.link = link;
		canvas = new FigureCanvas(parent, SWT.NONE);
		player = new TurnPlayer(this);
		new Gestures(this);
		new FigureKeys(this);
		link.ifPresent(l -> l.onChange(changed -> emphasise()));
	}

	/** What the figure is painted on. */
	public FigureCanvas canvas() {
		return canvas;
	}

	/** Shows another figure. Where it has as many panels as the one before it is looked at in the same way. */
	public void show(Figure figure) {
		boolean alike = figure.panels().size() == base.panels().size() || base == NOTHING;
		base = figure;
		pairs = PairLook.columns(figure);
		look = (alike ? look : new Look(List.of(), List.of(), look.crowd())).emphasising(List.copyOf(selected()));
		current = Math.min(current, figure.panels().size() - 1);
		changed();
	}

	/** Shows a figure of other data: limits that were chosen for those before say nothing about these. */
	public void showAnew(Figure figure) {
		look = new Look(List.of(), List.of(), look.crowd());
		show(figure);
	}

	public Look look() {
		return look;
	}

	/** Looks at the figure in another way. */
	public void look(Look newLook) {
		look = newLook;
		changed();
	}

	/** As it was at first. What is selected stays selected. */
	public void reset() {
		player.stop();
		look = Look.START.crowded(look.crowd()).emphasising(look.emphasised());
		changed();
	}

	void look(int panel, UnaryOperator<PanelLook> change) {
		current = panel;
		PanelLook before = look.panel(panel);
		PanelLook now = change.apply(before);
		Look next = look.with(panel, now);
		look(pairs == 0 || now.limits().equals(before.limits()) ? next
				: PairLook.follow(next, panel, pairs, canvas.drawn().map(d -> d.rendering().panels()).orElse(List.of())));
	}

	private void changed() {
		canvas.show(base, look);
		listeners.forEach(Runnable::run);
	}

	/** @param listener told when the look, the mode or the figure is another one */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	public Mode mode() {
		return mode;
	}

	/** @param newMode what dragging does from now on */
	public void mode(Mode newMode) {
		mode = newMode;
		listeners.forEach(Runnable::run);
	}

	/** @param newTool takes the left button first from now on */
	public void tool(PointerTool newTool) {
		tool = Optional.of(newTool);
	}

	Optional<PointerTool> tool() {
		return tool;
	}

	/** @param newSubject what the marks of the figure are: samples, unless this is called */
	public void shows(Subject newSubject) {
		subject = newSubject;
		emphasise();
	}

	/** @param newStatus takes in words what is pointed at or was selected */
	public void says(Consumer<String> newStatus) {
		status = newStatus;
	}

	/** @param newWords what is said of the mark of this id in this panel when it is pointed at; empty: its coordinates, as otherwise */
	public void tells(BiFunction<Integer, String, Optional<String>> newWords) {
		words = newWords;
	}

	/** What is pointed at, in this view's words. */
	Pointed told(int panel, Pointed pointed) {
		return pointed.mark() ? words.apply(panel, pointed.id()).map(pointed::saying).orElse(pointed) : pointed;
	}

	void say(String text) {
		status.accept(text);
	}

	/** The figure before anybody looked at it. */
	public Figure base() {
		return base;
	}

	/** The panel that keys act on: where something was done last. */
	int current() {
		return current;
	}

	void current(int panel) {
		current = panel;
	}

	/** The first panel with three axes. */
	Optional<Axes3D> space() {
		return base.panels().stream().filter(Axes3D.class::isInstance).map(Axes3D.class::cast).findFirst();
	}

	/** Whether there are scatters in it, which density may stand for. */
	boolean crowdable() {
		return base.panels().stream().anyMatch(Sight::crowdable);
	}

	/** Whether density stands for points in what is on the canvas now. */
	boolean thinned() {
		return canvas.drawn().filter(d -> d.base() == base).map(d -> {
			for (int i = 0; i < base.panels().size(); i++) {
				if (Sight.crowdable(base.panels().get(i)) && !Sight.crowdable(d.figure().panels().get(i))) {
					return true;
				}
			}
			return false;
		}).orElse(false);
	}

	/** Images on the walls of all spaces, or none. */
	void toggleWalls() {
		for (int i = 0; i < base.panels().size(); i++) {
			if (base.panels().get(i) instanceof Axes3D space) {
				look(i, before -> before.projecting(!before.walls().orElse(space.projections())));
			}
		}
	}

	/** Where a space is seen from now. */
	PanelLook.Camera camera(int panel) {
		Axes3D space = (Axes3D) base.panels().get(panel);
		return look.panel(panel).camera().orElse(new PanelLook.Camera(space.azimuth(), space.elevation(), space.zoom()));
	}

	/** Plays and stops a turn of the spaces. */
	TurnPlayer player() {
		return player;
	}

	/** The names that are selected, of samples and of features. */
	public Set<String> selected() {
		if (link.isEmpty()) {
			return own;
		}
		Set<String> both = new LinkedHashSet<>(link.get().selected(Subject.SAMPLES));
		both.addAll(link.get().selected(Subject.FEATURES));
		return both;
	}

	/** How a selection joins what is selected already. */
	enum Join {
		REPLACE, ADD, REMOVE
	}

	/** Selects marks of a panel, here and in all linked views. */
	void select(int panel, Collection<String> ids, Join join) {
		Subject what = subject(base.panels().get(panel));
		Set<String> result = new LinkedHashSet<>(join == Join.REPLACE ? Set.of() : selected(what));
		if (join == Join.REMOVE) {
			result.removeAll(Set.copyOf(ids));
		} else {
			result.addAll(ids);
		}
		if (link.isPresent()) {
			link.get().select(what, result);
		} else {
			own = result;
		}
		say(result.isEmpty() ? "Nothing is selected" : Counts.of(result.size(), what == Subject.SAMPLES ? "sample" : "feature") + " selected");
		emphasise();
	}

	/** Selects nothing. */
	void clear() {
		select(current, List.of(), Join.REPLACE);
	}

	Set<String> selected(Subject what) {
		return link.map(l -> l.selected(what)).orElse(own);
	}

	private Subject subject(Panel panel) {
		boolean network = panel instanceof Axes axes && axes.layers().stream().anyMatch(Network.class::isInstance);
		return network ? Subject.FEATURES : subject;
	}

	private void emphasise() {
		if (!canvas.isDisposed()) {
			look(look.emphasising(List.copyOf(selected())));
		}
	}

	@Override
	public Figure figure() {
		if (canvas.settled()) {
			return canvas.drawn().orElseThrow().figure();
		}
		Rectangle area = canvas.getClientArea();
		return new Sight().of(base, look, area.width * .75, area.height * .75);
	}

	@Override
	public Path origin() {
		return origin;
	}

	@Override
	public Optional<Drawn> drawn() {
		return canvas.drawn();
	}
}
