package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.UnseenTabs;

/** A person renames, moves and deletes files whose editors are open. */
class MovedFileTest extends OpenConfig {
	private ConfigEditor encode() throws Exception {
		var config = (ConfigEditor) IDE.openEditor(Ui.page(), project.getFile("config/encode.yaml"));
		Ui.until("its text is there", () -> config.sourceViewer() != null && config.sourceViewer().getDocument().getLength() > 0);
		return config;
	}

	/** Renames in the Study Explorer with the key's command. */
	private static void rename(Object element, String to) throws Exception {
		Explorers studies = Explorers.studies();
		studies.expand("Edited", element instanceof IFile file && file.getFullPath().segment(1).equals("data") ? "Datasets" : "Configs");
		studies.select(element);
		Ui.answering(shell -> {
			Ui.controls(shell, Text.class).get(0).setText(to);
			Ui.press(shell, "OK");
		}, () -> {
			try {
				Explorers.command("org.eclipse.ui.edit.rename", Map.of());
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
	}

	@Test
	void aRenamedFileGoesOnInItsTab() throws Exception {
		ConfigEditor config = encode();
		rename(project.getFile("config/encode.yaml"), "encoding.yaml");
		IFile now = project.getFile("config/encoding.yaml");
		Ui.until("the tab has the new name", () -> config.getTitle().equals("encoding.yaml"), config::getTitle);
		assertEquals(new FileEditorInput(now), config.getEditorInput());
		assertEquals(List.of("study.yaml", "encoding.yaml"), titles());
		assertFalse(config.isDirty());
		Ui.until("the tab's label too", () -> Ui.controls(shell(), CTabFolder.class).stream().flatMap(f -> Arrays.stream(f.getItems()))
				.anyMatch(i -> i.getText().equals("encoding.yaml")));
		Explorers.studies().item("encoding.yaml");
		Ui.settle();
		Picture.of(shell()).keep("config-renamed");

		config.sourceViewer().getDocument().set("log2: false\n");
		Ui.page().saveEditor(config, false);
		assertEquals("log2: false\n", Files.readString(now.getLocation().toPath()));
		assertFalse(Files.exists(now.getLocation().toPath().resolveSibling("encode.yaml")));
	}

	@Test
	void whatIsNotSavedGoesAlongAndCanBeUndone() throws Exception {
		ConfigEditor config = encode();
		IDocument before = config.sourceViewer().getDocument();
		before.replace(0, 0, "# one\n");
		before.replace(before.getLength(), 0, "# two\n");
		IFile file = project.getFile("config/encode.yaml");
		file.move(file.getFullPath().removeLastSegments(1).append("encoding.yaml"), true, null);
		Ui.until("the tab has the new name", () -> config.getTitle().equals("encoding.yaml"), config::getTitle);
		Ui.settle();
		assertTrue(config.isDirty());
		assertEquals("# one\nlog2: true\n# two\n", config.sourceViewer().getDocument().get());
		assertEquals("log2: true\n", Files.readString(project.getFile("config/encoding.yaml").getLocation().toPath()));

		Ui.page().activate(config);
		undoUntilItChanges(config);
		assertEquals("# one\nlog2: true\n", config.sourceViewer().getDocument().get());
		config.doSave(new NullProgressMonitor());
		assertEquals("# one\nlog2: true\n", Files.readString(project.getFile("config/encoding.yaml").getLocation().toPath()));
	}

	@Test
	void aConfigIsRenamedWithWhatIsNotSaved() throws Exception {
		ConfigEditor config = encode();
		config.sourceViewer().getDocument().replace(0, 0, "# one\n");
		assertTrue(config.isDirty());
		rename(project.getFile("config/encode.yaml"), "encoding.yaml");
		Ui.until("the tab has the new name", () -> config.getTitle().equals("encoding.yaml"), config::getTitle);
		assertTrue(config.isDirty());
		assertEquals("# one\nlog2: true\n", config.sourceViewer().getDocument().get());
		IFile now = project.getFile("config/encoding.yaml");
		assertEquals("log2: true\n", Files.readString(now.getLocation().toPath()));
		Ui.page().saveEditor(config, false);
		assertEquals("# one\nlog2: true\n", Files.readString(now.getLocation().toPath()));
	}

	/** The platform writes a move into the history, as steps that change nothing. */
	private void undoUntilItChanges(ConfigEditor config) throws Exception {
		String before = config.sourceViewer().getDocument().get();
		for (int step = 0; step < 3 && before.equals(config.sourceViewer().getDocument().get()); step++) {
			command("org.eclipse.ui.edit.undo");
		}
	}

	@Test
	void theFilesOfARenamedStudyGoOnInTheirTabs() throws Exception {
		ConfigEditor config = encode();
		document().replace(0, 0, "# new\n");
		rename(project, "renamed");
		IProject now = project.getWorkspace().getRoot().getProject("renamed");
		Ui.until("the editors have the files of the new place", () -> config.getEditorInput().equals(new FileEditorInput(now.getFile("config/encode.yaml")))
				&& editor.getEditorInput().equals(new FileEditorInput(now.getFile("study.yaml"))), () -> config.getEditorInput() + " " + editor.getEditorInput());
		Ui.settle();
		assertEquals("# new\n" + STUDY, document().get());
		Ui.page().saveEditor(editor, false);
		assertEquals("# new\n" + STUDY, Files.readString(now.getFile("study.yaml").getLocation().toPath()));
		assertEquals(List.of("study.yaml", "encode.yaml"), titles());
	}

	@Test
	void theEditorOfADeletedFileClosesButForOneThatIsNotSaved() throws Exception {
		encode();
		project.getFile("config/encode.yaml").delete(true, null);
		Ui.until("its tab is closed", () -> titles().equals(List.of("study.yaml")), () -> titles().toString());

		document().replace(0, 0, "# new\n");
		Explorers.studies();
		project.getFile("study.yaml").delete(true, null);
		Ui.settle();
		assertTrue(editor.isDirty());
		var asked = new Picture[1];
		Ui.answering(shell -> {
			asked[0] = Picture.of(shell);
			Ui.press(shell, "Save");
		}, () -> Ui.page().activate(editor));
		asked[0].keep("config-deleted");
		Ui.until("the file is there again", () -> project.getFile("study.yaml").exists() && !editor.isDirty());
		assertEquals("# new\n" + STUDY, Files.readString(project.getFile("study.yaml").getLocation().toPath()));
	}

	private ArtefactEditor table() {
		new ArtefactOpener(Ui.page()).openFile(project.getFile("data/table.tsv").getLocation().toPath());
		var tab = (ArtefactEditor) Ui.page().getActiveEditor();
		Ui.until("the table is shown", tab::loaded);
		return tab;
	}

	private void shows(ArtefactEditor tab, IFile file, String title) {
		Path path = file.getLocation().toPath();
		Ui.until("the viewer shows " + path, () -> tab.source().path().equals(path) && tab.loaded(), () -> tab.source().toString());
		assertEquals(title, tab.getTitle());
		assertEquals(file.getFullPath().makeRelative().toString(), tab.getTitleToolTip());
		assertEquals(IPath.fromPath(path), ((IPathEditorInput) tab.getEditorInput()).getPath());
	}

	@Test
	void aViewerFollowsItsFileAndClosesWithIt() throws Exception {
		ArtefactEditor tab = table();
		rename(project.getFile("data/table.tsv"), "proteins.tsv");
		IFile renamed = project.getFile("data/proteins.tsv");
		shows(tab, renamed, "proteins.tsv");
		Ui.settle();
		Picture.of(shell()).keep("viewer-renamed");
		project.getFolder("data").move(project.getFullPath().append("tables"), true, null);
		shows(tab, project.getFile("tables/proteins.tsv"), "proteins.tsv");
		var result = new ArtefactSource(tab.source().path(), Kinds.DATASET, "A result", Optional.of("a run"));
		Ui.page().openEditor(new ArtefactInput(result), ArtefactEditor.ID);
		var other = (ArtefactEditor) Ui.page().getActiveEditor();
		Ui.until("it is shown", other::loaded);
		project.getFolder("tables").move(project.getFullPath().append("data"), true, null);
		shows(tab, renamed, "proteins.tsv");
		Ui.until("so does one with a name of its own", () -> other.source().path().equals(tab.source().path()) && other.loaded());
		assertEquals("A result", other.getTitle());
		assertEquals(new ArtefactInput(other.source()), other.getEditorInput());
		renamed.delete(true, null);
		Ui.until("their tabs are closed", () -> titles().equals(List.of("study.yaml")), () -> titles().toString());
	}

	@Test
	void theViewersOfARenamedStudyFollow() throws Exception {
		IProject inside = project.getWorkspace().getRoot().getProject("inside");
		inside.create(null);
		inside.open(null);
		inside.getFolder("data").create(true, true, null);
		inside.getFile("data/table.tsv").create("ID\tA\nS1\t1\n".getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
		try {
			ArtefactEditor outer = table();
			new ArtefactOpener(Ui.page()).openFile(inside.getFile("data/table.tsv").getLocation().toPath());
			var inner = (ArtefactEditor) Ui.page().getActiveEditor();
			Ui.until("the table is shown", inner::loaded);
			Path stays = outer.source().path();
			project.move(IPath.fromOSString("/outer"), true, null);
			inside.move(IPath.fromOSString("/within"), true, null);
			shows(inner, project.getWorkspace().getRoot().getProject("within").getFile("data/table.tsv"), "table.tsv");
			assertEquals(stays, outer.source().path(), "a folder outside the workspace stays where it is");
			assertTrue(outer.loaded());
		} finally {
			project.getWorkspace().getRoot().getProject("within").delete(true, true, null);
		}
	}

	@Test
	void tabsThatNobodyLookedAtSinceTheStartFollowTheirFilesToo() throws Exception {
		encode();
		Ui.page().closeAllEditors(false);
		Path table = project.getFile("data/table.tsv").getLocation().toPath();
		IEditorInput[] inputs = { new FileEditorInput(project.getFile("study.yaml")), new FileEditorInput(project.getFile("config/encode.yaml")),
				new ArtefactInput(ArtefactSource.file(table, Kinds.DATASET)) };
		Ui.page().openEditors(inputs, new String[] { ConfigEditor.ID, ConfigEditor.ID, ArtefactEditor.ID }, IWorkbenchPage.MATCH_INPUT);
		assertEquals(2, Arrays.stream(Ui.page().getEditorReferences()).filter(tab -> tab.getEditor(false) == null).count());
		UnseenTabs.follow(Ui.window());
		project.getFile("config/encode.yaml").move(IPath.fromOSString("encoding.yaml"), true, null);
		project.getFolder("data").move(IPath.fromOSString("tables"), true, null);
		Ui.until("their tabs are new ones", () -> Set.copyOf(titles()).equals(Set.of("study.yaml", "encoding.yaml", "table.tsv"))
				&& Arrays.stream(Ui.page().getEditorReferences()).allMatch(tab -> tab.getEditor(false) != null), () -> titles().toString());
		assertNotNull(Ui.page().findEditor(new FileEditorInput(project.getFile("config/encoding.yaml"))));
		Path moved = project.getFile("tables/table.tsv").getLocation().toPath();
		var viewer = (ArtefactEditor) Ui.page().findEditor(new ArtefactInput(ArtefactSource.file(moved, Kinds.DATASET)));
		Ui.until("the table is shown", viewer::loaded);

		Ui.page().closeAllEditors(false);
		inputs[1] = new ArtefactInput(viewer.source());
		Ui.page().openEditors(Arrays.copyOf(inputs, 2), new String[] { ConfigEditor.ID, ArtefactEditor.ID }, IWorkbenchPage.MATCH_INPUT);
		UnseenTabs.follow(Ui.window());
		project.getFolder("tables").delete(true, null);
		Ui.until("the tab of a deleted file is closed", () -> titles().equals(List.of("study.yaml")), () -> titles().toString());
	}

	private static List<String> titles() {
		return Arrays.stream(Ui.page().getEditorReferences()).map(IEditorReference::getTitle).toList();
	}
}
