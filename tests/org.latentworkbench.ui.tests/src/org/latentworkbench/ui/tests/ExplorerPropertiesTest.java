package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Rectangle;
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
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.run.RunItem;
import org.latentworkbench.ui.run.RunsView;
import org.latentworkbench.ui.viewer.ArtefactOpener;

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

	@Test
	void theFactsFollowTheStudy() throws Exception {
		Path study = Studies.make(folder, "one");
		IProject project = Explorers.open(study);
		PropertySheet view = (PropertySheet) Ui.page().showView(IPageLayout.ID_PROP_SHEET);
		Explorers studies = Explorers.studies();
		studies.item("A study of twelve");
		shows(studies, view, project, "Runs=0");

		Studies.run(study, "20260101-100000-aaaa", "2026-01-01T10:00:00Z", "DONE");
		project.refreshLocal(IResource.DEPTH_INFINITE, null);

		shown(view, "Runs=1", "Last run=");

		studies.expand("A study of twelve", "Datasets");
		shows(studies, view, project.getFile("data/clinic.csv"), "Samples=3");
		Path file = study.resolve("data/clinic.csv");
		List<String> lines = Files.readAllLines(file);
		Files.write(file, lines.subList(0, lines.size() - 1));
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		shown(view, "Samples=2");
	}

	@Test
	void severalNodesAndNoneHaveTheirFacts() throws Exception {
		IProject first = Explorers.open(Studies.make(folder, "one"));
		IProject second = Explorers.open(Studies.make(folder, "two"));
		PropertySheet view = (PropertySheet) Ui.page().showView(IPageLayout.ID_PROP_SHEET);
		Explorers studies = Explorers.studies();
		studies.item("A study of twelve");
		shows(studies, view, first, "Folder=");

		studies.view().getCommonViewer().setSelection(new StructuredSelection(List.of(first, second)), true);
		shown(view, "Study=A study of twelve samples", "Folder=");
		Ui.settle();
		assertFalse(Arrays.stream(Job.getJobManager().find(null)).anyMatch(job -> job.getName().equals("Reading properties")), "what is read once is read");

		studies.view().getCommonViewer().setSelection(StructuredSelection.EMPTY);
		shown(view, "Nothing is selected=");
	}

	@Test
	void aRunAndATabTellWhatTheyAre() throws Exception {
		Path study = Studies.make(folder, "one");
		Studies.run(study, "20260101-100000-aaaa", "2026-01-01T10:00:00Z", "DONE");
		Explorers.open(study);
		PropertySheet view = (PropertySheet) Ui.page().showView(IPageLayout.ID_PROP_SHEET);

		RunsView runs = (RunsView) Ui.page().showView(RunsView.ID);
		Ui.page().activate(runs);
		var rows = (TreeViewer) runs.getSite().getSelectionProvider();
		Ui.until("the run is in the history", () -> row(rows, study).isPresent());
		rows.setSelection(new StructuredSelection(row(rows, study).orElseThrow()));
		shown(view, "Run=20260101-100000-aaaa", "Status=done", "Folder=" + study);
		Tree tree = (Tree) view.getCurrentPage().getControl();
		// a row of a closed group has no height, whatever the group says of itself
		Ui.until("the second group is open", () -> tree.getItem(1).getItem(1).getBounds().height > 1);
		Ui.until("its first row is painted", () -> {
			Rectangle row = tree.getItem(1).getItem(0).getBounds();
			row.y += tree.getHeaderHeight();
			return Picture.of(tree).colours(row) > 2;
		});
		Picture.of(Ui.window().getShell()).keep("run-properties");

		Explorers studies = Explorers.studies();
		TreeItem dataset = studies.expand("A study of twelve", "Results", "Jan 1", "data", "data  3");
		studies.select(dataset.getData());
		studies.view().getCommonViewer().setSelection(StructuredSelection.EMPTY);
		shown(view, "Nothing is selected=");
		new ArtefactOpener(Ui.page()).open(((ArtefactNode) dataset.getData()).source());
		shown(view, "Kind=dataset", "Samples=3");
	}

	/** The first run of a study; other runs of this window stand there, too. */
	private static Optional<Object> row(TreeViewer rows, Path study) {
		return Arrays.stream(rows.getTree().getItems()).map(TreeItem::getData).filter(data -> data instanceof RunItem run && run.study().equals(study))
				.findFirst();
	}

	private static void shows(Explorers explorer, PropertySheet view, Object element, String... facts) {
		explorer.select(element);
		shown(view, facts);
	}

	private static void shown(PropertySheet view, String... facts) {
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
