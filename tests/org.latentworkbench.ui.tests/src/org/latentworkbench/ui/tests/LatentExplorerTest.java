package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.core.registry.Kinds;

class LatentExplorerTest {
	@TempDir
	private Path folder;
	private DiscStudy study;

	@BeforeEach
	void make() throws Exception {
		Ui.clear();
		study = DiscStudy.make(folder);
	}

	@AfterEach
	void clear() throws Exception {
		select(Set.of());
		ResultTab.restore();
		Ui.clear();
	}

	@Test
	void aSliderMovesTheBlobThatIsDecoded() throws Exception {
		open();
		int[] before = LatentTab.bright();
		LatentTab.slide(0, 1000);
		Ui.until("the blob is at the right", () -> LatentTab.bright()[0] > before[0] + 20, () -> Arrays.toString(LatentTab.bright()));
		int[] right = LatentTab.bright();
		LatentTab.slide(1, 1000);
		Ui.until("the blob is further up", () -> LatentTab.bright()[1] < right[1] - 15, () -> Arrays.toString(LatentTab.bright()));
		LatentTab.shot("latent-explorer");
		Text field = Ui.inEditor(Text.class).stream().filter(t -> (t.getStyle() & SWT.RIGHT) != 0 && t.isVisible()).findFirst().orElseThrow();
		field.setText("-6");
		field.notifyListeners(SWT.DefaultSelection, new Event());
		Ui.until("a typed value moves it to the left", () -> LatentTab.bright()[0] < before[0] - 20, () -> Arrays.toString(LatentTab.bright()));
		LatentTab.press("Reset");
		Ui.until("it is in the middle again", () -> Math.abs(LatentTab.bright()[0] - before[0]) < 3 && Math.abs(LatentTab.bright()[1] - before[1]) < 3, () -> Arrays.toString(
				LatentTab.bright()));
	}

	@Test
	void aLineThatIsDrawnIsDecodedAndKept() throws Exception {
		open();
		FigureCanvas chart = LatentTab.canvas(0);
		LatentTab.draw("Line");
		LatentTab.drag(chart, LatentTab.at(chart, -5, 0), LatentTab.at(chart, 5, 0));
		FigureCanvas strip = LatentTab.visible().get(1);
		LatentTab.drawn(strip);
		LatentTab.shot("latent-explorer-line");
		assertEquals(8, strip.figure().orElseThrow().panels().getFirst() instanceof org.latentworkbench.api.figure.Axes axes
				? axes.layers().stream().filter(org.latentworkbench.api.figure.Picture.class::isInstance).count() : 0, "a picture for each sample");
		Ui.answering(shell -> {
			Ui.controls(shell, Text.class).getFirst().setText("walk");
			Ui.press(shell, "OK");
		}, () -> LatentTab.press("Keep path…"));
		Path file = study.folder().resolve("data/walk.tsv");
		Ui.until("the path is kept", () -> Files.exists(file));
		double[] z0 = TableFiles.read(file).numbers("z0");
		assertEquals(8, z0.length);
		assertEquals(-5, z0[0], .2);
		assertEquals(5, z0[7], .2);
		LatentTab.click(strip, LatentTab.at(strip, 7, 0));
		Ui.until("a click into the strip goes there", () -> LatentTab.scale(0).getSelection() > 800, () -> LatentTab.scale(0).getSelection() + "");
	}

	@Test
	void panesAndWhatIsDrawnAreThereAgainWhenTheWindowOpensAgain() throws Exception {
		ArtefactEditor editor = show("sharp");
		LatentTab.whole("coloured by side");
		FigureCanvas chart = LatentTab.canvas(0);
		LatentTab.draw("Line");
		LatentTab.drag(chart, LatentTab.at(chart, -5, 0), LatentTab.at(chart, 5, 0));
		LatentTab.drawn(LatentTab.visible().get(1));
		sashes().getFirst().setWeights(80, 20);
		int[] weights = sashes().getFirst().getWeights();
		XMLMemento memento = XMLMemento.createWriteRoot("tab");
		editor.saveState(memento);
		Ui.page().closeEditor(editor, false);
		ArtefactEditor again = (ArtefactEditor) Ui.page().openEditor(new ArtefactInput(new ArtefactSource(study.run().resolve("sharp/model"), Kinds.MODEL,
				"sharp", Optional.empty())), ArtefactEditor.ID, true, 0);
		again.restoreState(memento);
		again.viewAs(again.viewer().orElseThrow());
		Ui.until("the panes are as they were", () -> again.loaded() && !sashes().isEmpty() && Arrays.equals(weights, sashes().getFirst().getWeights()));
		Ui.until("the line is decoded again", () -> LatentTab.visible().size() > 1 && LatentTab.visible().get(1).settled() && LatentTab.visible().get(1)
				.figure().filter(f -> f.panels().getFirst() instanceof Axes axes && axes.layers().stream().filter(
						org.latentworkbench.api.figure.Picture.class::isInstance).count() == 8).isPresent(), LatentTab::state);
		assertArrayEquals(weights, sashes().getFirst().getWeights());
		LatentTab.shot("latent-explorer-again");
	}

