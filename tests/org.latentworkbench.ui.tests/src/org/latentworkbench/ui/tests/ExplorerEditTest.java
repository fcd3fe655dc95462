package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.study.StudyProjects;

class ExplorerEditTest {
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

	private static void command(String id) {
		try {
			Explorers.command(id, Map.of());
		} catch (Exception e) {
			throw new IllegalStateException(id, e);
		}
	}

	/** Undoes what was done last, once that is done. @param what how its name begins */
	private static void undo(String what) throws Exception {
		IUndoContext context = ResourcesPlugin.getWorkspace().getAdapter(IUndoContext.class);
		IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
		Ui.until("'" + what + "' can be undone", () -> history.getUndoOperation(context) != null
				&& history.getUndoOperation(context).getLabel().startsWith(what), () -> java.util.List.of(history.getUndoHistory(IOperationHistory.GLOBAL_UNDO_CONTEXT)).toString());
		history.undo(context, null, null);
	}

	@Test
	void aFileIsCopiedBetweenStudiesByKeys() throws Exception {
		study("one");
		study("two");
		Explorers studies = Explorers.studies();
		Ui.until("both are there", () -> studies.tree().getItemCount() == 2, studies::text);
		studies.expand("A study of twelve", "Datasets");
		IProject one = ResourcesPlugin.getWorkspace().getRoot().getProject("one");
		IProject two = ResourcesPlugin.getWorkspace().getRoot().getProject("two");
		two.getFile("data/clinic.csv").delete(true, null);
		studies.select(one.getFile("data/clinic.csv"));
		command("org.eclipse.ui.edit.copy");
		studies.select(two);
		command("org.eclipse.ui.edit.paste");
		Ui.until("the copy is in the study", () -> two.getFile("clinic.csv").exists());
		Ui.until("and in the tree", () -> studies.text().lastIndexOf("Datasets  3") > studies.text().indexOf("Datasets"), studies::text);
	}

