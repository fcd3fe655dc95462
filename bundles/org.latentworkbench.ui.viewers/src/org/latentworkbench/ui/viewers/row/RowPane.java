package org.latentworkbench.ui.viewers.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.EmbeddingRow;
import org.latentworkbench.figures.charts.EmbeddingRow.Shares;
import org.latentworkbench.figures.charts.ScatterCharts;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.learn.guided.AxisCorrelation;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.plot.ChoiceField;
import org.latentworkbench.ui.viewers.plot.ColourBy;
import org.latentworkbench.ui.viewers.plot.ColumnPicker;
import org.latentworkbench.ui.viewers.plot.PlotPane;

/** The embeddings of a study to tick at the left, those that are ticked side by side. For the window's thread alone. */
final class RowPane {
	private static final int[] WEIGHTS = { 1, 4 };
	private static final int MOST = 12;
	private static final String NO_BARS = "nothing";

	private final RowViewer.Content content;
	private final ViewerSite site;
	private final PlotPane pane;
	private final ColumnPicker picker;
	private final List<ChoiceField<Axis>> axes = new ArrayList<>();
	private final ChoiceField<ColourBy> colour;
	private final ChoiceField<Axis> bars;
	/** What was read already; filled in jobs, one at a time. */
	private final Map<StudyEmbedding, Placed> placed = new HashMap<>();
	private final Map<List<Object>, Optional<Shares>> shares = new HashMap<>();
	private Optional<Job> asking = Optional.empty();
	private List<Object> before = List.of();

	/** A coordinate. @param index -1: none */
	private record Axis(int index, String name) {
		@Override
		public String toString() {
			return name;
		}
	}

	/** What is to be drawn. */
	private record Wanted(List<StudyEmbedding> embeddings, int x, int y, int bars, ColourBy colour) {
	}

	/** What was found of it. @param strangers the names of embeddings of other samples */
	private record Found(List<Placed> placed, List<Optional<Shares>> shares, Optional<Values> colours, List<String> strangers) {
	}

	RowPane(RowViewer.Content content, Composite parent, ViewerSite site) {
		this.content = content;
		this.site = site;
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		picker = new ColumnPicker(sash, content.all().stream().map(StudyEmbedding::name).toList(), MOST, this::draw);
		pane = new PlotPane(sash, site, true);
		sash.setWeights(WEIGHTS);
		List<Axis> coordinates = new ArrayList<>();
		content.table().numeric().forEach(c -> coordinates.add(new Axis(coordinates.size(), c.name())));
		axis("&X:", coordinates, coordinates.getFirst());
		axis("&Y:", coordinates, coordinates.get(Math.min(1, coordinates.size() - 1)));
		colour = new ChoiceField<>(pane.choices(), "&Colour:", this::draw);
		bars = new ChoiceField<>(pane.choices(), "&Bars of:", this::draw);
		List<Axis> explained = Stream.concat(Stream.of(new Axis(-1, NO_BARS)), coordinates.stream()).toList();
		bars.offer(explained, () -> Optional.of(explained.get(1)));
		picker.tick(content.begin().stream().map(StudyEmbedding::name).toList());
		offer(List.of());
		site.kept().ifPresent(this::restore);
		site.keeps(this::keep);
		draw();
		if (!content.ids().isEmpty()) {
			content.behind().ask(pane.focus(), StudyDatasets::features, this::arrived, site::summary);
		}
	}

	private void axis(String label, List<Axis> coordinates, Axis first) {
		ChoiceField<Axis> field = new ChoiceField<>(pane.choices(), label, this::draw);
		field.offer(coordinates, () -> Optional.of(first));
		axes.add(field);
	}

	Control focus() {
		return pane.focus();
	}

	private void offer(List<Feature> features) {
		List<ColourBy> by = Stream.<ColourBy>concat(Stream.concat(Stream.of(new ColourBy.Nothing()), content.table().columns().stream()
				.map(ColourBy.Own::new)), features.stream().map(ColourBy.Behind::new)).toList();
		colour.offer(by, () -> Optional.of(by.getFirst()));
	}

	/** The features of the data behind it are known: the one that guided colours the samples at first, else the first with words. */
	private void arrived(List<Feature> features) {
		offer(features);
		Optional<Feature> guide = content.own().guide().flatMap(name -> features.stream().filter(f -> f.name().equals(name)).findFirst());
		guide.or(() -> features.stream().filter(f -> f.type() == Modality.Type.CATEGORICAL).findFirst())
				.ifPresent(f -> colour.choose(new ColourBy.Behind(f).toString()));
		site.kept().ifPresent(this::restore);
		draw();
	}

	private void restore(IMemento kept) {
		Optional.ofNullable(kept.getString("embeddings")).ifPresent(e -> picker.tick(List.of(e.split("\n"))));
		Optional.ofNullable(kept.getString("x")).ifPresent(axes.get(0)::choose);
		Optional.ofNullable(kept.getString("y")).ifPresent(axes.get(1)::choose);
		Optional.ofNullable(kept.getString("colour")).ifPresent(colour::choose);
		Optional.ofNullable(kept.getString("bars")).ifPresent(bars::choose);
	}

