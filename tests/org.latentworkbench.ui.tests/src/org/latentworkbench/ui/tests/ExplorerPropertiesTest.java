package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.views.properties.PropertySheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerPropertiesTest {
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	@Test
	void everyNodeTellsWhatItIs() throws Exception {
		Path study = Studies.make(folder, "one");
		Studies.run(study, "20260101-100000-aaaa", "2026-01-01T10:00:00Z", "DONE");
		IProject project = Explorers.open(study);
		PropertySheet view = (PropertySheet) Ui.page().showView(IPageLayout.ID_PROP_SHEET);
		Explorers studies = Explorers.studies();
		studies.expand("A study of twelve", "Datasets");

		shows(studies, view, project, "Study=A study of twelve samples", "Steps=data", "Runs=1", "Folder=");
		shows(studies, view, project.getFile("data/clinic.csv"), "Samples=3", "Features=2", "Type=categorical", "Missing=1 of 6 (16.7 %)", "Classes=4");
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("explorer-properties");
		shows(studies, view, project.getFile("study.yaml"), "File=", "Size=", "Can be written=yes");
		TreeItem run = studies.expand("A study of twelve", "Results", "Jan 1");
		shows(studies, view, run.getData(), "Run=20260101-100000-aaaa", "Status=done", "Folder=");
		TreeItem step = studies.expand("A study of twelve", "Results", "Jan 1", "data");
		shows(studies, view, step.getData(), "Step=data", "(correlated-multiomics)", "Took=1.5 s");
		TreeItem dataset = studies.expand("A study of twelve", "Results", "Jan 1", "data", "data  3");
		shows(studies, view, dataset.getData(), "Kind=dataset", "Size=2.0 kB", "Samples=3", "Origin=data of run", "Missing=1 of 6 (16.7 %)");
	}

	private static void shows(Explorers explorer, PropertySheet view, Object element, String... facts) {
		explorer.select(element);
		for (String fact : facts) {
			Ui.until("the properties say " + fact, () -> properties(view).stream().anyMatch(p -> p.contains(fact)), () -> properties(view).toString());
		}
		assertTrue(properties(view).size() >= facts.length, () -> properties(view).toString());
	}

	private static List<String> properties(PropertySheet view) {
		IPage page = view.getCurrentPage();
		Control control = page.getControl();
		List<String> all = new ArrayList<>();
		for (Tree tree : Ui.controls(control, Tree.class)) {
			collect(tree.getItems(), all);
		}
		return all;
	}

	private static void collect(TreeItem[] items, List<String> all) {
		for (TreeItem item : items) {
			all.add(item.getText(0) + "=" + item.getText(1));
			collect(item.getItems(), all);
		}
	}
}