	private static List<SashForm> sashes() {
		return Ui.inEditor(SashForm.class).stream().filter(SashForm::isVisible).toList();
	}

	@Test
	void allShapesAreDrawnInThePlaneAndWithKeys() throws Exception {
		open();
		FigureCanvas chart = LatentTab.canvas(0);
		LatentTab.draw("Circle");
		LatentTab.drag(chart, LatentTab.at(chart, 0, 0), LatentTab.at(chart, 4, 0));
		LatentTab.drawn(LatentTab.visible().get(1));
		LatentTab.shot("latent-explorer-circle");
		LatentTab.draw("Plane");
		LatentTab.drag(chart, LatentTab.at(chart, -4, 2), LatentTab.at(chart, 4, -2));
		FigureCanvas strip = LatentTab.visible().get(1);
		LatentTab.drawn(strip);
		LatentTab.shot("latent-explorer-plane");
		LatentTab.draw("Polyline");
		LatentTab.click(chart, LatentTab.at(chart, -4, 0));
		LatentTab.click(chart, LatentTab.at(chart, 0, 2));
		LatentTab.click(chart, LatentTab.at(chart, 4, 0));
		LatentTab.key(chart, SWT.CR);
		LatentTab.drawn(LatentTab.visible().get(1));
		LatentTab.key(chart, SWT.ESC);
		Ui.until("Esc takes it away", () -> LatentTab.visible().get(1).figure().isEmpty());
		LatentTab.draw("Line");
		LatentTab.slide(0, 100);
		LatentTab.key(chart, SWT.CR);
		LatentTab.slide(0, 900);
		LatentTab.key(chart, SWT.CR);
		Ui.until("two times Enter make a line", () -> LatentTab.visible().get(1).figure().isPresent());
		LatentTab.drawn(LatentTab.visible().get(1));
	}

	@Test
	void theCurrentPointIsDraggedInTheChart() throws Exception {
		open();
		FigureCanvas chart = LatentTab.canvas(0);
		int before = LatentTab.bright()[0];
		double[] mean = { LatentTab.scaleValue(0), LatentTab.scaleValue(1) };
		LatentTab.drag(chart, LatentTab.at(chart, mean[0], mean[1]), LatentTab.at(chart, 5, mean[1]));
		Ui.until("the blob goes with it", () -> LatentTab.bright()[0] > before + 15, () -> Arrays.toString(LatentTab.bright()));
		assertEquals(5, LatentTab.scaleValue(0), .3);
	}

	@Test
	void prototypesAndSelectedSamplesAreStartingPoints() throws Exception {
		open();
		Ui.until("the classes are offered", () -> Ui.inEditor(Combo.class).stream().anyMatch(c -> Arrays.asList(c.getItems()).equals(List.of("left", "middle",
				"right"))));
		Combo classes = Ui.inEditor(Combo.class).stream().filter(c -> Arrays.asList(c.getItems()).equals(List.of("left", "middle", "right"))).findFirst()
				.orElseThrow();
		classes.select(2);
		classes.notifyListeners(SWT.Selection, new Event());
		Ui.until("the prototype of right is at the right", () -> LatentTab.scaleValue(0) > 4, () -> LatentTab.scaleValue(0) + "");
		select(Set.of("D0"));
		LatentTab.press("Selected sample");
		Ui.until("D0 is at the left", () -> LatentTab.scaleValue(0) < -3, () -> LatentTab.scaleValue(0) + "");
		LatentTab.tab("Nearest");
		Ui.until("D0 is the nearest", () -> LatentTab.table().getItemCount() > 0 && LatentTab.table().getItem(0).getText(0).equals("D0"), () -> LatentTab.table().getItem(0).getText(0));
		LatentTab.shot("latent-explorer-nearest");
		LatentTab.table().setSelection(1);
		LatentTab.table().notifyListeners(SWT.Selection, new Event());
		assertEquals(Set.of(LatentTab.table().getItem(1).getText(0)), selected());
	}

	@Test
	void whatIsSelectedInTheChartIsSelectedElsewhere() throws Exception {
		open();
		FigureCanvas chart = LatentTab.canvas(0);
		LatentTab.key(chart, 'r');
		LatentTab.drag(chart, LatentTab.at(chart, 2.5, 5), LatentTab.at(chart, 8, -5));
		assertTrue(selected().size() > SHARE, selected().toString());
		assertTrue(selected().contains("D2") && !selected().contains("D0"), selected().toString());
	}

