package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.study.StudyProjects;

/** A study that is open in the config editor, for tests of it. */
abstract class OpenConfig {
	static final String STUDY = """
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
	static final String MARKER = "org.latentworkbench.ui.studyProblem";

	@TempDir
	private Path folder;
	IProject project;
	ConfigEditor editor;

	@BeforeEach
	void open() throws Exception {
		Ui.clear();
		Path study = Files.createDirectories(folder.resolve("edited"));
		Files.writeString(study.resolve("study.yaml"), STUDY);
		Files.createDirectories(study.resolve("config"));
		Files.writeString(study.resolve("config/encode.yaml"), "log2: true\n");
		Files.createDirectories(study.resolve("data"));
		Files.writeString(study.resolve("data/table.tsv"), "ID\tA\nS1\t1\n");
		project = new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, new NullProgressMonitor());
		editor = (ConfigEditor) IDE.openEditor(Ui.page(), project.getFile("study.yaml"));
		Ui.until("the form is there", () -> !Ui.controls(shell(), Table.class).isEmpty() && text("Samples").isPresent());
	}

	@AfterEach
	void close() throws Exception {
		Ui.clear();
	}

	static Text text(Shell dialog, String name) {
		return Ui.controls(dialog, Text.class).stream().filter(t -> name.equals(t.getData(ConfigEditor.NAME))).findFirst().orElseThrow();
	}

	static Button button(Shell dialog, String text) {
		return Ui.controls(dialog, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}

	ScrolledForm form() {
		return Ui.controls(shell(), ScrolledForm.class).stream().filter(Control::isVisible).findFirst().orElseThrow();
	}

	/** Waits until a control shows so many pixels of a kind, and keeps a picture of the window then. */
	void painted(Control control, Predicate<RGB> kind, int least, String name) throws IOException {
		int[] found = new int[1];
		Ui.until(name + " is painted", () -> {
			Ui.settle();
			Picture picture = Picture.of(control);
			found[0] = 0;
			for (int y = 0; y < picture.data().height; y++) {
				for (int x = 0; x < picture.data().width; x++) {
					found[0] += kind.test(picture.at(x, y)) ? 1 : 0;
				}
			}
			return found[0] >= least;
		}, () -> found[0] + " pixels");
		Picture.of(shell()).keep(name);
	}

	static boolean isRed(RGB c) {
		return c.red > c.green + 80 && c.red > 130;
	}

	static boolean isDark(RGB c) {
		return c.red + c.green + c.blue < 300;
	}

	static boolean isBright(RGB c) {
		return c.red + c.green + c.blue > 450;
	}

	Shell shell() {
		return Ui.window().getShell();
	}

	IDocument document() {
		return editor.sourceViewer().getDocument();
	}

	List<String> annotations() {
		var texts = new ArrayList<String>();
		editor.sourceViewer().getAnnotationModel().getAnnotationIterator().forEachRemaining(a -> texts.add(String.valueOf(a.getText())));
		return texts;
	}

	IMarker marker(String word) {
		return all().stream().filter(m -> m.getAttribute(IMarker.MESSAGE, "").contains(word)).findFirst().orElseThrow();
	}

	List<String> markers() {
		return all().stream().map(m -> m.getAttribute(IMarker.MESSAGE, "")).toList();
	}

	List<IMarker> all() {
		try {
			return Arrays.asList(project.findMarkers(MARKER, true, IResource.DEPTH_INFINITE));
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	void command(String id) throws Exception {
		Ui.until(id + " can be done", () -> Ui.window().getService(ICommandService.class).getCommand(id).isEnabled());
		Ui.window().getService(IHandlerService.class).executeCommand(id, null);
	}

	static void select(Table table, int row) {
		table.setSelection(row);
		Event event = new Event();
		event.item = table.getItem(row);
		table.notifyListeners(SWT.Selection, event);
	}

	void press(String name) {
		Button button = named(name, Button.class);
		assertTrue(button.isEnabled(), name);
		button.notifyListeners(SWT.Selection, new Event());
	}

	<C extends Control> boolean has(String name, Class<C> type) {
		return Ui.controls(shell(), type).stream().anyMatch(c -> c.isVisible() && name.equals(c.getData(ConfigEditor.NAME)));
	}

	<C extends Control> C named(String name, Class<C> type) {
		return named(name, type, 0);
	}

	/** The control that a screen reader calls so; of several the n-th. */
	<C extends Control> C named(String name, Class<C> type, int n) {
		List<C> found = Ui.controls(shell(), type).stream().filter(c -> c.isVisible() && name.equals(c.getData(ConfigEditor.NAME))).toList();
		assertTrue(found.size() > n, () -> "no " + name + " among " + Ui.controls(shell(), type).stream().map(c ->
				c.getData(ConfigEditor.NAME)).toList());
		return found.get(n);
	}

	/** The text whose tool tip begins with a label. */
	Optional<Text> text(String label) {
		return Ui.controls(shell(), Text.class).stream().filter(t -> t.isVisible() && String.valueOf(t.getToolTipText()).startsWith(label + " ("))
				.findFirst();
	}
}
