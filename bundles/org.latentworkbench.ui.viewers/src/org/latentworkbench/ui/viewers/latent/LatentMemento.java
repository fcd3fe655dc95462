package org.latentworkbench.ui.viewers.latent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.custom.SashForm;
import org.eclipse.ui.IMemento;

/** How wide the panes are and what is drawn, as text that a later window reads. What it cannot read counts as not kept. */
final class LatentMemento {
	private static final String TRAIL = "trail";
	private static final String TOOL = "tool";
	private static final String AXES = "trailAxes";
	private static final String COUNT = "count";

	private LatentMemento() {
	}

	/** The weights of sashes under names of their own. */
	static void keepWeights(IMemento memento, String name, SashForm form) {
		memento.putString(name, Arrays.stream(form.getWeights()).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
	}

	static void restoreWeights(IMemento memento, String name, SashForm form) {
		double[] kept = numbers(memento.getString(name));
		if (kept.length == form.getWeights().length && Arrays.stream(kept).allMatch(w -> w > 0)) {
			form.setWeights(Arrays.stream(kept).mapToInt(w -> (int) w).toArray());
		}
	}

	static void keepTrail(IMemento memento, LatentSession session) {
		memento.putInteger(COUNT, session.count());
		session.trail().ifPresent(trail -> {
			memento.putString(TOOL, trail.tool().name());
			memento.putString(AXES, String.join("; ", session.chart().axes()));
			memento.putString(TRAIL, trail.corners().stream().map(c -> Arrays.stream(c).mapToObj(Double::toString).collect(Collectors.joining(" ")))
					.collect(Collectors.joining(";")));
		});
	}

	/**
	 * Draws again what was drawn as soon as the chart is the one that it was drawn on: a chart of components is worked out first. What a person
	 * draws meanwhile stays.
	 */
	static void restoreTrail(IMemento memento, LatentSession session) {
		Integer count = memento.getInteger(COUNT);
		if (count != null && count > 0) {
			session.count(count);
		}
		Optional<Trail> before = trail(memento);
		if (before.isEmpty() || drawn(memento, session, before.get())) {
			return;
		}
		boolean[] done = new boolean[1];
		session.listen(change -> {
			if (change == LatentSession.Change.CHART && !done[0]) {
				done[0] = session.trail().isPresent() || drawn(memento, session, before.get());
			}
		});
	}

	private static boolean drawn(IMemento memento, LatentSession session, Trail trail) {
		boolean same = String.join("; ", session.chart().axes()).equals(memento.getString(AXES));
		if (same) {
			session.trail(Optional.of(trail));
		}
		return same;
	}

	private static Optional<Trail> trail(IMemento memento) {
		String corners = memento.getString(TRAIL);
		Optional<DrawTool> tool = Arrays.stream(DrawTool.values()).filter(t -> t.name().equals(memento.getString(TOOL))).findFirst();
		if (corners == null || tool.isEmpty()) {
			return Optional.empty();
		}
		List<double[]> places = Arrays.stream(corners.split(";")).map(LatentMemento::numbers).toList();
		boolean whole = places.stream().allMatch(p -> p.length > 0 && p.length == places.get(0).length);
		return whole ? Optional.of(new Trail(tool.get(), places)) : Optional.empty();
	}

	/** Numbers with spaces between them; none where one of them is no number. */
	private static double[] numbers(String text) {
		if (text == null || text.isBlank()) {
			return new double[0];
		}
		try {
			return Arrays.stream(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
		} catch (NumberFormatException e) {
			return new double[0];
		}
	}
}
