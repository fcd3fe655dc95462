package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.study.StudyProjects;

/** A person edits a study in the form and as YAML. */
class ConfigEditorTest {
	private static final String STUDY = """
			# a study with comments
			study: Edited
			seed: 7   # lucky

			steps:
			  # made up
			  data:
			    use: correlated-multiomics
			    with:
			      samples: 100 # few
			  encoded: { use: encode, in: { dataset: data/data } }
			  elsewhere:
			    use: not-installed
			    in: { dataset: encoded }
			    with: { depth: 3, names: [a, b] }
			""";
	private static final String MARKER = "org.latentworkbench.ui.studyProblem";

	@TempDir
	private Path folder;
	private IProject project;
	private ConfigEditor editor;

	@BeforeEach
	void open() throws Exception {
		Ui.clear();
		Path study = Files.createDirectories(folder.resolve("edited"));
		Files.writeString(study.resolve("study.yaml"), STUDY);
		Files.createDirectories(study.resolve("config"));
		Files.writeString(study.resolve("config/encode.yaml"), "log2: true\n");
		project = new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, new NullProgressMonitor());
		editor = (ConfigEditor) IDE.openEditor(Ui.page(), project.getFile("study.yaml"));
		Ui.until("the form is there", () -> !Ui.controls(shell(), Table.class).isEmpty() && text("Samples").isPresent());
	}

	@AfterEach
	void close() throws Exception {
		Ui.clear();
	}

	@Test
	void aNumberInTheFormChangesNothingElseInTheText() throws Exception {
		Text samples = text("Samples").orElseThrow();
		assertEquals("100", samples.getText());
		samples.setText("250");
		Ui.until("the text follows", () -> document().get().contains("samples: 250"));
		assertEquals(STUDY.replace("samples: 100", "samples: 250"), document().get());
		assertTrue(editor.isDirty());
		Picture.of(Ui.window().getShell()).keep("config-form");
		command("org.eclipse.ui.edit.undo");
		Ui.until("it is undone", () -> document().get().equals(STUDY));
		Ui.until("the form follows", () -> text("Samples").orElseThrow().getText().equals("100"));
		command("org.eclipse.ui.edit.redo");
		Ui.until("it is done again", () -> document().get().contains("samples: 250"));
		Ui.page().saveEditor(editor, false);
		assertFalse(editor.isDirty());
		assertEquals(STUDY.replace("samples: 100", "samples: 250"), Files.readString(project.getFile("study.yaml").getLocation().toPath()));
	}

	@Test
	void anErrorInTheYamlIsMarkedAndMended() throws Exception {
		Ui.until("the missing plug-in is told of", () -> markers().size() == 1, () -> markers().toString());
		editor.showYaml();
		document().replace(document().get().indexOf("samples"), "samples".length(), "sampels");
		Ui.until("the word is underlined", () -> annotations().stream().anyMatch(t -> t.contains("sampels")), () -> annotations().toString());
		Picture.of(Ui.window().getShell()).keep("config-yaml-error");
		Ui.page().saveEditor(editor, false);
		Ui.until("the Problems view has it", () -> markers().stream().anyMatch(t -> t.contains("sampels")), () -> markers().toString());
		var fixes = IDE.getMarkerHelpRegistry().getResolutions(marker("sampels"));
		assertEquals("Change to 'samples'", fixes[0].getLabel());
		fixes[0].run(marker("sampels"));
		Ui.until("the text is mended", () -> document().get().equals(STUDY), () -> document().get());
		Ui.until("the marker is gone", () -> markers().size() == 1, () -> markers().toString());
		Ui.until("the underline is gone", () -> annotations().stream().noneMatch(t -> t.contains("sampels")));
	}

	private Shell shell() {
		return Ui.window().getShell();
	}

	private IDocument document() {
		return editor.sourceViewer().getDocument();
	}

	private List<String> annotations() {
		var texts = new ArrayList<String>();
		editor.sourceViewer().getAnnotationModel().getAnnotationIterator().forEachRemaining(a -> texts.add(String.valueOf(a.getText())));
		return texts;
	}

	private IMarker marker(String word) {
		return all().stream().filter(m -> m.getAttribute(IMarker.MESSAGE, "").contains(word)).findFirst().orElseThrow();
	}

	private List<String> markers() {
		return all().stream().map(m -> m.getAttribute(IMarker.MESSAGE, "")).toList();
	}

	private List<IMarker> all() {
		try {
			return Arrays.asList(project.findMarkers(MARKER, true, IResource.DEPTH_INFINITE));
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private void command(String id) throws Exception {
		Ui.until(id + " can be done", () -> Ui.window().getService(ICommandService.class).getCommand(id).isEnabled());
		Ui.window().getService(IHandlerService.class).executeCommand(id, null);
	}

	/** The text whose tool tip begins with a label. */
	private Optional<Text> text(String label) {
		return Ui.controls(shell(), Text.class).stream().filter(t -> t.isVisible() && String.valueOf(t.getToolTipText()).startsWith(label + " ("))
				.findFirst();
	}
}