	@Test
	void aFileIsDeletedAndBroughtBack() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		studies.expand("A study of twelve", "Datasets");
		studies.select(study.getFile("data/clinic.csv"));
		Ui.answering(shell -> Ui.press(shell, "OK"), () -> command("org.eclipse.ui.edit.delete"));
		Ui.until("the file is gone", () -> !study.getFile("data/clinic.csv").exists() && !studies.has("clinic"));
		undo("Delete");
		Ui.until("and back", () -> Files.exists(folder.resolve("one/data/clinic.csv")) && studies.has("clinic"), studies::text);
	}

	@Test
	void aFileIsRenamed() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		studies.expand("A study of twelve", "Datasets");
		studies.select(study.getFile("data/clinic.csv"));
		Ui.answering(shell -> {
			Ui.controls(shell, Text.class).get(0).setText("patients.csv");
			Ui.press(shell, "OK");
		}, () -> command("org.eclipse.ui.edit.rename"));
		Ui.until("it has its new name", () -> studies.has("patients.csv") && !studies.has("clinic.csv"), studies::text);
	}

	@Test
	void deletingARunSaysWhatGoesAndTakesItAway() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		TreeItem run = studies.expand("A study of twelve", "Results", "Jan 1");
		studies.select(run.getData());
		Ui.answering(shell -> {
			String words = Ui.controls(shell, Label.class).stream().map(Label::getText).toList().toString();
			assertTrue(words.contains("1 step with") && words.contains(RUN) && words.contains("cannot be undone"), words);
			Ui.press(shell, "Delete");
		}, () -> command("org.eclipse.ui.edit.delete"));
		Ui.until("the run is gone", () -> !Files.exists(folder.resolve("one/results/" + RUN)));
		Ui.until("the tree says so", () -> studies.has("Results  no runs yet"), studies::text);
		assertTrue(study.getFile("study.yaml").exists());
	}

	@Test
	void aStudyIsCopiedWithItsResultsAndTakenOutOfTheWorkbench() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		studies.item("A study");
		studies.select(study);
		command("org.eclipse.ui.edit.copy");
		command("org.eclipse.ui.edit.paste");
		var projects = new StudyProjects(ResourcesPlugin.getWorkspace());
		Ui.until("there are two", () -> projects.all().size() == 2);
		IProject copy = projects.all().stream().filter(p -> !p.equals(study)).findFirst().orElseThrow();
		try {
			assertTrue(Files.exists(StudyProjects.folder(copy).resolve("results/" + RUN + "/run.json")));
			Ui.until("the copy is selected", () -> studies.tree().getSelectionCount() == 1
					&& copy.equals(studies.tree().getSelection()[0].getData()), studies::text);
			studies.select(study);
			Ui.answering(shell -> Ui.press(shell, "OK"), () -> command("org.eclipse.ui.edit.delete"));
			Ui.until("one is left", () -> projects.all().equals(List.of(copy)));
			assertTrue(Files.exists(folder.resolve("one/study.yaml")), "its folder stays");
		} finally {
			Explorers.refresh(copy);
			copy.delete(true, true, null);
		}
	}

	@Test
	void theCopyOfAStudyThatCannotBeWrittenCanBe() throws Exception {
		IProject study = study("one");
		Path original = folder.resolve("one");
		protect(original, "r--r--r--", "r-xr-xr-x");
		var projects = new StudyProjects(ResourcesPlugin.getWorkspace());
		try {
			Explorers studies = Explorers.studies();
			studies.item("A study");
			studies.select(study);
			command("org.eclipse.ui.edit.copy");
			command("org.eclipse.ui.edit.paste");
			Ui.until("there are two", () -> projects.all().size() == 2);
		} finally {
			protect(original, "rw-r--r--", "rwxr-xr-x");
		}
		IProject copy = projects.all().stream().filter(p -> !p.equals(study)).findFirst().orElseThrow();
		try (var all = Files.walk(StudyProjects.folder(copy))) {
			for (Path path : all.toList()) {
				assertTrue(Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_WRITE), path.toString());
			}
			var config = (ConfigEditor) IDE.openEditor(Ui.page(), copy.getFile("config/task/encode.yaml"));
			config.sourceViewer().getDocument().set("log2: false\n");
			config.doSave(new NullProgressMonitor());
			assertEquals("log2: false\n", Files.readString(StudyProjects.folder(copy).resolve("config/task/encode.yaml")));
			assertEquals("log2: true\n", Files.readString(original.resolve("config/task/encode.yaml")));
		} finally {
			Explorers.refresh(copy);
			copy.delete(true, true, null);
		}
	}

	private static void protect(Path root, String files, String folders) throws Exception {
		try (var all = Files.walk(root)) {
			for (Path path : all.toList()) {
				Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(Files.isDirectory(path) ? folders : files));
			}
		}
	}

	@Test
	void aFileFromOutsideIsDroppedOntoAStudy() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		TreeItem configs = studies.item("Configs");
		Path outside = Files.writeString(folder.resolve("more.yaml"), "log2: false\n");
		drop(studies, configs, FileTransfer.getInstance(), new String[] { outside.toString() });
		Ui.until("the file is copied", () -> study.getFile("config/more.yaml").exists());
		Ui.until("and shown", () -> studies.has("Configs  3"), studies::text);
	}

	@Test
	void dataFromOutsideGoesThroughTheImport() throws Exception {
		IProject study = study("one");
		Explorers studies = Explorers.studies();
		TreeItem datasets = studies.item("Datasets");
		Path outside = Files.writeString(folder.resolve("more.tsv"), "ID\tG1\tG2\nS1\t1\t2\nS2\t3\t4\n");
		Ui.answering(shell -> assertTrue(shell.getText().contains("Import"), shell.getText()), () -> {
			try {
				drop(studies, datasets, FileTransfer.getInstance(), new String[] { outside.toString() });
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		assertFalse(study.getFile("data/more.tsv").exists(), "nothing is copied before the wizard is finished");
	}

	@Test
	void whatIsDraggedToAnotherStudyIsCopied() throws Exception {
		IProject one = study("one");
		IProject two = study("two");
		two.getFile("config/task/encode.yaml").delete(true, null);
		Explorers studies = Explorers.studies();
		Ui.until("both are there", () -> studies.tree().getItemCount() == 2 && studies.tree().getItem(1).getItemCount() == 3);
		LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(one.getFile("config/task/encode.yaml")));
		drop(studies, studies.tree().getItem(1).getItem(0), LocalSelectionTransfer.getTransfer(), LocalSelectionTransfer.getTransfer().getSelection());
		Ui.until("the copy is there", () -> two.getFile("config/encode.yaml").exists());
		assertTrue(one.getFile("config/task/encode.yaml").exists(), "and the original stays");
		LocalSelectionTransfer.getTransfer().setSelection(null);
	}

	@Test
	void runsAreNoPlaceToDropFiles() throws Exception {
		study("one");
		Explorers studies = Explorers.studies();
		TreeItem results = studies.item("Results");
		Path outside = Files.writeString(folder.resolve("more.yaml"), "log2: false\n");
		assertEquals(DND.DROP_NONE, drop(studies, results, FileTransfer.getInstance(), new String[] { outside.toString() }));
		assertFalse(Files.exists(folder.resolve("one/results/more.yaml")));
	}

	/** As the system tells the tree that something was dropped on an item. @return what was done with it */
	private static int drop(Explorers explorer, TreeItem on, Transfer transfer, Object data) throws Exception {
		DropTarget target = (DropTarget) explorer.tree().getData(DND.DROP_TARGET_KEY);
		Rectangle at = on.getBounds();
		int detail = DND.DROP_COPY;
		for (int kind : List.of(DND.DragEnter, DND.DragOver, DND.DropAccept, DND.Drop)) {
			Event event = event();
			event.widget = target;
			event.item = on;
			event.x = explorer.tree().toDisplay(at.x + at.width / 2, at.y + at.height / 2).x;
			event.y = explorer.tree().toDisplay(at.x + at.width / 2, at.y + at.height / 2).y;
			event.detail = detail;
			set(event, "dataType", transfer.getSupportedTypes()[0]);
			set(event, "dataTypes", transfer.getSupportedTypes());
			set(event, "operations", DND.DROP_COPY | DND.DROP_MOVE);
			event.data = data;
			target.notifyListeners(kind, event);
			detail = event.detail;
			if (detail == DND.DROP_NONE) {
				return detail;
			}
		}
		return detail;
	}

	/** The toolkit keeps the type of these events for itself. */
	private static Event event() throws ReflectiveOperationException {
		var constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DND.class.getClassLoader()).getDeclaredConstructor();
		constructor.setAccessible(true);
		return (Event) constructor.newInstance();
	}

	private static void set(Event event, String name, Object value) throws ReflectiveOperationException {
		var field = event.getClass().getDeclaredField(name);
		field.setAccessible(true);
		field.set(event, value);
	}

	@Test
	void theKeysAreTheUsualOnes() {
		var bindings = PlatformUI.getWorkbench().getService(org.eclipse.ui.keys.IBindingService.class);
		assertEquals(List.of("F2", "Delete", "Ctrl+C", "Ctrl+V"), Arrays.asList("org.eclipse.ui.edit.rename", "org.eclipse.ui.edit.delete",
				"org.eclipse.ui.edit.copy", "org.eclipse.ui.edit.paste").stream().map(bindings::getBestActiveBindingFormattedFor).toList());
	}
}
