package org.latentworkbench.ui.viewers.latent;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.figure.Drawn;
import org.latentworkbench.ui.figure.FigureSource;
import org.latentworkbench.ui.figure.FigureTools;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionLink;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.plot.ChoiceField;

/** The explorer's parts side by side: chart and strip at the left, the current point, its sliders and what is around it at the right. */
final class LatentPane {
	private static final int[] LEFT_RIGHT = { 62, 38 };
	private static final int[] CHART_STRIP = { 70, 30 };
	/** A plane needs more room than a strip. */
	private static final int[] CHART_SHEET = { 50, 50 };
	private static final int[] POINT_TABS = { 38, 62 };
	private static final String NO_DECODER = "This model places samples and has no decoder. What a place stands for is told by the mean of the "
			+ NearSamples.MEAN_OF + " samples nearest to it. To decode, train the model with a reconstruction loss (reconstruction above 0).";
	private static final String POINT = "point";
	private static final String COLOUR = "colour";

	private final ViewerSite site;
	private final LatentSession session;
	private final Composite all;
	private final Label message;
	private final ChartPane chart;
	private final SecondPane second;
	private final StripPane strip;
	private final ChartChoice choice;
	private final ChoiceField<Colour> colour;
	private final Attributes attributes;
	private final SequencedMap<String, SashForm> sashes = new LinkedHashMap<>();
	private StartPane start;
	private FigureSource active;

	/** What points are coloured by. */
	private record Colour(Optional<Attributes.Named> by) {
		@Override
		public String toString() {
			return by.map(Attributes.Named::toString).orElse("nothing");
		}
	}

