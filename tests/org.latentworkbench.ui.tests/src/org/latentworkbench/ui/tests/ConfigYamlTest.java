package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.latentworkbench.core.model.ModelPackage;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.theme.WindowTheme;

/** A person edits a study as YAML, and goes back and forth between the pages. */
class ConfigYamlTest extends OpenConfig {
	@Test
	void anErrorInTheYamlIsMarkedAndMended() throws Exception {
		Ui.until("the missing plug-in is told of", () -> markers().size() == 1, () -> markers().toString());
		editor.showYaml();
		document().replace(document().get().indexOf("samples"), "samples".length(), "sampels");
		Ui.until("the word is underlined", () -> annotations().stream().anyMatch(t -> t.contains("sampels")), () -> annotations().toString());
		painted(editor.sourceViewer().getTextWidget(), OpenConfig::isRed, 20, "config-yaml-error");
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
		CommandStack commands = editor.getEditingDomain().getCommandStack();
		commands.redo();
		assertEquals(both, document().get());
		assertEquals("8", named("Seed", Text.class).getText());
		commands.undo();
		editor.showYaml();
		command("org.eclipse.ui.edit.undo");
		Ui.until("the commands and the menus go through the same steps", () -> document().get().equals(STUDY));
		assertFalse(commands.canUndo());
	}

	@Test
	void whatTheFileCannotSayIsRefusedAndNothingChanges() throws Exception {
		assertThrows(WrappedException.class, () -> editor.getEditingDomain().getCommandStack().execute(SetCommand.create(
				editor.getEditingDomain(), step(1), ModelPackage.Literals.STEP__NAME, "data")));
		assertEquals(STUDY, document().get());
		assertEquals("encoded", step(1).getName());
		assertFalse(editor.isDirty());
		named("Seed", Text.class).setText("9");
		Ui.until("the next change is written alone", () -> document().get().equals(STUDY.replace("seed: 7", "seed: 9")), () -> document().get());
	}

	private Step step(int n) {
		return ((Study) editor.getEditingDomain().getResourceSet().getResources().get(0).getContents().get(0)).getSteps().get(n);
	}

	@Test
	void whatIsNoYamlIsToldOfAndTheFormWaits() throws Exception {
		document().set(STUDY + "  [");
		ScrolledForm form = form();
		Ui.until("the form says so", () -> String.valueOf(form.getMessage()).contains("The YAML has an error in line"), form::getMessage);
		assertFalse(text("Samples").orElseThrow().isEnabled() && text("Samples").orElseThrow().getParent().isEnabled()
				&& text("Samples").orElseThrow().isFocusControl(), "nothing can be changed");
		painted(form, OpenConfig::isRed, 100, "config-form-broken");
		assertEquals(STUDY + "  [", document().get());
		command("org.eclipse.ui.edit.undo");
		Ui.until("all is well again", () -> !String.valueOf(form.getMessage()).contains("The YAML has"), form::getMessage);
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
	void aChangeFromOutsideShowsOnBothPages() throws Exception {
		IFile file = project.getFile("study.yaml");
		Files.writeString(file.getLocation().toPath(), STUDY.replace("seed: 7", "seed: 11"));
		file.refreshLocal(IResource.DEPTH_ZERO, new NullProgressMonitor());
		Ui.until("the text is the new one", () -> document().get().contains("seed: 11"));
		Ui.until("so is the form", () -> named("Seed", Text.class).getText().equals("11"));
		assertFalse(editor.isDirty());
		file.delete(true, new NullProgressMonitor());
		Ui.until("the editor closes with its file", () -> Ui.page().getEditorReferences().length == 0);
	}

	@Test
	void bothPagesFollowTheTheme() throws Exception {
		WindowTheme.choose(shell().getDisplay(), WindowTheme.Choice.DARK);
		try {
			Ui.until("the keys are bright", () -> brightness(keyColour()) > 150, () -> String.valueOf(keyColour()));
			painted(form(), OpenConfig::isBright, 1500, "config-form-dark");
			editor.showYaml();
			Ui.until("the missing plug-in is underlined", () -> annotations().stream().anyMatch(t -> t.contains("not-installed")));
			painted(editor.sourceViewer().getTextWidget(), OpenConfig::isRed, 20, "config-yaml-dark");
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
}
