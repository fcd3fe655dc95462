package org.latentworkbench.core.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.figure.Figure;

/** One step's previews: at most three a second of each name, and never more of the step's time than a twentieth. */
final class Previews {
	private static final long INTERVAL = 300_000_000L;
	/** How many times the time that a preview took passes before the next one. */
	private static final long REST = 20;

	private final String step;
	private final boolean wanted;
	private final Consumer<RunEvent> events;
	private final LongSupplier clock;
	private final Map<String, Long> next = new HashMap<>();

	/**
	 * @param wanted whether anybody watches
	 * @param clock  nanoseconds
	 */
	Previews(String step, boolean wanted, Consumer<RunEvent> events, LongSupplier clock) {
		this.step = step;
		this.wanted = wanted;
		this.events = events;
		this.clock = clock;
	}

	/** Shows positions when it is time; else they are not asked for. */
	void show(String name, long at, Supplier<Matrix> positions) {
		showEvent(name, () -> new RunEvent.Preview(step, name, at, positions.get()));
	}

	/** Shows images when it is time; else they are not asked for. */
	void showImages(String name, long at, Supplier<PreviewImages> images) {
		showEvent(name, () -> new RunEvent.ImagePreview(step, name, at, images.get()));
	}

	/** Shows a figure when it is time; else it is not asked for. */
	void showFigure(String name, long at, Supplier<Figure> figure) {
		showEvent(name, () -> new RunEvent.FigurePreview(step, name, at, figure.get()));
	}

	private void showEvent(String name, Supplier<RunEvent> event) {
		if (!wanted) {
			return;
		}
		long began = clock.getAsLong();
		synchronized (this) {
			if (next.containsKey(name) && began - next.get(name) < 0) {
				return;
			}
			next.put(name, began + Long.MAX_VALUE / 2); // another thread's turn comes after this one
		}
		try {
			events.accept(event.get());
		} finally {
			long now = clock.getAsLong();
			synchronized (this) {
				next.put(name, now + Math.max(INTERVAL, REST * (now - began)));
			}
		}
	}
}
