package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.config.NewConfigWizard;

/** A person edits a study in the form. */
class ConfigFormTest extends OpenConfig {
	@Test
	void theFormIsAsWideAsItsEditorWhateverAsksForMore() {
		ScrolledForm whole = Ui.controls(form(), ScrolledForm.class).getFirst();
		whole.getForm().setMessage("a message that is longer than the editor is wide ".repeat(20), IMessageProvider.ERROR);
		whole.reflow(true);
		Ui.until("nothing is cut off", () -> whole.getContent().getSize().x > 0 && whole.getContent().getSize().x <= whole.getSize().x,
				() -> whole.getContent().getSize() + " in " + whole.getSize());
	}

	@Test
	void aNumberInTheFormChangesNothingElseInTheText() throws Exception {
		Text samples = text("Samples").orElseThrow();
		assertEquals("100", samples.getText());
		samples.setText("250");
		Ui.until("the text follows", () -> document().get().contains("samples: 250"));
		assertEquals(STUDY.replace("samples: 100", "samples: 250"), document().get());
		assertTrue(editor.isDirty());
		painted(form(), OpenConfig::isDark, 1500, "config-form");
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
		Ui.until("its settings are shown", () -> !Ui.controls(shell(), Text.class).stream().filter(t -> t.getText().equals("[a, b]"))
				.toList().isEmpty());
		painted(form(), OpenConfig::isDark, 1000, "config-missing-plugin");
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
		Text features = Ui.controls(first, Text.class).stream().filter(t -> String.valueOf(t.getToolTipText()).startsWith("Features ("))
				.findFirst().orElseThrow();
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
		Ui.until("the truth value is written", () -> document().get()
				.matches("(?s).*use: encode, in: \\{ dataset: data/data \\}, with: \\{ \\w+: (true|false) \\}.*"),
				() -> document().get());
	}

	@Test
	void aFileOfParametersOpensWithTheFormOfTheStepThatUsesIt() throws Exception {
		document().set(STUDY.replace("in: { dataset: data/data } }", "in: { dataset: data/data }, with: config/encode.yaml }"));
		Ui.page().saveEditor(editor, false);
		var config = (ConfigEditor) IDE.openEditor(Ui.page(), project.getFile("config/encode.yaml"));
		Ui.until("its parameters are there", () -> Ui.controls(shell(), Section.class).stream().anyMatch(s -> s.isVisible()
				&& s.getText().startsWith("Parameters of")));
		assertEquals(2, Ui.controls(shell(), CTabFolder.class).stream().filter(f -> f.isVisible() && f.getItemCount() == 2 && f.getItem(0)
				.getText().equals("Form")).findFirst().orElseThrow().getItemCount());
		assertEquals("log2: true\n", config.sourceViewer().getDocument().get());
	}

	@Test
	void anInputIsChosenAmongWhatFits() throws Exception {
		select(named("Steps", Table.class), 1);
		Ui.until("its input is shown", () -> has("Input dataset", Text.class));
		List<String> offered = new ArrayList<>();
		Ui.answering(dialog -> {
			Tree tree = Ui.controls(dialog, Tree.class).get(0);
			for (TreeItem group : tree.getItems()) {
				for (TreeItem item : group.getItems()) {
					offered.add(group.getText() + " " + item.getText());
				}
			}
			text(dialog, "Search").setText("table.tsv");
			button(dialog, "OK").notifyListeners(SWT.Selection, new Event());
		}, () -> press("Choose the input dataset"));
		assertTrue(offered.contains("Steps data/data") && offered.contains("Files data/table.tsv"), offered.toString());
		assertFalse(offered.contains("Steps data/truth"), offered.toString());
		Ui.until("it is bound", () -> document().get().contains("in: { dataset: data/table.tsv }"), () -> document().get());
	}

	@Test
	void aNewStepIsMadeOfAnyContribution() throws Exception {
		assertTrue(Ui.window().getService(ICommandService.class).getCommand("org.latentworkbench.ui.newConfig").isEnabled());
		var wizard = new NewConfigWizard();
		wizard.init(Ui.window().getWorkbench(), new StructuredSelection(project));
		var window = new WizardDialog(shell(), wizard);
		Ui.answering(dialog -> {
			text(dialog, "Search").setText("latent-projection");
			button(dialog, "Next >").notifyListeners(SWT.Selection, new Event());
			Text name = Ui.controls(dialog, Text.class).stream().filter(t -> t.isVisible() && t.getText().equals("latent-projection"))
					.filter(t -> t.getData(ConfigEditor.NAME) == null).findFirst().orElseThrow();
			name.setText("map");
			button(dialog, "Finish").notifyListeners(SWT.Selection, new Event());
			assertTrue(dialog.isDisposed(), window::getErrorMessage);
		}, window::open);
		Ui.until("the step is written out", () -> document().get().contains("  map:\n    use: latent-projection\n"), () -> document().get());
		assertTrue(document().get().contains("      # method: umap\n"), document().get());
		assertTrue(document().get().startsWith(STUDY), document().get());
		Ui.until("the form shows it", () -> has("Input model", Text.class));
		command("org.eclipse.ui.edit.undo");
		Ui.until("it is undone at once", () -> document().get().equals(STUDY), () -> document().get());
	}
}