	LatentPane(Composite parent, ViewerSite site, ModelSource source, Explored explored, StudyDatasets behind) {
		this.site = site;
		session = new LatentSession(explored);
		all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite line = line(all);
		attributes = new Attributes(all, session, behind, this::say);
		choice = new ChartChoice(line, session, this::say);
		colour = new ChoiceField<>(line, "&Colour:", this::recolour);
		new ModelChoice(line, session, source, this::say);
		new SampleChoice(line, session, source, this::say, data -> {
			attributes.behind(data);
			attributes.all(this::offer);
		});
		Composite drawing = line(all);
		message = new Label(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).exclude(true).applyTo(message);
		if (!explored.decodes()) {
			note(NO_DECODER);
		}
		SashForm sides = new SashForm(all, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
		SashForm left = new SashForm(sides, SWT.VERTICAL);
		SashForm charts = new SashForm(left, SWT.HORIZONTAL);
		PointWatch watch = new PointWatch(session, all, this::say);
		chart = new ChartPane(charts, session, site.selection());
		second = new SecondPane(charts, session, watch, new SelectionLink(site.editor().getService(LinkedSelection.class), site.selection().study()));
		charts.setMaximizedControl(chart.view().canvas());
		strip = new StripPane(left, session, this::say);
		left.setWeights(CHART_STRIP);
		new DrawLine(drawing, session, chart.tool(), strip, this::say, text -> site.editor().getActionBars().getStatusLineManager().setMessage(text));
		SashForm right = new SashForm(sides, SWT.VERTICAL);
		new PointPane(right, session, watch);
		tabs(right, watch);
		right.setWeights(POINT_TABS);
		sides.setWeights(LEFT_RIGHT);
		session.listen(change -> {
			if (change == LatentSession.Change.MODEL || change == LatentSession.Change.CHART) {
				charts.setMaximizedControl(session.second().isPresent() ? null : chart.view().canvas());
				second.draw();
				site.summary(LatentViewer.summary(session.explored()));
			}
		});
		boolean[] sheet = new boolean[1];
		session.listen(change -> {
			boolean plane = session.trail().filter(t -> t.tool() == DrawTool.PLANE && t.whole()).isPresent();
			if (plane != sheet[0]) {
				sheet[0] = plane;
				left.setWeights(plane ? CHART_SHEET : CHART_STRIP);
			}
		});
		sashes.put("sides", sides);
		sashes.put("left", left);
		sashes.put("charts", charts);
		sashes.put("right", right);
		tools();
		site.kept().ifPresent(this::restore);
		site.keeps(this::keep);
		chart.draw();
		attributes.all(this::offer);
		watch.look();
	}

	private void note(String text) {
		Label note = new Label(all, SWT.WRAP);
		note.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(note);
	}

	private static Composite line(Composite parent) {
		Composite line = new Composite(parent, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.center = true;
		row.marginTop = 1;
		row.marginBottom = 1;
		line.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		return line;
	}

	Control control() {
		return all;
	}

	Control focus() {
		return chart.view().canvas();
	}

	private void say(String text) {
		message.setText(text.replace("&", "&&"));
		message.setVisible(!text.isEmpty());
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).exclude(text.isEmpty()).applyTo(message);
		all.layout();
	}

	private void tabs(Composite parent, PointWatch watch) {
		CTabFolder folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
		folder.setBackgroundMode(SWT.INHERIT_DEFAULT);
		Composite sliders = new Composite(folder, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(sliders);
		start = new StartPane(sliders, session, site.selection(), attributes, this::say);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(new SliderPane(sliders, session).control());
		tab(folder, "Sliders", sliders);
		tab(folder, "Nearest", new NearPane(folder, session, watch, site.selection()).control());
		GridPane manifold = new GridPane(folder, session, GridPane.Kind.MANIFOLD, this::say);
		GridPane progression = new GridPane(folder, session, GridPane.Kind.PROGRESSION, this::say);
		tab(folder, "Manifold", manifold.control());
		tab(folder, "Progression", progression.control());
		folder.setSelection(0);
		folder.addListener(SWT.Selection, e -> {
			manifold.seen();
			progression.seen();
		});
		exports(manifold.view().canvas(), manifold.view());
		exports(progression.view().canvas(), progression.view());
	}

	private static void tab(CTabFolder folder, String name, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(name);
		item.setControl(control);
	}

	private void tools() {
		FigureTools.add(chart.view(), site.tools());
		site.tools().update(true);
		active = chart;
		exports(chart.view().canvas(), chart);
		exports(second.view().canvas(), second.view());
		exports(strip.view().canvas(), strip.view());
		site.exports(new Active());
		site.resets(() -> {
			chart.view().reset();
			session.trail(Optional.empty());
			session.reset();
		});
		chart.view().says(text -> site.editor().getActionBars().getStatusLineManager().setMessage(text));
		if (site.tools() instanceof ToolBarManager bar) {
			bar.getControl().requestLayout();
		}
	}

	private void exports(Control canvas, FigureSource source) {
		canvas.addListener(SWT.FocusIn, e -> active = source);
	}

	/** What was clicked into last. */
	private final class Active implements FigureSource {
		@Override
		public Figure figure() {
			return active.figure();
		}

		@Override
		public Path origin() {
			return active.origin();
		}

		@Override
		public Optional<Drawn> drawn() {
			return active.drawn();
		}
	}

	private void offer(List<Attributes.Named> found) {
		start.offer(found);
		List<Colour> choices = Stream.concat(Stream.of(new Colour(Optional.empty())), found.stream().map(f -> new Colour(Optional.of(f)))).toList();
		colour.offer(choices, () -> Optional.of(choices.get(0)));
		Optional<String> before = site.kept().map(k -> k.getString(COLOUR));
		before.or(() -> found.stream().findFirst().map(Attributes.Named::toString)).ifPresent(name -> {
			colour.choose(name);
			recolour();
		});
	}

	private void recolour() {
		Optional<Attributes.Named> by = colour.chosen().flatMap(Colour::by);
		if (by.isEmpty()) {
			paint(Optional.empty());
		} else {
			attributes.values(by.get().feature(), values -> paint(Optional.of(values)));
		}
	}

	private void paint(Optional<Values> values) {
		chart.colour(values);
		second.colour(values);
	}

	private void keep(IMemento memento) {
		choice.keep(memento);
		var numbers = new StringBuilder();
		for (float z : session.point()) {
			numbers.append(z).append(' ');
		}
		memento.putString(POINT, numbers.toString().strip());
		sashes.forEach((name, form) -> LatentMemento.keepWeights(memento, name, form));
		LatentMemento.keepTrail(memento, session);
		memento.putString(COLOUR, colour.chosen().flatMap(Colour::by).map(Attributes.Named::toString).orElse("nothing"));
	}

	private void restore(IMemento memento) {
		choice.restore(memento);
		String point = memento.getString(POINT);
		String[] numbers = point == null ? new String[0] : point.split(" ");
		if (numbers.length == session.explored().dimensions()) {
			float[] z = new float[numbers.length];
			for (int k = 0; k < z.length; k++) {
				z[k] = Float.parseFloat(numbers[k]);
			}
			session.point(z);
		}
		LatentMemento.restoreTrail(memento, session);
		sashes.forEach((name, form) -> LatentMemento.restoreWeights(memento, name, form));
	}
}
