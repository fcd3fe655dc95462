package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.explorer.OpenStudyHandler;
import org.latentworkbench.ui.explorer.StudyExplorer;
import org.latentworkbench.ui.study.StudyNature;
import org.latentworkbench.ui.study.StudyProjects;

class StudyExplorerTest {
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	@Test
	void aStudyOpenedByTheCommandAppearsWithItsParts() throws Exception {
		Path study = Studies.make(folder, "twelve");
		Studies.run(study, "20260101-100000-aaaa", "2026-01-01T10:00:00Z", "DONE");
		Studies.run(study, "20260202-100000-bbbb", "2026-02-02T10:00:00Z", "FAILED");
		open(study);
		TreeItem root = study("A study of twelve samples");
		assertEquals(List.of("Configs  2", "Datasets  3", "Results  2 runs"), texts(root));

		assertEquals(List.of("study.yaml", "task"), texts(expand(root, 0)));
		assertEquals(List.of("clinic.csv", "expression.tsv", "data  3 × 5, step data"), texts(expand(root, 1)),
				"data files, without the readme, and the newest dataset");
		List<String> runs = texts(expand(root, 2));
		assertTrue(runs.get(0).endsWith("  failed") && runs.get(1).endsWith("  done"), "the newest run first: " + runs);
		List<String> run = texts(expand(root, 2, 1));
		assertEquals(List.of("Log  6 bytes", "data  1.5 s"), List.of(run.get(0), run.get(2)));
		assertTrue(run.get(1).startsWith("Record  "), run.toString());
		assertEquals(List.of("overview  2.0 kB", "data  3 × 5"), texts(expand(root, 2, 1, 2)), "figures hide their pictures");
	}