	private void keep(IMemento memento) {
		memento.putString("embeddings", String.join("\n", picker.ticked()));
		memento.putString("x", axes.get(0).chosen().map(Axis::name).orElse(""));
		memento.putString("y", axes.get(1).chosen().map(Axis::name).orElse(""));
		memento.putString("colour", colour.chosen().map(ColourBy::toString).orElse(""));
		memento.putString("bars", bars.chosen().map(Axis::name).orElse(""));
		pane.keep(memento);
	}

	/** Looks up what is not known yet, and draws when it is there. */
	private void draw() {
		asking.ifPresent(Job::cancel);
		List<String> ticked = picker.ticked();
		Wanted wanted = new Wanted(content.all().stream().filter(e -> ticked.contains(e.name())).toList(), axes.get(0).chosen().orElseThrow()
				.index(), axes.get(1).chosen().orElseThrow().index(), bars.chosen().orElseThrow().index(), colour.chosen().orElseThrow());
		if (wanted.embeddings().isEmpty()) {
			pane.view().canvas().say("Tick the embeddings to see side by side in the list at the left.");
			return;
		}
		asking = Optional.of(content.behind().ask(pane.focus(), datasets -> find(wanted, datasets), found -> show(wanted, found), site::summary));
	}

	private synchronized Found find(Wanted wanted, StudyDatasets datasets) throws IOException, InputException {
		List<Placed> here = new ArrayList<>();
		List<Optional<Shares>> depends = new ArrayList<>();
		List<String> strangers = new ArrayList<>();
		for (StudyEmbedding embedding : wanted.embeddings()) {
			Placed read = placed.get(embedding);
			if (read == null) {
				read = Placed.read(embedding, content.ids(), content.table().rows());
				placed.put(embedding, read);
			}
			if (read.common() == 0) {
				strangers.add(embedding.name());
				continue;
			}
			here.add(read);
			depends.add(wanted.bars() < 0 ? Optional.empty() : shares(read, wanted.bars()));
		}
		Optional<Values> colours = switch (wanted.colour()) {
			case ColourBy.Nothing n -> Optional.empty();
			case ColourBy.Own own -> Optional.of(own.column().values().get());
			case ColourBy.Behind behind -> Optional.of(ColourBy.values(datasets.values(behind.feature()), content.ids()));
		};
		return new Found(here, depends, colours, strangers);
	}

	private Optional<Shares> shares(Placed read, int axis) throws IOException, InputException {
		List<Object> key = List.of(read.embedding(), axis);
		if (!shares.containsKey(key)) {
			shares.put(key, read.shares(axis));
		}
		return shares.get(key);
	}

	private void show(Wanted wanted, Found found) {
		site.summary(summary(found));
		if (found.placed().isEmpty()) {
			pane.view().canvas().say("None of the embeddings that are ticked has samples of " + site.source().name() + ".");
			return;
		}
		List<EmbeddingRow.Embedding> row = new ArrayList<>();
		for (int i = 0; i < found.placed().size(); i++) {
			Placed each = found.placed().get(i);
			Values.Numbers x = coordinate(each, wanted.x());
			row.add(new EmbeddingRow.Embedding(each.embedding().name(), note(x, found.colours()), x, coordinate(each, wanted.y()), found.shares().get(i)));
		}
		String title = "Embeddings" + found.colours().map(c -> " coloured by " + c.name()).orElse("");
		Figure figure = EmbeddingRow.of(title, row, found.colours().map(ScatterCharts::colouring).orElse(Colouring.AUTO), content.ids(), bars.chosen()
				.orElseThrow().name()).describedAs(title + ": " + String.join(", ", row.stream().map(EmbeddingRow.Embedding::name).toList()) + "; "
						+ Counts.of(content.table().rows(), "sample"));
		List<Object> now = List.of(wanted.embeddings(), wanted.x(), wanted.y(), figure.panels().size());
		if (!before.isEmpty() && !before.equals(now)) {
			pane.view().showAnew(figure);
		} else {
			pane.show(figure);
		}
		before = now;
	}

	private static Values.Numbers coordinate(Placed each, int index) {
		return each.coordinates().get(Math.min(index, each.coordinates().size() - 1));
	}

	/** How far the horizontal axis follows what colours the samples. */
	private static String note(Values.Numbers x, Optional<Values> colours) {
		if (!(colours.orElse(null) instanceof Values.Numbers by)) {
			return "";
		}
		float[] known = by.values().clone();
		float[] at = x.values().clone();
		for (int i = 0; i < known.length; i++) {
			if (Float.isNaN(at[i])) {
				known[i] = Float.NaN;
				at[i] = 0;
			}
		}
		return String.format(Locale.ROOT, "|r| %.3f", Math.abs(AxisCorrelation.of(new Matrix(at.length, 1, at), 0, known)));
	}

	private String summary(Found found) {
		int most = found.placed().stream().mapToInt(Placed::common).max().orElse(0);
		String words = Counts.of(found.placed().size(), "embedding") + " of " + Counts.of(most, "sample");
		return found.strangers().isEmpty() ? words : words + ". Of other samples, and left out: " + String.join(", ", found.strangers());
	}
}
