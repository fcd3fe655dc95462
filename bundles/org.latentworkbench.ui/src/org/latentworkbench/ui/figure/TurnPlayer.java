package org.latentworkbench.ui.figure;

import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.figures.view.PanelLook;

/** Turns the spaces of a figure once round, for as long as a person watches. */
final class TurnPlayer {
	private static final int EVERY_MILLIS = 40;
	private static final double DEGREES = 1.5;

	private final FigureView view;
	private boolean playing;
	private double left;

	TurnPlayer(FigureView view) {
		this.view = view;
	}

	boolean playing() {
		return playing;
	}

	/** Begins a whole turn, or ends the one that is being played. */
	void toggle() {
		if (playing) {
			stop();
		} else if (view.space().isPresent()) {
			playing = true;
			left = 360;
			view.look(view.look());
			tick();
		}
	}

	void stop() {
		if (playing) {
			playing = false;
			view.look(view.look());
		}
	}

	private void tick() {
		FigureCanvas canvas = view.canvas();
		canvas.getDisplay().timerExec(EVERY_MILLIS, () -> {
			if (!playing || canvas.isDisposed()) {
				return;
			}
			// no frame is begun before the last one was seen
			if (canvas.settled()) {
				step();
			}
			if (left <= 0) {
				stop();
			} else {
				tick();
			}
		});
	}

	private void step() {
		left -= DEGREES;
		for (int i = 0; i < view.base().panels().size(); i++) {
			if (view.base().panels().get(i) instanceof Axes3D) {
				PanelLook.Camera from = view.camera(i);
				view.look(i, look -> look.from(new PanelLook.Camera((from.azimuth() + DEGREES) % 360, from.elevation(), from.zoom())));
			}
		}
	}
}
