package org.latentworkbench.ui.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.figures.view.Look;
import org.latentworkbench.ui.Icons;

/** The buttons of a figure: what dragging does, density, walls, the turn of a space. Those that cannot do anything are not there. */
public final class FigureTools {
	private final FigureView view;
	private final List<Runnable> updates = new ArrayList<>();

	private FigureTools(FigureView view) {
		this.view = view;
	}

	/** Adds the buttons for a figure that is shown already. Update the tool bar after the last one was added. */
	public static void add(FigureView view, IToolBarManager bar) {
		FigureTools tools = new FigureTools(view);
		for (Mode mode : Mode.values()) {
			bar.add(tools.action(mode.label() + " (" + mode.key() + ")", mode.icon(), IAction.AS_RADIO_BUTTON,
					() -> view.mode() == mode, () -> view.mode(mode)));
		}
		bar.add(new Separator());
		if (view.space().isPresent()) {
			bar.add(tools.action("Images on the walls (W)", "figure-walls", IAction.AS_CHECK_BOX, tools::walls, view::toggleWalls));
			bar.add(tools.action("Turn once round (T)", "figure-turn", IAction.AS_CHECK_BOX, () -> view.player().playing(),
					() -> view.player().toggle()));
		} else if (view.crowdable()) {
			bar.add(tools.action("Density in place of points (D)", "figure-density", IAction.AS_CHECK_BOX, tools::density,
					() -> view.look(view.look().crowded(tools.density() ? Look.Crowd.POINTS : Look.Crowd.DENSITY))));
		}
		view.onChange(() -> tools.updates.forEach(Runnable::run));
		view.canvas().onDrawn(drawn -> tools.updates.forEach(Runnable::run));
	}

	private IAction action(String text, String icon, int style, BooleanSupplier checked, Runnable work) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				// a radio button is also run when another one is pressed and this one springs out
				if (style != AS_RADIO_BUTTON || isChecked()) {
					work.run();
				}
			}
		};
		action.setToolTipText(text);
		action.setImageDescriptor(Icons.of(icon));
		action.setChecked(checked.getAsBoolean());
		updates.add(() -> action.setChecked(checked.getAsBoolean()));
		return action;
	}

	private boolean walls() {
		for (int i = 0; i < view.base().panels().size(); i++) {
			if (view.base().panels().get(i) instanceof Axes3D space) {
				return view.look().panel(i).walls().orElse(space.projections());
			}
		}
		return false;
	}

	/** Whether a map of the density is what is seen now. */
	private boolean density() {
		return switch (view.look().crowd()) {
			case DENSITY -> true;
			case POINTS -> false;
			case AUTO -> view.thinned();
		};
	}
}
