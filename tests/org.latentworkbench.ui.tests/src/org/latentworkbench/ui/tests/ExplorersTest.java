package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkingSet;
import org.eclipse.ui.IWorkingSetManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.StudyExplorer;

class ExplorersTest {
	private static final String RUN = "20260101-100000-aaaa";

	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	private IProject study(String name) throws Exception {
		Path study = Studies.make(folder, name);
		Studies.run(study, RUN, "2026-01-01T10:00:00Z", "DONE");
		return Explorers.open(study);
	}

	@Test
	void eachExplorerShowsItsPartOfEveryStudy() throws Exception {
		study("one");
		study("two");
		Explorers configs = Explorers.show(StudyExplorer.id(Part.CONFIGS));
		Ui.until("both studies show their configs", () -> configs.tree().getItemCount() == 2
				&& Explorers.texts(configs.tree().getItem(1)).equals(List.of("study.yaml", "task")), configs::text);
		assertEquals(List.of("data  correlated-multiomics"), Explorers.texts(configs.expand("A study of twelve", "study.yaml")),
				"the steps stand below the file that says them");
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("explorer-configs");
		Explorers datasets = Explorers.show(StudyExplorer.id(Part.DATASETS));
		Ui.until("datasets with their shapes", () -> datasets.text().contains("expression.tsv  3 × 3")
				&& datasets.text().contains("clinic.csv  3 × 2") && datasets.text().contains("data  3 × 5, step data"), datasets::text);
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("explorer-datasets");
		Explorers results = Explorers.show(StudyExplorer.id(Part.RESULTS));
		TreeItem run = results.expand("A study of twelve");
		Ui.until("the run", () -> run.getItemCount() == 1 && run.getItem(0).getText().contains("done"), results::text);
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("explorer-results");
	}

	@Test
	void theFilterKeepsWhatFitsAndWhatIsAround() throws Exception {
		study("one");
		Explorers studies = Explorers.studies();
		studies.item("Datasets");
		Text filter = Ui.controls(studies.view().getCommonViewer().getTree().getParent().getParent(), Text.class).get(0);
		filter.setText("clin");
		Ui.until("only the clinic is left", () -> studies.text().contains("clinic.csv") && !studies.text().contains("expression")
				&& !studies.text().contains("Results"), studies::text);
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("explorer-filter");
		filter.setText("");
		Ui.until("everything is back, closed as before", () -> studies.has("Results") && !studies.has("clinic"), studies::text);
	}