	@Test
	void itsFolderStaysWhereItIsAndTheProjectHasTheNature() throws Exception {
		Path study = Studies.make(folder, "twelve");
		open(study);
		study("A study of twelve samples");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("twelve");
		assertTrue(project.hasNature(StudyNature.ID));
		assertEquals(study.toRealPath(), project.getLocation().toPath());

		select(project);
		Ui.window().getService(IHandlerService.class).executeCommand("org.latentworkbench.ui.explorer.closeStudy", null);
		Ui.until("the study is closed", () -> tree().getItemCount() == 0);
		assertEquals(0, ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
		assertTrue(Files.exists(study.resolve("data/expression.tsv")), "closing takes nothing away");

		open(study);
		study("A study of twelve samples");
	}

	@Test
	void theContextMenuOffersWhatFitsTheSelection() throws Exception {
		open(Studies.make(folder, "twelve"));
		TreeItem root = study("A study of twelve samples");
		select(root.getData());
		Ui.until("a study can be closed", () -> popup().contains("Close Study"), () -> popup().toString());
		assertFalse(popup().contains("Where does this come from?") || popup().contains("Team"), () -> popup().toString());
		select(expand(root, 1).getItem(1).getData());
		Ui.until("a file can be opened, renamed and deleted",
				() -> popup().containsAll(List.of("Open", "Rename", "Delete", "Refresh")), () -> popup().toString());
		assertFalse(popup().contains("Close Study"), () -> popup().toString());
	}

	private static void select(Object element) {
		new Explorers(explorer()).select(element);
	}

	private static List<String> popup() {
		Menu menu = tree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> texts = Arrays.stream(menu.getItems()).map(i -> i.getText().replaceAll("&|\\.\\.\\.|\t.*", "")).toList();
		menu.notifyListeners(SWT.Hide, new Event());
		return texts;
	}

	@Test
	void twoStudiesWithFoldersOfTheSameNameAreBothThere() throws Exception {
		open(Studies.make(folder.resolve("one"), "twelve"));
		study("A study of twelve samples");
		Path other = Studies.make(folder.resolve("other"), "twelve");
		Files.writeString(other.resolve("study.yaml"), "study: The other one\nseed: 1\nsteps: {}\n");
		open(other);
		study("The other one");
		assertEquals(2, tree().getItemCount());
	}

	@Test
	void aRunThatEndsWhileTheStudyIsOpenShowsUp() throws Exception {
		Path study = Studies.make(folder, "twelve");
		open(study);
		TreeItem root = study("A study of twelve samples");
		assertEquals("Results  no runs yet", texts(root).get(2));
		Studies.run(study, "20260101-100000-aaaa", "2026-01-01T10:00:00Z", "DONE");
		ResourcesPlugin.getWorkspace().getRoot().getProject("twelve").refreshLocal(IResource.DEPTH_INFINITE, null);
		Ui.until("the run is there", () -> texts(root).get(2).equals("Results  1 run"), () -> texts(root).toString());
	}

	@Test
	void aKilledRunIsToldFromOneThatRuns() throws Exception {
		Path study = Studies.make(folder, "twelve");
		Studies.run(study, "20260101-100000-aaaa", "2026-01-01T10:00:00Z", "RUNNING");
		Studies.run(study, "20260202-100000-bbbb", "2026-02-02T10:00:00Z", "RUNNING");
		// as the run engine leaves it while it runs
		Path scratch = Files.createDirectories(study.resolve("results/.scratch/20260202-100000-bbbb"));
		Path held = scratch.resolveSibling(scratch.getFileName() + ".lock");
		try (var channel = FileChannel.open(held, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				var lock = channel.lock()) {
			assertTrue(lock.isValid());
			open(study);
			TreeItem results = expand(study("A study of twelve samples"), 2);
			assertTrue(results.getItem(0).getText().endsWith("  running"), () -> texts(results).toString());
			assertTrue(results.getItem(1).getText().endsWith("  interrupted"), () -> texts(results).toString());
			assertNotEquals(results.getItem(0).getImage(), results.getItem(1).getImage());
			assertTrue(expand(results, 1).getItem(2).getText().endsWith("data  interrupted"), () -> texts(results.getItem(1)).toString());
		}
		// its process is gone now, and no file changed
		Ui.until("the other one counts as interrupted, too",
				() -> Arrays.stream(tree().getItem(0).getItem(2).getItems()).allMatch(i -> i.getText().endsWith("  interrupted")),
				() -> texts(tree().getItem(0).getItem(2)).toString());
	}

	@Test
	void openingAStudyTwiceGivesOneProject() throws Exception {
		Path study = Studies.make(folder, "twelve");
		var projects = new StudyProjects(ResourcesPlugin.getWorkspace());
		assertEquals(projects.open(study, null), projects.open(study.resolve("study.yaml"), null));
		assertEquals(1, projects.all().size());
	}

	@Test
	void aFolderThatIsNoStudyIsToldInADialog() throws Exception {
		open(folder);
		var failure = assertThrows(AssertionError.class, () -> Ui.until("never", () -> false));
		assertTrue(failure.getMessage().contains("Open Study") && failure.getMessage().contains("study.yaml"), failure.getMessage());
	}

	@Test
	void aFolderThatIsNoStudyIsRefusedWithAReason() {
		var refusal = assertThrows(InputException.class,
				() -> new StudyProjects(ResourcesPlugin.getWorkspace()).open(folder, null));
		assertTrue(refusal.getMessage().contains("study.yaml"), refusal.getMessage());
		assertEquals(0, ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
	}

	@Test
	void aShippedStudyIsCopiedWithoutItsResults() throws Exception {
		Path template = Studies.make(folder, "template");
		Studies.run(template, "20260101-100000-aaaa", "2026-01-01T10:00:00Z", "DONE");
		Files.createDirectories(template.resolve("config/results"));
		Files.writeString(template.resolve("config/results/kept.yaml"), "a: 1\n");
		var projects = new StudyProjects(ResourcesPlugin.getWorkspace());
		IProject first = projects.copy(template, null);
		IProject second = projects.copy(template, null);
		try {
			Path copy = first.getLocation().toPath();
			assertEquals(Files.readString(template.resolve("study.yaml")), Files.readString(copy.resolve("study.yaml")));
			assertFalse(Files.exists(copy.resolve("results")));
			assertTrue(Files.exists(copy.resolve("config/results/kept.yaml")));
			assertEquals(List.of("template", "template (2)"), List.of(first.getName(), second.getName()));
		} finally {
			first.delete(true, true, null);
			second.delete(true, true, null);
		}
	}

	@Test
	void aStudyThatCannotBeReadSaysSo() throws Exception {
		Path study = Studies.make(folder, "twelve");
		Files.writeString(study.resolve("study.yaml"), "study: [unclosed\n");
		open(study);
		TreeItem root = study("twelve  study.yaml has problems");
		assertEquals(4, root.getItemCount());
		assertTrue(root.getItem(0).getText().contains("study.yaml:"), "what is wrong stands over the parts: " + texts(root));
		select(root.getItem(0).getData());
		Ui.window().getService(IHandlerService.class).executeCommand("org.latentworkbench.ui.explorer.open", null);
		Ui.until("study.yaml is opened", () -> Ui.page().getActiveEditor() != null);
		assertEquals("study.yaml", Ui.page().getActiveEditor().getTitle());
	}

	@Test
	void openingADatasetOfARunShowsIt() throws Exception {
		Path study = Studies.make(folder, "twelve");
		Studies.run(study, "20260101-100000-aaaa", "2026-01-01T10:00:00Z", "DONE");
		open(study);
		TreeItem root = study("A study of twelve samples");
		TreeItem dataset = expand(root, 1).getItem(2);
		select(dataset.getData());
		Ui.window().getService(IHandlerService.class).executeCommand("org.latentworkbench.ui.explorer.open", null);
		Ui.until("the table is there", () -> !Ui.controls(Ui.window().getShell(), NatTable.class).isEmpty());
		assertEquals("data", Ui.page().getActiveEditor().getTitle());
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("window");
	}

	private static void open(Path study) throws Exception {
		Command command = Ui.window().getService(ICommandService.class).getCommand(OpenStudyHandler.COMMAND);
		var call = ParameterizedCommand.generateCommand(command, Map.of(OpenStudyHandler.FOLDER, study.toString()));
		Ui.window().getService(IHandlerService.class).executeCommand(call, null);
	}

	private static StudyExplorer explorer() {
		return (StudyExplorer) Ui.page().findView(StudyExplorer.ID);
	}

	private static Tree tree() {
		return explorer().getCommonViewer().getTree();
	}

	/** Waits for a study whose text begins so, and for its parts. */
	private static TreeItem study(String text) {
		Ui.until("the explorer shows " + text,
				() -> Arrays.stream(tree().getItems()).anyMatch(i -> i.getText().startsWith(text) && i.getItemCount() >= 3
						&& i.getItem(i.getItemCount() - 1).getText().startsWith("Results  ")),
				() -> Arrays.stream(tree().getItems()).map(i -> i.getText() + texts(i)).toList().toString());
		return Arrays.stream(tree().getItems()).filter(i -> i.getText().startsWith(text)).findFirst().orElseThrow();
	}

	/** Opens the item at a path of positions below the root, as soon as it is there, and gives it. */
	private static TreeItem expand(TreeItem root, int... path) {
		TreeItem[] item = new TreeItem[1];
		Ui.until("there is something at " + Arrays.toString(path), () -> {
			item[0] = root;
			for (int at : path) {
				if (item[0].getItemCount() <= at || item[0].getItem(at).getData() == null) {
					return false;
				}
				item[0] = item[0].getItem(at);
				explorer().getCommonViewer().setExpandedState(item[0].getData(), true);
			}
			return item[0].getExpanded();
		}, () -> texts(root).toString());
		return item[0];
	}

	private static List<String> texts(TreeItem item) {
		return Arrays.stream(item.getItems()).map(TreeItem::getText).toList();
	}
}
