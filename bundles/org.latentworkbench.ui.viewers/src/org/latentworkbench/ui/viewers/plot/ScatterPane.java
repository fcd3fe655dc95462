package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.figures.charts.ScatterCharts;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.plot.PlotTable.Column;

/** A scatter with the choices of its axes, colours and sizes. */
final class ScatterPane {
	private static final String[] AXES = { "&X:", "&Y:", "&Z:" };

	private final ScatterViewer.Content content;
	private final ViewerSite site;
	private final PlotPane pane;
	private final List<ChoiceField<Named>> axes = new ArrayList<>();
	private final ChoiceField<ColourBy> colour;
	private final ChoiceField<ColourBy> size;
	private Optional<Values> colours = Optional.empty();
	private Optional<Values> sizes = Optional.empty();
	private Optional<Job> asking = Optional.empty();
	private List<Named> before = List.of();

	/** A column that is chosen by its name. */
	private record Named(Column column) {
		@Override
		public String toString() {
			return column.name();
		}
	}

	ScatterPane(ScatterViewer.Content content, Composite parent, ViewerSite site, int dimensions) {
		this.content = content;
		this.site = site;
		pane = new PlotPane(parent, site, true);
		List<Named> numeric = content.table().numeric().stream().map(Named::new).toList();
		for (int i = 0; i < dimensions; i++) {
			int axis = i;
			ChoiceField<Named> field = new ChoiceField<>(pane.choices(), AXES[i], this::draw);
			field.offer(numeric, () -> Optional.of(numeric.get(axis)));
			axes.add(field);
		}
		colour = new ChoiceField<>(pane.choices(), "&Colour:", this::recolour);
		size = new ChoiceField<>(pane.choices(), "&Size:", this::recolour);
		offer(List.of());
		site.kept().ifPresent(this::restore);
		site.keeps(this::keep);
		recolour();
		if (!content.ids().isEmpty()) {
			content.behind().ask(pane.focus(), datasets -> datasets.features(), this::arrived, site::summary);
		}
	}

	Control focus() {
		return pane.focus();
	}

	private void offer(List<Feature> features) {
		List<ColourBy> by = Stream.of(Stream.of((ColourBy) new ColourBy.Nothing()), content.table().columns().stream().map(ColourBy.Own::new),
				features.stream().map(ColourBy.Behind::new)).flatMap(s -> s).map(ColourBy.class::cast).toList();
		colour.offer(by, () -> Optional.of(by.get(0)));
		size.offer(by, () -> Optional.of(by.get(0)));
	}

	/** The features of the data behind it are known. */
	private void arrived(List<Feature> features) {
		offer(features);
		site.kept().ifPresent(this::restore);
		if (site.kept().isPresent()) {
			recolour();
		}
	}

	private void restore(IMemento kept) {
		for (int i = 0; i < axes.size(); i++) {
			Optional.ofNullable(kept.getString("axis" + i)).ifPresent(axes.get(i)::choose);
		}
		Optional.ofNullable(kept.getString("colour")).ifPresent(colour::choose);
		Optional.ofNullable(kept.getString("size")).ifPresent(size::choose);
	}

	private void keep(IMemento memento) {
		for (int i = 0; i < axes.size(); i++) {
			memento.putString("axis" + i, axes.get(i).chosen().map(Named::toString).orElse(""));
		}
		memento.putString("colour", colour.chosen().map(ColourBy::toString).orElse(""));
		memento.putString("size", size.chosen().map(ColourBy::toString).orElse(""));
		pane.keep(memento);
	}

	/** Looks up what colours and sizes go by, and draws when it is there. */
	private void recolour() {
		asking.ifPresent(Job::cancel);
		asking = Optional.empty();
		ColourBy by = colour.chosen().orElseThrow();
		ColourBy scaled = size.chosen().orElseThrow();
		if (by instanceof ColourBy.Behind || scaled instanceof ColourBy.Behind) {
			asking = Optional.of(content.behind().ask(pane.focus(),
					datasets -> new Found(values(by, datasets), values(scaled, datasets)), found -> {
						colours = found.colours();
						sizes = found.sizes();
						draw();
					}, site::summary));
		} else {
			colours = own(by);
			sizes = own(scaled);
			draw();
		}
	}

	private record Found(Optional<Values> colours, Optional<Values> sizes) {
	}

	private static Optional<Values> own(ColourBy by) {
		return by instanceof ColourBy.Own own ? Optional.of(own.column().values().get()) : Optional.empty();
	}

	private Optional<Values> values(ColourBy by, StudyDatasets datasets)
			throws IOException, InputException {
		return by instanceof ColourBy.Behind behind ? Optional.of(ColourBy.values(datasets.values(behind.feature()), content.ids()))
				: own(by);
	}

	private void draw() {
		List<Named> now = axes.stream().map(f -> f.chosen().orElseThrow()).toList();
		List<Values.Numbers> values = now.stream().map(n -> PlotTable.numbers(n.column())).toList();
		var look = new ScatterCharts.Look(colours, sizes.filter(Values.Numbers.class::isInstance).map(Values.Numbers.class::cast), content.ids());
		String title = site.source().name() + colours.map(c -> ", coloured by " + c.name()).orElse("");
		boolean map = site.source().kind().equals(Kinds.EMBEDDING);
		Figure figure = values.size() == 2 ? ScatterCharts.plane(title, values.get(0), values.get(1), look, map)
				: ScatterCharts.space(title, values.get(0), values.get(1), values.get(2), look);
		if (!before.isEmpty() && !before.equals(now)) {
			pane.view().showAnew(figure);
		} else {
			pane.show(figure);
		}
		before = now;
	}
}