	@Test
	void aResultWhoseParametersChangedIsOutOfDate() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		studies.expand("A study of twelve", "Results", "Jan 1");
		Ui.until("the run was looked at", () -> studies.has("data  1.5 s"), studies::text);
		assertFalse(studies.text().contains("out of date"), studies::text);
		Path file = folder.resolve("one/study.yaml");
		Files.writeString(file, Files.readString(file).replace("seed: 7", "seed: 8"));
		Explorers.refresh(study);
		Ui.until("run and step say so", () -> studies.has("data  1.5 s (out of date)") && studies.has("Jan 1")
				&& studies.item("Jan 1").getText().contains("(out of date)"), studies::text);
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("explorer-stale");
		Files.writeString(file, Files.readString(file).replace("seed: 8", "seed: 7"));
		Explorers.refresh(study);
		Ui.until("and no longer", () -> !studies.text().contains("out of date"), studies::text);
	}

	@Test
	void errorsAndRunsAtWorkAreMarked() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		TreeItem configs = studies.item("Configs");
		Ui.until("decorated", () -> configs.getImage() != null);
		var before = configs.getImage().getImageData().data.clone();
		IMarker marker = study.getFile("study.yaml").createMarker(IMarker.PROBLEM,
				Map.of(IMarker.SEVERITY, IMarker.SEVERITY_ERROR, IMarker.MESSAGE, "no such setting"));
		Ui.until("the sign of an error is on the configs and the study",
				() -> !java.util.Arrays.equals(before, studies.item("Configs").getImage().getImageData().data));
		marker.delete();
		Ui.until("and gone with it", () -> java.util.Arrays.equals(before, studies.item("Configs").getImage().getImageData().data));
	}

	@Test
	void linkWithEditorSelectsWhatTheTabShows() throws Exception {
		IProject study = study("one");
		Explorers datasets = Explorers.show(StudyExplorer.id(Part.DATASETS));
		datasets.item("A study");
		datasets.view().setLinkingEnabled(true);
		try {
			IDE.openEditor(Ui.page(), study.getFile("data/clinic.csv"));
			Ui.until("the file is selected", () -> datasets.tree().getSelectionCount() == 1
					&& datasets.tree().getSelection()[0].getText().startsWith("clinic.csv"), datasets::text);
		} finally {
			datasets.view().setLinkingEnabled(false);
		}
	}

	@Test
	void aStepOfAMissingPluginIsAPlaceholderThatSaysWhatIsMissing() throws Exception {
		Path study = Studies.make(folder, "one");
		Path file = study.resolve("study.yaml");
		Files.writeString(file, Files.readString(file) + "  far: { use: far-away, in: { dataset: data } }\n");
		Path run = Studies.run(study, RUN, "2026-01-01T10:00:00Z", "DONE");
		Path record = run.resolve("run.json");
		Files.writeString(record, Files.readString(record).replace("\"correlated-multiomics\"",
				"\"far-away\",\n      \"bundle\": \"org.example.far\",\n      \"bundleVersion\": \"1.2.0\""));
		Explorers.open(study);
		Explorers studies = Explorers.studies();
		studies.expand("A study of twelve", "Configs", "study.yaml");
		Ui.until("the step of the study is a placeholder", () -> studies.text().contains(
				"far  'far-away' is not installed: install the plug-in org.example.far 1.2.0"), studies::text);
		assertTrue(studies.text().contains("study.yaml:5: "), "the study says what is wrong: " + studies.text());
		studies.expand("A study of twelve", "Results", "Jan 1");
		assertTrue(studies.text().contains("data  1.5 s, 'far-away' is not installed"), studies::text);
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("explorer-missing-plugin");
		studies.select(studies.item("far  ").getData());
		Explorers.command("org.latentworkbench.ui.explorer.open", Map.of());
		Ui.until("its file is opened", () -> Ui.page().getActiveEditor() != null);
		assertEquals("study.yaml", Ui.page().getActiveEditor().getTitle());
	}

	@Test
	void aStudyWhoseFolderIsGoneSaysWhatToDo() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		studies.item("Results");
		Files.move(folder.resolve("one"), folder.resolve("moved"));
		Ui.page().activate(studies.view());
		Explorers.command("org.eclipse.ui.file.refresh", Map.of());
		Ui.until("the study says so", () -> studies.text().contains("its folder is gone") && studies.text().contains("is no longer there"),
				studies::text);
		studies.select(studies.item("The folder").getData());
		Ui.answering(shell -> Ui.press(shell, "Close Study"), () -> {
			try {
				Explorers.command("org.latentworkbench.ui.explorer.open", Map.of());
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		Ui.until("it is out of the workbench", () -> !study.exists());
		assertTrue(Files.exists(folder.resolve("moved/study.yaml")));
	}

	@Test
	void typingInTheTreeFilters() throws Exception {
		study("one");
		Explorers studies = Explorers.studies();
		studies.select(studies.item("Datasets").getData());
		for (char letter : "clinic".toCharArray()) {
			Event key = new Event();
			key.character = letter;
			key.keyCode = letter;
			studies.tree().notifyListeners(SWT.KeyDown, key);
		}
		Ui.until("only the clinic is left", () -> studies.has("clinic.csv") && !studies.has("Results"), studies::text);
		Ui.controls(studies.tree().getParent().getParent(), Text.class).get(0).setText("");
		Ui.until("everything is back", () -> studies.has("Results"), studies::text);
	}

	@Test
	void whatIsOpenIsRememberedForTheNextSession() throws Exception {
		study("one");
		Explorers studies = Explorers.studies();
		studies.expand("A study of twelve", "Results", "Jan 1");
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		studies.view().saveState(memento);
		List<String> open = Arrays.stream(memento.getChildren("expanded")).map(m -> m.getString("key")).toList();
		assertEquals(List.of("/one", "/one#RESULTS", "/one#run " + RUN), open.stream().sorted(Comparator.comparing(String::length)).toList());
	}

	@Test
	void theMenuSortsRunsAndShowsSomeStudiesOnly() throws Exception {
		IProject one = study("one");
		Studies.run(folder.resolve("one"), "20260202-100000-bbbb", "2026-02-02T10:00:00Z", "FAILED");
		Explorers.refresh(one);
		study("two");
		Explorers results = Explorers.show(StudyExplorer.id(Part.RESULTS));
		Ui.until("both studies and two runs", () -> results.tree().getItemCount() == 2 && results.tree().getItem(0).getItemCount() == 2, results::text);
		choose(results, "Oldest First");
		Ui.until("the older run comes first", () -> results.tree().getItem(0).getItem(0).getText().startsWith("Jan 1"), results::text);
		choose(results, "Newest First");
		Ui.until("and the newer one again", () -> results.tree().getItem(0).getItem(0).getText().startsWith("Feb 2"), results::text);

		IWorkingSetManager sets = PlatformUI.getWorkbench().getWorkingSetManager();
		IWorkingSet set = sets.createWorkingSet("only one", new IAdaptable[] { one });
		set.setId("org.latentworkbench.ui.explorer.studySet");
		sets.addWorkingSet(set);
		sets.addRecentWorkingSet(set);
		try {
			choose(results, "only one");
			Ui.until("one study is left", () -> results.tree().getItemCount() == 1, results::text);
			choose(results, "Deselect Working Set");
			Ui.until("both are back", () -> results.tree().getItemCount() == 2, results::text);
		} finally {
			sets.removeWorkingSet(set);
		}
	}

	/** Chooses an entry of the view's menu. */
	private static void choose(Explorers explorer, String text) {
		MenuManager menu = (MenuManager) explorer.view().getViewSite().getActionBars().getMenuManager();
		assertTrue(run(menu, text), "there is no " + text);
		Ui.settle();
	}

	private static boolean run(IContributionManager menu, String text) {
		if (menu instanceof MenuManager manager) {
			// entries of the moment come when the menu is shown
			Menu widget = manager.createContextMenu(Ui.window().getShell());
			widget.notifyListeners(SWT.Show, new Event());
			for (MenuItem item : widget.getItems()) {
				if (item.getText().replace("&", "").replaceFirst("^\\d+ ", "").startsWith(text)) {
					item.setSelection(true);
					item.notifyListeners(SWT.Selection, new Event());
					return true;
				}
			}
		}
		for (IContributionItem item : menu.getItems()) {
			if (item instanceof IContributionManager inner && run(inner, text)) {
				return true;
			}
		}
		return false;
	}
}
