package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.explorer.StudyExplorer;
import org.latentworkbench.ui.studies.StudyNature;
import org.latentworkbench.ui.studies.StudyProjects;

/** The window as a person meets it first. */
class WorkbenchTest {
	@TempDir
	private Path folder;

	private StudyExplorer explorer;

	@BeforeEach
	void showExplorer() throws Exception {
		Window.clear();
		explorer = (StudyExplorer) Window.page().showView(StudyExplorer.ID);
		Window.settle();
	}

	@AfterEach
	void clear() throws Exception {
		Window.clear();
	}

	@Test
	void opensInTheLatentPerspective() {
		assertTrue(PlatformUI.isWorkbenchRunning());
		assertEquals("org.latentworkbench.app.perspective", Window.page().getPerspective().getId());
		assertEquals("Latent Workbench", Window.page().getWorkbenchWindow().getShell().getText());
	}

	@Test
	void explorerWithoutAStudySaysWhatToDo() {
		Window.until(() -> !explorer.showsTree(), () -> "the explorer shows a tree without any study");
		Window.pixels(Window.page().getWorkbenchWindow().getShell(), "window-empty");
		assertTrue(links(Window.page().getWorkbenchWindow().getShell()).stream().anyMatch(text -> text.contains("Open a study")));
	}

	@Test
	void anOpenedStudyStandsInTheExplorerWithItsFiles() throws Exception {
		Path study = Studies.write(folder.resolve("my study"), 5, 3);
		IProject project = new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, new NullProgressMonitor());
		assertEquals("my study", project.getName());
		assertTrue(project.hasNature(StudyNature.ID));
		Tree tree = explorer.getCommonViewer().getTree();
		Window.until(() -> explorer.showsTree() && tree.getItemCount() == 1, () -> "the study is not in the explorer");
		TreeItem root = tree.getItem(0);
		assertEquals("my study", root.getText());
		explorer.getCommonViewer().expandAll();
		Window.until(() -> names(root.getItems()).contains("study.yaml"), () -> "its files are not: " + names(root.getItems()));
		assertEquals(List.of("data", "study.yaml"), names(root.getItems()));
		assertFalse(root.getImage() == null, "a study has a picture");
		Window.pixels(Window.page().getWorkbenchWindow().getShell(), "window-study");
	}

	@Test
	void openingAStudyTwiceGivesOneProject() throws Exception {
		Path study = Studies.write(folder.resolve("once"), 2, 2);
		StudyProjects projects = new StudyProjects(ResourcesPlugin.getWorkspace());
		assertEquals(projects.open(study, new NullProgressMonitor()), projects.open(study, new NullProgressMonitor()));
		assertEquals(1, ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
	}

	@Test
	void twoStudiesOfOneNameAreTwoProjects() throws Exception {
		StudyProjects projects = new StudyProjects(ResourcesPlugin.getWorkspace());
		IProject one = projects.open(Studies.write(folder.resolve("a/twin"), 2, 2), new NullProgressMonitor());
		IProject two = projects.open(Studies.write(folder.resolve("b/twin"), 2, 2), new NullProgressMonitor());
		assertEquals(List.of("twin", "twin-2"), List.of(one.getName(), two.getName()));
	}

	@Test
	void aShippedStudyIsCopiedWithoutItsResults() throws Exception {
		Path template = Studies.write(folder.resolve("template"), 3, 2);
		Files.createDirectories(template.resolve("results/run-1"));
		Files.createDirectories(template.resolve("config/results"));
		Files.writeString(template.resolve("config/results/kept.yaml"), "a: 1\n");
		StudyProjects projects = new StudyProjects(ResourcesPlugin.getWorkspace());
		Path copy = projects.copy(template, new NullProgressMonitor()).getLocation().toPath();
		assertEquals(Files.readString(template.resolve("data/numbers.tsv")), Files.readString(copy.resolve("data/numbers.tsv")));
		assertFalse(Files.exists(copy.resolve("results")));
		assertTrue(Files.exists(copy.resolve("config/results/kept.yaml")));
		assertEquals("template-2", projects.copy(template, new NullProgressMonitor()).getName());
	}

	@Test
	void aFolderThatIsNoStudyIsRefusedWithAReason() {
		InputException refusal = assertThrows(InputException.class,
				() -> new StudyProjects(ResourcesPlugin.getWorkspace()).open(folder, new NullProgressMonitor()));
		assertTrue(refusal.getMessage().contains("study.yaml"), refusal.getMessage());
		assertEquals(0, ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
	}

	@Test
	void theCommandsHaveHandlers() {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		assertTrue(commands.getCommand("org.latentworkbench.ui.openStudy").isHandled());
		assertTrue(commands.getCommand(IWorkbenchCommandConstants.FILE_CLOSE_ALL).isDefined());
	}

	private static List<String> names(TreeItem[] items) {
		return List.of(items).stream().map(TreeItem::getText).filter(text -> !text.equals(".project")).toList();
	}

	private static List<String> links(Control control) {
		List<String> found = new ArrayList<>();
		if (control instanceof Link link) {
			found.add(link.getText());
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				found.addAll(links(child));
			}
		}
		return found;
	}
}