	private static final int SHARE = DiscStudy.SAMPLES / 4;

	@Test
	void manifoldAndProgressionFollowThePoint() throws Exception {
		open();
		LatentTab.tab("Manifold");
		FigureCanvas manifold = LatentTab.visible().getLast();
		LatentTab.drawn(manifold);
		LatentTab.shot("latent-explorer-manifold");
		LatentTab.tab("Progression");
		FigureCanvas progression = LatentTab.visible().getLast();
		LatentTab.drawn(progression);
		LatentTab.shot("latent-explorer-progression");
		var first = progression.figure().orElseThrow();
		List<String> titles = ((Axes) first.panels().getFirst()).layers().stream().filter(Texts.class::isInstance).flatMap(t -> ((Texts) t).strings()
				.stream()).map(t -> t.substring(0, t.indexOf('='))).toList();
		assertEquals(List.of("z0", "z0", "z0", "z0", "z0", "z0", "z0", "z1"), titles.subList(0, 8), "a row for each of few dimensions");
		LatentTab.press("Random");
		Ui.until("the progression is of the new point", () -> progression.figure().orElseThrow() != first);
	}

	@Test
	void anotherModelIsComparedOnTheSameSamples() throws Exception {
		open();
		Combo second = Ui.inEditor(Combo.class).stream().filter(c -> c.getItemCount() > 0 && c.getItem(0).equals("nothing") && (c.getStyle()
				& SWT.READ_ONLY) != 0).findFirst().orElseThrow();
		Ui.until("the other model is offered", () -> second.getItemCount() == 3);
		assertTrue(second.getItem(1).startsWith("blurred"), second.getItem(1));
		second.select(1);
		second.notifyListeners(SWT.Selection, new Event());
		Ui.until("both charts are there", () -> LatentTab.canvas(1).isVisible() && LatentTab.canvas(1).settled());
		Ui.until("both give the nearest sample back", () -> LatentTab.pictures().count() == 4, () -> LatentTab.pictures().count() + "");
		Ui.settle();
		Picture seen = Picture.of(LatentTab.pictures());
		int sharp = seen.count(LatentTab.pictures().place(2), b -> b > 128) * 1000 / LatentTab.area(LatentTab.pictures().place(2));
		int blurred = seen.count(LatentTab.pictures().place(3), b -> b > 128) * 1000 / LatentTab.area(LatentTab.pictures().place(3));
		assertTrue(blurred > 2 * sharp, blurred + " and " + sharp + " thousandths are bright");
		LatentTab.shot("latent-explorer-compare");
	}

	@Test
	void ofATableAProfileIsDecodedBesideTheNearestSample() throws Exception {
		show("table");
		ResultTab.whole();
		FigureCanvas profile = LatentTab.canvas(3);
		Ui.until("a profile is there", () -> profile.settled() && profile.figure().orElseThrow().altText().contains("decoded, nearest: D"));
		float before = decodedSide(profile, 5);
		LatentTab.slide(0, 900);
		Ui.until("it is probably at the right now", () -> profile.settled() && decodedSide(profile, 5) > before + .5, () -> decodedSide(profile, 5) + "");
		FigureCanvas chart = LatentTab.canvas(0);
		LatentTab.draw("Line");
		LatentTab.drag(chart, LatentTab.at(chart, -5, 0), LatentTab.at(chart, 5, 0));
		LatentTab.drawn(LatentTab.visible().get(1));
		LatentTab.tab("Manifold");
		LatentTab.drawn(LatentTab.visible().getLast());
		LatentTab.shot("latent-explorer-table");
		LatentTab.tab("Progression");
		LatentTab.drawn(LatentTab.visible().getLast());
		LatentTab.shot("latent-explorer-table-progression");
		Combo refit = Ui.inEditor(Combo.class).stream().filter(c -> Arrays.equals(c.getItems(), new String[] { "1", "2" })).findFirst().orElseThrow();
		refit.select(1);
		refit.notifyListeners(SWT.Selection, new Event());
		Ui.until("the other refit is shown", () -> chart.figure().orElseThrow().title().endsWith("(refit 2)") && chart.settled());
		assertTrue(Ui.inEditor(Label.class).stream().anyMatch(l -> l.getText().contains("refit 2")));
	}

	/** What the decoded bar of a profile says. */
	private static float decodedSide(FigureCanvas profile, int feature) {
		var axes = (org.latentworkbench.api.figure.Axes) profile.figure().orElseThrow().panels().getFirst();
		return ((org.latentworkbench.api.figure.Bars) axes.layers().getFirst()).values().get(feature);
	}

