package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.sweep.Grid;
import org.latentworkbench.core.sweep.Sweep;
import org.latentworkbench.core.sweep.SweepEvent;
import org.latentworkbench.core.sweep.SweepListener;
import org.latentworkbench.core.sweep.SweepOutcome;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.run.LiveView;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;

/** From a study of embeddings that are guided more and less to a look at them side by side. */
class GuidedJourneyTest {
	/** The example with less of everything. */
	private static final String STUDY = """
			study: Guided
			seed: 1
			steps:
			  data: { use: class-attributes, with: { classes: 3, samplesPerClass: 80, attributes: 5, shared: 1 } }
			  encoded: { use: encode, in: { dataset: data/data } }
			  unguided: { use: parametric-embedding, in: { dataset: encoded/encoded }, with: { epochs: 8, batchSize: 60, hidden: [20], guide: attribute_3, weight: -1 } }
			  w1000: { use: parametric-embedding, in: { dataset: encoded/encoded }, with: { epochs: 8, batchSize: 60, hidden: [20], guide: attribute_3, weight: 1000 } }
			  w10: { use: parametric-embedding, in: { dataset: encoded/encoded }, with: { epochs: 8, batchSize: 60, hidden: [20], guide: attribute_3, weight: 10 } }
			""";
	private static final int SAMPLES = 240;
	private static final SweepListener NOBODY = new SweepListener() {
		@Override
		public void on(SweepEvent event) {
			// the outcome says enough
		}

		@Override
		public void on(int point, RunEvent event) {
			// the outcome says enough
		}
	};

