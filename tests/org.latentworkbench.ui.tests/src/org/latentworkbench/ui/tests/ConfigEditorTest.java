package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.theme.WindowTheme;

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
		painted(form(), ConfigEditorTest::isDark, 1500, "config-form");
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
		painted(editor.sourceViewer().getTextWidget(), ConfigEditorTest::isRed, 20, "config-yaml-error");
		Ui.page().saveEditor(editor, false);
		Ui.until("the Problems view has it", () -> markers().stream().anyMatch(t -> t.contains("sampels")), () -> markers().toString());
		var fixes = IDE.getMarkerHelpRegistry().getResolutions(marker("sampels"));
		assertEquals("Change to 'samples'", fixes[0].getLabel());
		fixes[0].run(marker("sampels"));
		Ui.until("the text is mended", () -> document().get().equals(STUDY), () -> document().get());
		Ui.until("the marker is gone", () -> markers().size() == 1, () -> markers().toString());
		Ui.until("the underline is gone", () -> annotations().stream().noneMatch(t -> t.contains("sampels")));
	}

	@Test
	void bothPagesShareOneHistory() throws Exception {
		text("Samples").orElseThrow().setText("250");
		Ui.until("the text follows", () -> document().get().contains("samples: 250"));
		editor.showYaml();
		document().replace(document().get().indexOf("seed: 7") + "seed: ".length(), 1, "8");
		String both = STUDY.replace("samples: 100", "samples: 250").replace("seed: 7", "seed: 8");
		assertEquals(both, document().get());
		editor.setActivePage(ConfigEditor.FORM);
		Ui.until("the form has the seed", () -> named("Seed", Text.class).getText().equals("8"));
		named("Seed", Text.class).setText("9");
		Ui.until("the text has it, too", () -> document().get().contains("seed: 9   # lucky"));
		command("org.eclipse.ui.edit.undo");
		Ui.until("the form's change is undone", () -> document().get().equals(both));
		command("org.eclipse.ui.edit.undo");
		Ui.until("the text's change is undone", () -> document().get().equals(both.replace("seed: 8", "seed: 7")));
		assertEquals("7", named("Seed", Text.class).getText());
		command("org.eclipse.ui.edit.undo");
		Ui.until("the first change is undone", () -> document().get().equals(STUDY));
		command("org.eclipse.ui.edit.redo");
		Ui.until("it is done again, and the form shows it", () -> text("Samples").orElseThrow().getText().equals("250"));
	}

	@Test
	void whatIsNoYamlIsToldOfAndTheFormWaits() throws Exception {
		document().set(STUDY + "  [");
		ScrolledForm form = form();
		Ui.until("the form says so", () -> String.valueOf(form.getMessage()).contains("The YAML has an error in line"), form::getMessage);
		assertFalse(text("Samples").orElseThrow().isEnabled() && text("Samples").orElseThrow().getParent().isEnabled()
				&& text("Samples").orElseThrow().isFocusControl(), "nothing can be changed");
		painted(form, ConfigEditorTest::isRed, 100, "config-form-broken");
		assertEquals(STUDY + "  [", document().get());
		command("org.eclipse.ui.edit.undo");
		Ui.until("all is well again", () -> !String.valueOf(form.getMessage()).contains("The YAML has"), form::getMessage);
	}

	@Test
	void stepsAreChosenMovedAndRenamed() throws Exception {
		Table steps = named("Steps", Table.class);
		select(steps, 1);
		Ui.until("its input is shown", () -> named("Input dataset", Text.class).getText().equals("data/data"));
		named("Input dataset", Text.class).setText("data/dat");
		Ui.until("the field is marked", () -> editor.getActivePageInstance().getManagedForm().getForm().getMessageType() == IMessageProvider.ERROR
				&& annotations().stream().anyMatch(t -> t.contains("data/dat")), () -> annotations().toString());
		named("Input dataset", Text.class).setText("data/data");
		Ui.until("the text is as it was", () -> document().get().equals(STUDY));
		select(steps, 0);
		Ui.until("the first step is shown", () -> named("Name", Text.class, 1).getText().equals("data"));
		named("Name", Text.class, 1).setText("omics");
		Ui.until("the step has another name, and its users know", () -> document().get().equals(STUDY.replace("  data:", "  omics:")
				.replace("data/data", "omics/data")), () -> document().get());
		press("Down step");
		Ui.until("it is the second one", () -> steps.getItem(1).getText().startsWith("omics"));
		press("Duplicate step");
		Ui.until("there are two", () -> document().get().contains("omics-2:"));
		press("Remove step");
		Ui.until("there is one", () -> !document().get().contains("omics-2:"));
	}

	@Test
	void aStepOfAMissingPlugInIsShownAsItIsAndKept() throws Exception {
		select(named("Steps", Table.class), 2);
		Ui.until("its settings are shown", () -> !Ui.controls(shell(), Text.class).stream().filter(t -> t.getText().equals("[a, b]")).toList().isEmpty());
		painted(form(), ConfigEditorTest::isDark, 1000, "config-missing-plugin");
		named("depth", Text.class).setText("4");
		Ui.until("the text has it", () -> document().get().equals(STUDY.replace("depth: 3", "depth: 4")), () -> document().get());
		Ui.page().saveEditor(editor, false);
		assertEquals(STUDY.replace("depth: 3", "depth: 4"), Files.readString(project.getFile("study.yaml").getLocation().toPath()));
	}

	@Test
	void nestedAndListedParametersAreChanged() throws Exception {
		assertTrue(Ui.controls(shell(), ExpandableComposite.class).stream().anyMatch(f -> f.getText().equals("1: Continuous_A")),
				"the default list is shown");
		ExpandableComposite first = Ui.controls(shell(), ExpandableComposite.class).stream().filter(f -> f.getText().equals("1: Continuous_A"))
				.findFirst().orElseThrow();
		first.setExpanded(true);
		Text features = Ui.controls(first, Text.class).stream().filter(t -> String.valueOf(t.getToolTipText()).startsWith("Features (")).findFirst().orElseThrow();
		features.setText("12");
		Ui.until("the whole list is written", () -> document().get().contains("features: 12"), () -> document().get());
		assertTrue(document().get().contains("name: Categorical_B"), document().get());
		press("Add to Modalities");
		Ui.until("there is a fifth", () -> Ui.controls(shell(), ExpandableComposite.class).stream().anyMatch(f -> f.getText().startsWith("5: ")));
		select(named("Steps", Table.class), 1);
		Ui.until("the other step is shown", () -> has("Input dataset", Text.class));
		Button log2 = Ui.controls(shell(), Button.class).stream().filter(b -> (b.getStyle() & SWT.CHECK) != 0).findFirst().orElseThrow();
		log2.setSelection(!log2.getSelection());
		log2.notifyListeners(SWT.Selection, new Event());
		Ui.until("the truth value is written", () -> document().get().matches("(?s).*use: encode, in: \\{ dataset: data/data \\}, with: \\{ \\w+: (true|false) \\}.*"),
				() -> document().get());
	}

	@Test
	void completionOffersWhatMayStandThere() throws Exception {
		editor.showYaml();
		int at = document().get().indexOf("      samples") + "      samples: 100 # few\n".length();
		document().replace(at, 0, "      spar\n");
		editor.sourceViewer().setSelectedRange(at + "      spar".length(), 0);
		editor.complete();
		// the only proposal is taken at once
		assertTrue(document().get().contains("\n      sparsity: \n"), document().get());
	}

	@Test
	void aFileOfParametersOpensWithTheFormOfTheStepThatUsesIt() throws Exception {
		document().set(STUDY.replace("in: { dataset: data/data } }", "in: { dataset: data/data }, with: config/encode.yaml }"));
		Ui.page().saveEditor(editor, false);
		var config = (ConfigEditor) IDE.openEditor(Ui.page(), project.getFile("config/encode.yaml"));
		Ui.until("its parameters are there", () -> Ui.controls(shell(), Section.class).stream().anyMatch(s -> s.isVisible()
				&& s.getText().startsWith("Parameters of")));
		assertEquals(2, Ui.controls(shell(), CTabFolder.class).stream().filter(f -> f.isVisible() && f.getItemCount() == 2 && f.getItem(0).getText().equals("Form")).findFirst().orElseThrow().getItemCount());
		assertEquals("log2: true\n", config.sourceViewer().getDocument().get());
	}

	@Test
	void bothPagesFollowTheTheme() throws Exception {
		WindowTheme.choose(shell().getDisplay(), WindowTheme.Choice.DARK);
		try {
			Ui.until("the keys are bright", () -> brightness(keyColour()) > 150, () -> String.valueOf(keyColour()));
			painted(form(), ConfigEditorTest::isBright, 1500, "config-form-dark");
			editor.showYaml();
			Ui.until("the missing plug-in is underlined", () -> annotations().stream().anyMatch(t -> t.contains("not-installed")));
			painted(editor.sourceViewer().getTextWidget(), ConfigEditorTest::isRed, 20, "config-yaml-dark");
		} finally {
			WindowTheme.choose(shell().getDisplay(), WindowTheme.Choice.SYSTEM);
		}
		Ui.until("the keys are dark again", () -> brightness(keyColour()) < 120, () -> String.valueOf(keyColour()));
	}

	/** The colour of the word study at the beginning of the second line. */
	private Color keyColour() {
		StyleRange look = editor.sourceViewer().getTextWidget().getStyleRangeAtOffset(STUDY.indexOf("study: "));
		return look == null || look.foreground == null ? editor.sourceViewer().getTextWidget().getForeground() : look.foreground;
	}

	private static int brightness(Color colour) {
		return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
	}

	private ScrolledForm form() {
		return Ui.controls(shell(), ScrolledForm.class).stream().filter(Control::isVisible).findFirst().orElseThrow();
	}

	/** Waits until a control shows so many pixels of a kind, and keeps a picture of the window then. */
	private void painted(Control control, Predicate<RGB> kind, int least, String name) throws IOException {
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

	private static boolean isRed(RGB c) {
		return c.red > c.green + 80 && c.red > 130;
	}

	private static boolean isDark(RGB c) {
		return c.red + c.green + c.blue < 300;
	}

	private static boolean isBright(RGB c) {
		return c.red + c.green + c.blue > 450;
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

	private static void select(Table table, int row) {
		table.setSelection(row);
		Event event = new Event();
		event.item = table.getItem(row);
		table.notifyListeners(SWT.Selection, event);
	}

	private void press(String name) {
		Button button = named(name, Button.class);
		assertTrue(button.isEnabled(), name);
		button.notifyListeners(SWT.Selection, new Event());
	}

	private <C extends Control> boolean has(String name, Class<C> type) {
		return Ui.controls(shell(), type).stream().anyMatch(c -> c.isVisible() && name.equals(c.getData(ConfigEditor.NAME)));
	}

	private <C extends Control> C named(String name, Class<C> type) {
		return named(name, type, 0);
	}

	/** The control that a screen reader calls so; of several the n-th. */
	private <C extends Control> C named(String name, Class<C> type, int n) {
		List<C> found = Ui.controls(shell(), type).stream().filter(c -> c.isVisible() && name.equals(c.getData(ConfigEditor.NAME))).toList();
		assertTrue(found.size() > n, () -> "no " + name + " among " + Ui.controls(shell(), type).stream().map(c -> c.getData(ConfigEditor.NAME)).toList());
		return found.get(n);
	}

	/** The text whose tool tip begins with a label. */
	private Optional<Text> text(String label) {
		return Ui.controls(shell(), Text.class).stream().filter(t -> t.isVisible() && String.valueOf(t.getToolTipText()).startsWith(label + " ("))
				.findFirst();
	}
}
