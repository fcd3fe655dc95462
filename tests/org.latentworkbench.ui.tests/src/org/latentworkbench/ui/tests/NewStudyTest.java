package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.explorer.create.NewStudyHandler;
import org.latentworkbench.ui.study.StudyProjects;

class NewStudyTest {
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	private static void byCommand(Map<String, String> parameters) {
		try {
			Explorers.command(NewStudyHandler.COMMAND, parameters);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void theWizardMakesAStudyFromAnExampleAndOpensItsFile() throws Exception {
		Ui.answering(shell -> {
			Table list = Ui.controls(shell, Table.class).get(0);
			assertEquals(List.of("Multi-omics tutorial", "Empty study"),
					List.of(list.getItem(0).getText(), list.getItem(list.getItemCount() - 1).getText()));
			String about = Explorers.wizardField(shell, 0).getText();
			assertTrue(about.contains("autoencoder") && about.contains("Steps: data, encoded, vae") && about.contains("minute"), about);
			Text name = Explorers.wizardField(shell, 1);
			assertEquals("multiomics", name.getText());
			name.setText("a/b");
			assertTrue(message(shell).contains("a/b"), "a bad name is told: " + message(shell));
			assertFalse(finish(shell).isEnabled());
			name.setText("mine");
			assertTrue(finish(shell).isEnabled(), message(shell));
			Ui.press(shell, "In the workspace's folder");
			Explorers.wizardField(shell, 2).setText(folder.toString());
			keep(shell, "new-study");
			Ui.press(shell, "Finish");
		}, () -> byCommand(Map.of()));
		Ui.until("its file is open", () -> Ui.page().getActiveEditor() != null);
		assertEquals("study.yaml", Ui.page().getActiveEditor().getTitle());
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("mine");
		assertEquals(folder.resolve("mine").toRealPath(), StudyProjects.folder(project).toRealPath());
		assertTrue(Files.exists(folder.resolve("mine/config/task/encode.yaml")));
		Explorers studies = Explorers.studies();
		studies.item("Multi-omics tutorial");
	}

	@Test
	void collisionsAreToldInTheWizard() throws Exception {
		Explorers.open(Studies.make(folder, "taken"));
		Ui.answering(shell -> {
			Table list = Ui.controls(shell, Table.class).get(0);
			list.select(list.getItemCount() - 1);
			list.notifyListeners(SWT.Selection, new Event());
			assertTrue(Explorers.wizardField(shell, 0).getText().startsWith("A study with a single step"), Explorers.wizardField(shell, 0).getText());
			Explorers.wizardField(shell, 1).setText("taken");
			assertTrue(message(shell).contains("There is a study 'taken'"), message(shell));
			Explorers.wizardField(shell, 1).setText("other");
			Ui.press(shell, "In the workspace's folder");
			Explorers.wizardField(shell, 2).setText(folder.resolve("taken").toString());
			assertTrue(message(shell).contains("is a study"), message(shell));
			Ui.press(shell, "Cancel");
		}, () -> byCommand(Map.of()));
		assertFalse(Files.exists(folder.resolve("taken/other")));
	}

	@Test
	void theCommandMakesAStudyWithoutAsking() throws Exception {
		byCommand(Map.of(NewStudyHandler.TEMPLATE, "empty", NewStudyHandler.FOLDER, folder.resolve("blank").toString(), NewStudyHandler.OPEN, "false"));
		Ui.until("the study is there", () -> new StudyProjects(ResourcesPlugin.getWorkspace()).all().size() == 1);
		assertTrue(Files.readString(folder.resolve("blank/study.yaml")).contains("study: blank"));
		Explorers.studies().item("blank");
		assertEquals(0, Ui.page().getEditorReferences().length);
	}

	private static String message(Shell shell) {
		var page = ((WizardDialog) shell.getData()).getCurrentPage();
		return page.getErrorMessage() == null ? "" + page.getMessage() : page.getErrorMessage();
	}

	private static Button finish(Shell shell) {
		return Ui.controls(shell, Button.class).stream().filter(b -> b.getText().replace("&", "").equals("Finish")).findFirst().orElseThrow();
	}

	private static void keep(Shell shell, String name) {
		try {
			Ui.settle();
			Picture.of(shell).keep(name);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