	@Test
	void inTheDarkAllOfItIsDark() throws Exception {
		var display = Ui.window().getShell().getDisplay();
		WindowTheme.choose(display, WindowTheme.Choice.DARK);
		try {
			open();
			LatentTab.draw("Circle");
			FigureCanvas chart = LatentTab.canvas(0);
			LatentTab.drag(chart, LatentTab.at(chart, 0, 0), LatentTab.at(chart, 4, 0));
			LatentTab.drawn(LatentTab.visible().get(1));
			var whole = ((ArtefactEditor) Ui.page().getActiveEditor()).control();
			Ui.until("all of it is dark", () -> {
				Ui.settle();
				return Picture.of(whole).count(new Rectangle(0, 0, whole.getSize().x, whole.getSize().y), b -> b > 180) < whole.getSize().x * whole
						.getSize().y / 20;
			});
			LatentTab.shot("latent-explorer-dark");
		} finally {
			WindowTheme.choose(display, WindowTheme.Choice.SYSTEM);
		}
	}

	@Test
	void aModelThatCannotBeComparedSaysWhy() throws Exception {
		open();
		Combo second = Ui.inEditor(Combo.class).stream().filter(c -> c.getItemCount() > 0 && c.getItem(0).equals("nothing") && (c.getStyle()
				& SWT.READ_ONLY) != 0).findFirst().orElseThrow();
		Ui.until("the other models are offered", () -> second.getItemCount() == 3);
		second.select(2);
		second.notifyListeners(SWT.Selection, new Event());
		Ui.until("it says why", () -> Ui.inEditor(Label.class).stream().anyMatch(l -> l.getText().contains("cannot be compared") && l.getText().contains(
				"discs")), LatentTab::state);
		assertEquals(0, second.getSelectionIndex());
	}

	@Test
	void inSpaceThePointIsDraggedAndAPlaneFacesTheViewer() throws Exception {
		open();
		Button deep = Ui.inEditor(Button.class).stream().filter(b -> b.getText().equals("3-&D")).findFirst().orElseThrow();
		deep.setSelection(true);
		deep.notifyListeners(SWT.Selection, new Event());
		FigureCanvas chart = LatentTab.canvas(0);
		Ui.until("the space is drawn", () -> chart.settled() && chart.drawn().orElseThrow().rendering().panels().getFirst() instanceof PanelView.Space);
		Ui.settle();
		LatentTab.draw("Plane");
		Rectangle area = chart.getClientArea();
		LatentTab.drag(chart, new Point(area.width / 3, area.height / 3), new Point(area.width * 2 / 3, area.height * 2 / 3));
		LatentTab.drawn(LatentTab.visible().get(1));
		LatentTab.shot("latent-explorer-space");
	}

	@Test
	void componentsAndMapsAreShown() throws Exception {
		open();
		Combo space = Ui.inEditor(Combo.class).getFirst();
		FigureCanvas chart = LatentTab.canvas(0);
		for (int i : new int[] { 1, 2 }) {
			var before = chart.figure().orElseThrow();
			space.select(i);
			space.notifyListeners(SWT.Selection, new Event());
			Ui.until("it is made", () -> chart.figure().orElseThrow() != before && chart.settled());
		}
		LatentTab.draw("Line");
		Rectangle area = chart.getClientArea();
		LatentTab.drag(chart, new Point(area.width / 3, area.height / 2), new Point(area.width * 2 / 3, area.height / 2));
		LatentTab.drawn(LatentTab.visible().get(1));
		LatentTab.shot("latent-explorer-umap");
	}

	@Test
	void withoutItsDataTheExplorerAsksForADataset() throws Exception {
		try (var files = Files.walk(study.run().resolve("data/data"))) {
			for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		show("sharp");
		Ui.until("it says what is missing", () -> Ui.inEditor(Label.class).stream().anyMatch(l -> l.getText().contains("not there any more")));
		assertTrue(Ui.inEditor(Button.class).stream().anyMatch(b -> b.getText().contains("Choose a dataset")));
	}

	private ArtefactEditor show(String name) {
		return LatentTab.show(study.run().resolve(name + "/model"));
	}

	private void open() {
		show("sharp");
		LatentTab.whole("coloured by side");
	}

	private Set<String> selected() {
		return Ui.window().getService(LinkedSelection.class).selected(study.folder(), Subject.SAMPLES);
	}

	private void select(Set<String> ids) {
		Ui.window().getService(LinkedSelection.class).select(new SelectionChange(study.folder(), Subject.SAMPLES, ids, this));
	}
}