	@TempDir
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
		Files.writeString(folder.resolve("study.yaml"), STUDY);
	}

	@AfterEach
	void end() throws Exception {
		Ui.window().getService(LinkedSelection.class).select(new SelectionChange(folder, Subject.SAMPLES, Set.of(), this));
		ResultTab.restore();
		WindowRuns.end();
	}

	@Test
	void embeddingsStandSideBySideAndAreSelectedInTogether() throws Exception {
		WindowRuns.open(folder);
		Path results = WindowRuns.run(folder);
		ResultTab.open(results.resolve("w10/embedding.tsv"), Kinds.EMBEDDING, "embedding-row");
		FigureCanvas row = row("attribute_3", 6);
		assertEquals(List.of("unguided", "w1000", "w10"), names(row), "the embeddings of the run that were made alike");
		assertEquals(1, ResultTab.panels(row).stream().filter(GuidedJourneyTest::bar).count(), "one colour bar");
		double[] r = ResultTab.panels(row).subList(0, 3).stream().mapToDouble(p -> Double.parseDouble(p.title().replaceFirst(".*\\|r\\| ", ""))).toArray();
		assertTrue(r[2] > .9 && r[2] > r[0], "the guided axis follows the attribute: " + r[0] + ", " + r[2]);
		Bars bars = (Bars) ResultTab.panels(row).get(5).layers().getFirst();
		assertEquals(5, bars.values().size(), "a bar for each attribute");
		WindowRuns.keep("row-of-embeddings");
		ResultTab.painted(row, 3, 50);
		ResultTab.painted(row, 6, 2);

		selectTogether(row, 2);
		WindowRuns.keep("row-of-embeddings-selected");
		colour("class");
		Ui.until("it is coloured by class", () -> row.settled() && row.figure().orElseThrow().altText().contains("coloured by class"));
		assertTrue(((Points) ResultTab.panels(row).get(0).layers().getFirst()).colouring() instanceof Colouring.ByCategory);
		untick("w1000");
		Ui.until("two are left", () -> row.settled() && names(row).equals(List.of("unguided", "w10")), () -> names(row).toString());
		ResultTab.dark(row, "row-of-embeddings-dark");
	}

	@Test
	void ofASweepOverTheWeightEachEmbeddingStandsInTheRow() throws Exception {
		WindowRuns.open(folder);
		Sweep sweep = Sweep.prepare(folder, Grid.parse(List.of("w10.weight=1000,300,10")), Optional.empty(), Optional.empty(), Registry.platform());
		var done = CompletableFuture.supplyAsync(() -> run(sweep));
		Ui.until("the sweep is done", done::isDone);
		assertEquals(Outcome.DONE, done.get().outcome());
		Path last = done.get().runs().getLast().folder();
		ResultTab.open(last.resolve("w10/embedding.tsv"), Kinds.EMBEDDING, "embedding-row");
		FigureCanvas row = row("attribute_3", 6);
		assertEquals(List.of("w10, weight 1000", "w10, weight 300", "w10, weight 10"), ResultTab.panels(row).stream().limit(3).map(p -> p.title()
				.replaceFirst(" *\\|r\\|.*", "")).toList());
		assertEquals(1, ResultTab.panels(row).stream().filter(GuidedJourneyTest::bar).count(), "one colour bar");
		ResultTab.painted(row, 3, 50);
		selectTogether(row, 0);
		WindowRuns.keep("row-of-a-sweep");
		ResultTab.dark(row, "row-of-a-sweep-dark");
	}

	private static SweepOutcome run(Sweep sweep) {
		try {
			return sweep.run(RunOptions.usual(), NOBODY, new Cancellation());
		} catch (IOException | InputException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aModelWithoutADecoderIsExploredByTheSamplesThatAreNear() throws Exception {
		WindowRuns.open(folder);
		LatentTab.show(WindowRuns.run(folder).resolve("w10/model"));
		ResultTab.whole();
		assertTrue(Ui.inEditor(Label.class).stream().anyMatch(l -> l.isVisible() && l.getText().contains("has no decoder")), "it says why nothing is decoded");
		FigureCanvas chart = LatentTab.canvas(0);
		Ui.until("the samples are drawn", () -> chart.settled() && chart.figure().orElseThrow().altText().contains("coloured by"), LatentTab::state);
		assertEquals(SAMPLES, ((Points) ((Axes) chart.figure().orElseThrow().panels().getFirst()).layers().getFirst()).x().size());
		Ui.until("the mean of near samples is shown", () -> profile().filter(f -> f.altText().contains("mean of near samples")).isPresent(),
				LatentTab::state);
		LatentTab.draw("Line");
		Rectangle area = chart.getClientArea();
		LatentTab.drag(chart, new Point(area.width / 4, area.height / 3), new Point(area.width * 3 / 4, area.height * 2 / 3));
		LatentTab.drawn(LatentTab.visible().get(1));
		Ui.until("the strip shows eight places", () -> LatentTab.visible().get(1).figure().filter(f -> f.title().startsWith("Line")).isPresent(),
				LatentTab::state);
		LatentTab.shot("explorer-without-decoder");
		LatentTab.tab("Nearest");
		Ui.until("near samples are listed", () -> LatentTab.table().getItemCount() == 12);
		ResultTab.dark(chart, "explorer-without-decoder-dark");
		others("data/data");
		LatentTab.shot("explorer-other-samples");
	}

	@Test
	void theEmbeddingMovesWhileItIsTrained() throws Exception {
		Files.writeString(folder.resolve("study.yaml"), STUDY.lines().limit(6).collect(Collectors.joining("\n")).replace("epochs: 8", "epochs: "
				+ WindowRuns.ENDLESS).replace("weight: -1", "weight: 10") + "\n");
		WindowRuns.open(folder);
		LiveView live = WindowRuns.live(folder, "embedding, epoch");
		Points first = (Points) ((Axes) live.scatter().figure().orElseThrow().panels().getFirst()).layers().getFirst();
		assertTrue(first.colouring() instanceof Colouring.ByValue by && by.scale().title().equals("attribute_3"));
		Ui.until("the samples move", () -> !((Points) ((Axes) live.scatter().figure().orElseThrow().panels().getFirst()).layers().getFirst()).x().equals(
				first.x()));
		WindowRuns.keep("live-embedding");
		ResultTab.lively(live.scatter());
		ResultTab.dark(live.scatter(), "live-embedding-dark");
	}

	@Test
	void theArrowsOfAToyModelMoveWhileItIsTrained() throws Exception {
		Files.writeString(folder.resolve("study.yaml"), """
				study: Toy
				seed: 1
				steps:
				  features: { use: superposition-features, with: { features: 5, alpha: 1 } }
				  toy: { use: toy-superposition, in: { dataset: features/data, mixing: features/mixing }, with: { steps: 9000000 } }
				""");
		WindowRuns.open(folder);
		LiveView live = WindowRuns.live(folder, "Step");
		List<Axes> panels = live.scatter().figure().orElseThrow().panels().stream().map(Axes.class::cast).toList();
		assertEquals(4, panels.size(), "an instance a panel");
		assertTrue(panels.stream().allMatch(p -> p.x().low() == -1.5 && p.x().high() == 1.5), "the limits stay");
		Arrows first = (Arrows) panels.getFirst().layers().getFirst();
		assertEquals(5, first.dx().size());
		Ui.until("the arrows move", () -> !((Arrows) ((Axes) live.scatter().figure().orElseThrow().panels().getFirst()).layers().getFirst()).dx().equals(
				first.dx()));
		WindowRuns.keep("live-arrows");
		ResultTab.lively(live.scatter());
		ResultTab.dark(live.scatter(), "live-arrows-dark");
	}

	/** Places the samples of another dataset. */
	private static void others(String dataset) {
		Ui.answering(shell -> {
			Ui.controls(shell, Text.class).getFirst().setText(dataset);
			Ui.press(shell, "OK");
		}, () -> LatentTab.press("Other samples..."));
		Ui.until("they are placed", () -> Ui.inEditor(Label.class).stream().anyMatch(l -> l.getText().contains("samples of " + dataset)),
				LatentTab::state);
	}

	private static Optional<Figure> profile() {
		return Ui.inEditor(FigureCanvas.class).stream().flatMap(c -> c.figure().stream()).filter(f -> f.altText().startsWith("Profiles")).findFirst();
	}

	private static FigureCanvas row(String colour, int panels) {
		Ui.until("the row is drawn", () -> !Ui.inEditor(FigureCanvas.class).isEmpty() && Ui.inEditor(FigureCanvas.class).getLast().settled()
				&& Ui.inEditor(FigureCanvas.class).getLast().figure().orElseThrow().altText().contains("coloured by " + colour), LatentTab::state);
		FigureCanvas row = Ui.inEditor(FigureCanvas.class).getLast();
		assertEquals(panels, row.figure().orElseThrow().panels().size());
		return row;
	}

	private static List<String> names(FigureCanvas row) {
		return ResultTab.panels(row).stream().filter(p -> !p.layers().isEmpty() && p.layers().getFirst() instanceof Points).map(p -> p.title().replaceFirst(" .*",
				"")).toList();
	}

	private static boolean bar(Axes panel) {
		return panel.layers().getFirst() instanceof Points points && points.colouring() instanceof Colouring.ByValue by && by.scale().bar();
	}

	/** Selects samples in one of three embeddings and waits until all of them show these. */
	private void selectTogether(FigureCanvas row, int panel) {
		ResultTab.lassoRightHalf(row, panel);
		Set<String> chosen = Ui.window().getService(LinkedSelection.class).selected(folder, Subject.SAMPLES);
		assertTrue(chosen.size() > 10 && chosen.size() < SAMPLES, () -> chosen.size() + " samples are selected");
		Ui.until("all embeddings show what is selected", () -> row.settled() && row.drawn().orElseThrow().figure().panels().stream().limit(3)
				.allMatch(p -> Set.copyOf(((Axes) p).emphasised()).equals(chosen)));
	}

	private static void colour(String feature) {
		Combo combo = Ui.inEditor(Combo.class).stream().filter(c -> c.getText().startsWith("attribute_3 (")).findFirst().orElseThrow();
		combo.setText(List.of(combo.getItems()).stream().filter(i -> i.startsWith(feature)).findFirst().orElseThrow());
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static void untick(String name) {
		Table table = Ui.inEditor(Table.class).getFirst();
		TableItem item = List.of(table.getItems()).stream().filter(i -> i.getText().equals(name)).findFirst().orElseThrow();
		assertTrue(item.getChecked());
		item.setChecked(false);
		Event event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		table.notifyListeners(SWT.Selection, event);
	}
}
