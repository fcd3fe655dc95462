package org.latentworkbench.ui.viewers.arrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IMemento;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.figures.charts.FeatureArrows;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.plot.ChoiceField;
import org.latentworkbench.ui.viewers.plot.PlotPane;

/** The arrows of some instances at a step, a slider and a player for the steps, and the covariance. For the window's thread alone. */
final class ArrowsPane {
	/** So many instances are seen at a time. */
	private static final int SHOWN = 4;
	private static final int FRAME_MILLIS = 90;
	private static final double KEPT = .6;
	/** The slider is so many times as long as it need be. */
	private static final int LONG = 5;

	private final WeightSnapshots weights;
	private final Optional<double[][]> covariance;
	private final PlotPane pane;
	private final Scale scale;
	private final Label said;
	private final Button play;
	private final ChoiceField<Group> group;

	/** Some instances. @param first of them; @param count of them */
	private record Group(int first, int count) {
		@Override
		public String toString() {
			return count == 1 ? Integer.toString(first) : first + " to " + (first + count - 1);
		}
	}

	ArrowsPane(ArrowsViewer.Covered covered, Composite parent, ViewerSite site) {
		weights = covered.weights();
		covariance = covered.covariance();
		pane = new PlotPane(parent, site, true);
		pane.view().shows(Subject.FEATURES);
		pane.view().tells(this::about);
		Composite line = pane.choices();
		play = new Button(line, SWT.TOGGLE);
		play.setText("&Play");
		play.setToolTipText("Plays the training from this step on, from the first one where this is the last");
		new Label(line, SWT.NONE).setText("&Step:");
		scale = new Scale(line, SWT.HORIZONTAL);
		int last = weights.steps().size() - 1;
		scale.setMaximum(Math.max(1, last));
		scale.setIncrement(1);
		scale.setPageIncrement(Math.max(1, last / 10));
		scale.setSelection(last);
		scale.setLayoutData(new RowData(LONG * scale.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT));
		scale.setEnabled(last > 0);
		play.setEnabled(last > 0);
		scale.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "Step of the training: " + said.getText();
			}
		});
		said = new Label(line, SWT.NONE);
		said.setText(words(last));
		group = new ChoiceField<>(line, "&Instances:", this::draw);
		List<Group> groups = IntStream.iterate(0, i -> i < weights.instances(), i -> i + SHOWN).mapToObj(i -> new Group(i, Math.min(SHOWN, weights
				.instances() - i))).toList();
		group.offer(groups, () -> Optional.of(groups.getFirst()));
		site.kept().ifPresent(this::restore);
		site.keeps(this::keep);
		scale.addListener(SWT.Selection, e -> {
			play.setSelection(false);
			draw();
		});
		play.addListener(SWT.Selection, e -> playing());
		draw();
	}

	Control focus() {
		return pane.focus();
	}

	private void restore(IMemento kept) {
		Optional.ofNullable(kept.getInteger("step")).filter(s -> s >= 0 && s < weights.steps().size()).ifPresent(scale::setSelection);
		Optional.ofNullable(kept.getString("instances")).ifPresent(group::choose);
	}

	private void keep(IMemento memento) {
		memento.putInteger("step", snapshot());
		memento.putString("instances", group.chosen().orElseThrow().toString());
		pane.keep(memento);
	}

	private int snapshot() {
		return Math.min(scale.getSelection(), weights.steps().size() - 1);
	}

	private void playing() {
		if (play.getSelection()) {
			if (snapshot() == weights.steps().size() - 1) {
				scale.setSelection(0);
				draw();
			}
			tick();
		}
	}

	private void tick() {
		play.getDisplay().timerExec(FRAME_MILLIS, () -> {
			if (play.isDisposed() || !play.getSelection()) {
				return;
			}
			// no frame is begun before the last one was seen
			if (pane.view().canvas().settled()) {
				scale.setSelection(snapshot() + 1);
				draw();
			}
			play.setSelection(snapshot() < weights.steps().size() - 1);
			tick();
		});
	}

	private String words(int snapshot) {
		return String.format(Locale.ROOT, "%,d of %,d", weights.steps().get(snapshot), weights.steps().getLast());
	}

	private Optional<String> about(int panel, String feature) {
		int f = weights.features().indexOf(feature);
		return instances().filter(i -> place(i) == panel).boxed().findFirst().filter(i -> f >= 0).map(i -> weights.about(snapshot(), i, f));
	}

	private IntStream instances() {
		Group shown = group.chosen().orElseThrow();
		return IntStream.range(shown.first(), shown.first() + shown.count());
	}

	/** Two instances in a row, and the covariance at the end of the first row. */
	private int place(int instance) {
		int at = instance - group.chosen().orElseThrow().first();
		return covariance.isPresent() && at >= 2 ? at + 1 : at;
	}

	private void draw() {
		int now = snapshot();
		said.setText(words(now));
		said.requestLayout();
		Group shown = group.chosen().orElseThrow();
		int across = Math.min(2, shown.count());
		int last = shown.first() + across - 1;
		List<Panel> panels = new ArrayList<>(instances().mapToObj(i -> panel(now, i, i == last ? Legend.RIGHT : Legend.NONE)).toList());
		covariance.ifPresent(c -> panels.add(across, FeatureArrows.covariance("Covariance of the features", weights.features(), c)));
		int columns = across + (covariance.isPresent() ? 1 : 0);
		while (panels.size() % columns != 0) {
			panels.add(Axes.of(Axis.hidden(), Axis.hidden()));
		}
		pane.show(Figure.grid("Where features lie at step " + words(now), columns, panels).describedAs("Arrows of "
				+ Counts.of(weights.features().size(), "feature") + " in instances " + shown + " at step " + words(now)));
	}

	private Axes panel(int snapshot, int instance, Legend legend) {
		long kept = IntStream.range(0, weights.features().size()).filter(f -> weights.geometry().get(snapshot).get(instance).norm(f) > KEPT).count();
		return FeatureArrows.panel("instance " + instance + ": " + kept + " kept", weights.features(), weights.weights(snapshot, instance, 0), weights
				.weights(snapshot, instance, 1), legend);
	}
}
