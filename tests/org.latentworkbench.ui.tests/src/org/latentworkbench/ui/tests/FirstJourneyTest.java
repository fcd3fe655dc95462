package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.StudyExplorer;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.run.RunState;
import org.latentworkbench.ui.run.Runs;
import org.latentworkbench.ui.run.WatchedRun;
import org.latentworkbench.ui.viewers.selection.SelectionView;

/** From the welcome page to the scatter of a latent space: what a person's first minute is. */
class FirstJourneyTest {
	private static final int MOST_CLICKS = 5;
	private static final int STEPS = 4;
	/** The tutorial with less of everything, so that the test need not wait for it. */
	private static final String TUTORIAL = """
			# The tutorial in small.
			study: Multi-omics tutorial
			seed: 1234
			steps:
			  data: { use: correlated-multiomics, with: { samples: 120 } }
			  encoded: { use: encode, in: { dataset: data/data } }
			  vae: { use: multimodal-vae, in: { dataset: encoded/encoded }, with: { hidden: [16], latent: 3, epochs: 20 } }
			  map: { use: latent-projection, in: { model: vae/model, dataset: encoded/encoded }, with: { method: pca } }
			""";

	@TempDir
	Path folder;

	private final Shell shell = Ui.window().getShell();
	private int clicks;

	@BeforeEach
	void begin() throws Exception {
		Ui.clear();
		asAtTheFirstStart();
		Files.writeString(Files.createDirectories(folder.resolve("multiomics")).resolve("study.yaml"), TUTORIAL);
		System.setProperty("latent.examples", folder.toString());
	}

	/** The views that a window has at first, and no others. */
	private static void asAtTheFirstStart() throws Exception {
		for (Part part : Part.values()) {
			Optional.ofNullable(Ui.page().findViewReference(StudyExplorer.id(part))).ifPresent(Ui.page()::hideView);
		}
		Ui.page().showView(SelectionView.ID);
		Ui.page().showView(StudyExplorer.ID);
	}

	/** Folds a category of properties in: where the study lies is of no interest to who looks at the picture. */
	private void folded(String category) {
		Ui.until("the properties are folded in", () -> {
			List<TreeItem> items = Ui.controls(shell, Tree.class).stream().flatMap(t -> Arrays.stream(t.getItems())).filter(i -> i.getText().equals(category)).toList();
			items.forEach(i -> i.setExpanded(false));
			return !items.isEmpty();
		});
		Ui.settle();
	}

	@AfterEach
	void end() throws Exception {
		System.clearProperty("latent.examples");
		Runs runs = Ui.window().getService(Runs.class);
		runs.active().forEach(runs::stop);
		Ui.until("nothing runs", () -> runs.active().isEmpty());
		Ui.page().closeAllEditors(false);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, new NullProgressMonitor());
		}
		Ui.clear();
	}

	@Test
	void fromTheWelcomePageToTheScatterInFiveClicks() throws Exception {
		PlatformUI.getWorkbench().getIntroManager().showIntro(Ui.window(), false);
		Ui.settle();
		Runs runs = Ui.window().getService(Runs.class);
		int before = runs.all().size();
		click(() -> Ui.press(shell, "Open and run"));
		Ui.until("the run is there", () -> runs.all().size() > before);
		WatchedRun run = runs.all().stream().filter(r -> r.study().toString().contains("multiomics")).findFirst().orElseThrow();
		for (int done = 1; done <= STEPS; done++) {
			int wanted = done;
			Ui.until("the run has done " + done + " steps", () -> !run.state().active()
					|| run.steps().stream().filter(s -> !s.state().active()).count() >= wanted, () -> run.state() + " " + run.steps());
		}
		Ui.until("the run is done", () -> !run.state().active(), () -> run.state() + " " + run.errors());
		assertEquals(RunState.DONE, run.state(), run.errors().toString());
		Explorers studies = Explorers.studies();
		TreeItem figure = open(studies, "Multi-omics tutorial", "Results", "", "map", "latent_space");
		click(() -> {
			studies.tree().setSelection(figure);
			Event event = new Event();
			event.item = figure;
			studies.tree().notifyListeners(SWT.Selection, event);
			studies.tree().notifyListeners(SWT.DefaultSelection, event);
		});
		Ui.until("the scatter is open", () -> Ui.page().getActiveEditor() != null && !canvases().isEmpty(), studies::text);
		Ui.settle();
		Picture.of(shell).keep("first-opened");
		Ui.until("the samples are painted", () -> {
			Ui.settle();
			return colours(canvases().getFirst()) > 12;
		}, () -> canvases().stream().map(c -> c.getSize() + " " + colours(c)).toList() + " " + Ui.page().getActiveEditor().getTitle());
		folded("File");
		Picture.of(shell).keep("first-scatter");
		assertTrue(clicks <= MOST_CLICKS, clicks + " clicks");
	}

	/** The figures that are seen, the largest first: the views below have small ones. */
	private List<FigureCanvas> canvases() {
		return Ui.controls(shell, FigureCanvas.class).stream().filter(FigureCanvas::isVisible)
				.sorted(Comparator.comparingInt((FigureCanvas c) -> c.getSize().x * c.getSize().y).reversed()).toList();
	}

	private static long colours(FigureCanvas canvas) {
		Picture picture = Picture.of(canvas);
		Point size = canvas.getSize();
		return IntStream.range(0, size.x).boxed().flatMap(x -> IntStream.range(0, size.y).mapToObj(y -> picture.at(x, y))).distinct().count();
	}

	/** Opens what is closed on the way as soon as there is something below it, one click each; an empty text is the first below. */
	private TreeItem open(Explorers explorer, String... texts) {
		TreeItem[] last = new TreeItem[1];
		Ui.until("there is " + List.of(texts), () -> {
			last[0] = opened(explorer, texts);
			return last[0] != null;
		}, explorer::text);
		return last[0];
	}

	private TreeItem opened(Explorers explorer, String... texts) {
		TreeItem item = null;
		for (String text : texts) {
			if (item != null && !item.getExpanded()) {
				if (item.getItemCount() == 0) {
					return null;
				}
				Object closed = item.getData();
				click(() -> explorer.view().getCommonViewer().setExpandedState(closed, true));
				return null; // what is below is looked for in a moment
			}
			TreeItem[] among = item == null ? explorer.tree().getItems() : item.getItems();
			item = Arrays.stream(among).filter(candidate -> fits(candidate, text)).findFirst().orElse(null);
			if (item == null) {
				return null;
			}
		}
		return item;
	}

	private static boolean fits(TreeItem item, String text) {
		return !item.getText().isEmpty() && item.getText().startsWith(text) && (!text.isEmpty() || !item.getText().contains("report"));
	}

	private void click(Runnable what) {
		clicks++;
		what.run();
		Ui.settle();
	}
}
