package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.IMessage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.config.NewConfigWizard;

/** A person edits a study in the form. */
class ConfigFormTest extends OpenConfig {
	/** A window that has not changed for so long has nothing more to paint. */
	private static final long PAINTED_NANOS = 500_000_000;
	/** The settings of the second step follow. */
	private static final String PHASES = """
			study: Phases
			steps:
			  data: { use: correlated-multiomics }
			  map:
			    use: parametric-embedding
			    in: { dataset: data/data }
			    with:
			      method: phases
			""";

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
	void phasesAreSummedUpDuplicatedMovedAndRemoved() throws Exception {
		document().set(PHASES + """
				      phases:
				        - { name: start, epochs: 5, losses: [{ loss: position }] }
				        - { name: shape, epochs: 20, losses: [{ loss: reconstruction, weight: 0.5 }, { loss: correlation, attribute: a, weight: 2 }] }
				""");
		select(named("Steps", Table.class), 1);
		Ui.until("each phase is summed up", () -> lines().equals(List.of("epochs 5  ·  losses position",
				"epochs 20  ·  losses reconstruction × 0.5, correlation × 2")), () -> lines().toString());
		press("Duplicate: Phases 2");
		Ui.until("its copy has a name of its own", () -> line("3: shape 2").isPresent(), () -> document().get());
		key(line("3: shape 2").orElseThrow(), SWT.ARROW_UP, SWT.ALT);
		Ui.until("it is the second", () -> line("2: shape 2").isPresent(), () -> document().get());
		assertTrue(document().get().indexOf("shape 2") < document().get().indexOf("name: shape,"), document().get());
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
		keep(() -> line("1: start").orElseThrow(), "config-phases");
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
		key(line("1: start").orElseThrow(), SWT.DEL, 0);
		Ui.until("the first is gone", () -> line("1: shape 2").isPresent() && !document().get().contains("start"), () -> lines().toString());
		command("org.eclipse.ui.edit.undo");
		Ui.until("it is back", () -> line("1: start").isPresent(), () -> lines().toString());
	}

	@Test
	void aMessageGoesWithTheControlThatItStoodAt() throws Exception {
		String study = PHASES + """
				      relations: { near: { transforms: [{ transform: symmetrise }] } }
				      phases:
				        - { name: shape, epochs: 20, losses: [{ loss: edges, relation: near, weight: 0 }] }
				""";
		document().set(study);
		select(named("Steps", Table.class), 1);
		Ui.until("the weights stand in a table", () -> has("Weight of edges near in 1", Text.class));
		said("the weights of all losses of shape are 0", Ui.controls(shell(), Label.class).stream().filter(l -> l.getText().equals("1: shape")
				&& l.getParent() == weight("edges near", 1).getParent()).findFirst().orElseThrow());
		document().set(study.replace("relation: near, weight: 0", "relation: neat"));
		Ui.until("the table follows", () -> has("Weight of edges neat in 1", Text.class));
		said("there is no relation 'neat'", weight("edges neat", 1));
	}

	@Test
	void theWeightsOfPhasesAreEditedInATableThatSaysWhatIsWrongWithThem() throws Exception {
		String study = PHASES + """
				      relations: { near: { transforms: [{ transform: symmetrise }] } }
				      phases:
				        - { name: start, epochs: 5, losses: [{ loss: position }] }
				        - { name: shape, epochs: 20, losses: [{ loss: edges, relation: near, weight: 0.5 }, { loss: correlation, attribute: a, weight: 2 }] }
				""";
		document().set(study);
		select(named("Steps", Table.class), 1);
		Ui.until("the weights stand in a table", () -> has("Weight of correlation a in 2", Text.class));
		assertEquals("2", weight("correlation a", 2).getText());
		assertEquals("0.5", weight("edges near", 2).getText());
		assertEquals("1", weight("position", 1).getMessage(), "the default is shown dimly");
		assertEquals("–", weight("position", 2).getMessage(), "the second phase has no such loss");
		saysNothing();

		type("edges near", 2, "30");
		Ui.until("the text has it", () -> document().get().contains("weight: 30"), () -> document().get());
		type("correlation a", 1, "4");
		Ui.until("the first phase has it, too", () -> document().get().matches("(?s).*loss: position \\}, \\{ loss: correlation, attribute: a, weight: 4 \\}.*"),
				() -> document().get());
		assertEquals("30", weight("edges near", 2).getText());
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
		keep(() -> weight("position", 1), "config-weights");
		Rectangle last = shell().getDisplay().map(weight("edges near", 2).getParent(), form(), weight("edges near", 2).getBounds());
		assertTrue(last.x + last.width <= form().getClientArea().width, last + " in " + form().getSize());

		type("edges near", 2, "-1");
		said("at least 0", weight("edges near", 2));
		type("edges near", 2, "much");
		said("expected a number", weight("edges near", 2));
		type("edges near", 2, "0");
		type("correlation a", 2, "0");
		said("the weights of all losses of shape are 0", Ui.controls(shell(), Label.class).stream().filter(l -> l.getText().equals("2: shape")
				&& l.getParent() == weight("position", 2).getParent()).findFirst().orElseThrow());
		keep(() -> weight("position", 1), "config-weights-wrong");
		for (int done = 0; done < 6; done++) {
			command("org.eclipse.ui.edit.undo");
		}
		Ui.until("all of it is undone", () -> document().get().equals(study), () -> document().get());
		Ui.until("the table follows", () -> weight("edges near", 2).getText().equals("0.5") && weight("correlation a", 1).getText().isEmpty());

		document().set(study.replace("relation: near", "relation: neat"));
		Ui.until("the table follows", () -> has("Weight of edges neat in 2", Text.class));
		said("there is no relation 'neat'", weight("edges neat", 2));
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
	}

	@Test
	void whatGuidesAnAutoencoderIsEditedPieceByPiece() throws Exception {
		String study = """
				study: Guided digits
				steps:
				  data: { use: digits }
				  vae:
				    use: image-autoencoder
				    in: { dataset: data }
				    with:
				      latent: 3
				      guides:
				        - { attribute: slant, dimension: 1, weight: 10 }
				        - { attribute: thickness }
				""";
		document().set(study);
		select(named("Steps", Table.class), 1);
		Ui.until("each guide is summed up", () -> line("1: slant").isPresent() && line("2: thickness").isPresent(), () -> lines().toString());
		saysNothing();
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
		Ui.until("they are in sight", () -> scroll(line("1: slant").orElseThrow()));
		painted(form(), OpenConfig::isDark, 3000, "config-guides");
		document().set(study.replace("dimension: 1,", "dimension: 3,"));
		Ui.until("the dimension that is not there is told", () -> annotations().stream().anyMatch(t -> t.contains(
				"guides[1].dimension: slant is to be followed by dimension 3, but there are 3 latent dimensions, from 0 to 2")),
				() -> annotations().toString());
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
	}

	/** Keeps a picture of the window as soon as it has a control in sight and is painted: letters there, and no change for a while. */
	private void keep(Supplier<? extends Control> inSight, String name) throws IOException {
		Picture[] last = { Picture.of(shell()) };
		long[] since = { System.nanoTime() };
		Ui.until("the window is painted", () -> {
			boolean there = scroll(inSight.get());
			Picture now = Picture.of(shell());
			Rectangle place = shell().getDisplay().map(inSight.get().getParent(), shell(), inSight.get().getBounds());
			if (!there || !now.same(last[0]) || now.colours(place) < 5) {
				since[0] = System.nanoTime();
			}
			last[0] = now;
			return System.nanoTime() - since[0] > PAINTED_NANOS;
		});
		last[0].keep(name);
	}

	private Text weight(String loss, int phase) {
		return named("Weight of " + loss + " in " + phase, Text.class);
	}

	private void type(String loss, int phase, String text) {
		weight(loss, phase).setText(text);
		weight(loss, phase).notifyListeners(SWT.DefaultSelection, new Event());
	}

	private List<IMessage> messages() {
		return List.of(Optional.ofNullable(editor.getActivePageInstance().getManagedForm().getForm().getForm().getChildrenMessages()).orElse(
				new IMessage[0]));
	}

	private void saysNothing() {
		Ui.until("nothing is wrong", () -> messages().stream().noneMatch(m -> m.getMessageType() == IMessageProvider.ERROR), () -> messages().stream().map(
				IMessage::getMessage).toList().toString());
	}

	/** Waits until a message stands at a control. */
	private void said(String message, Control at) {
		Ui.until("it says " + message, () -> messages().stream().anyMatch(m -> m.getMessage().contains(message) && m.getControl() == at), () -> messages()
				.stream().map(m -> m.getMessage() + " at " + m.getControl()).toList().toString());
	}

	/** What the phases are summed up as. */
	private List<String> lines() {
		return Ui.controls(shell(), Label.class).stream().filter(l -> String.valueOf(l.getData(ConfigEditor.NAME)).matches("Phases \\d+, what it says"))
				.map(Label::getText).filter(t -> !t.isEmpty()).toList();
	}

	private Optional<ExpandableComposite> line(String title) {
		return Ui.controls(shell(), ExpandableComposite.class).stream().filter(f -> f.getText().equals(title)).findFirst();
	}

	/** @return whether it is in sight in all that scrolls around it */
	private static boolean scroll(Control to) {
		boolean seen = true;
		for (Composite at = to.getParent(); at != null; at = at.getParent()) {
			if (at instanceof ScrolledComposite scrolled) {
				scrolled.setOrigin(0, to.getDisplay().map(to, scrolled.getContent(), 0, 0).y - scrolled.getClientArea().height / 3);
				int y = to.getDisplay().map(to, scrolled, 0, 0).y;
				seen &= y >= 0 && y < scrolled.getClientArea().height;
			}
		}
		return seen;
	}

	private static void key(ExpandableComposite line, int code, int mask) {
		Event event = new Event();
		event.keyCode = code;
		event.stateMask = mask;
		line.getChildren()[0].notifyListeners(SWT.KeyDown, event);
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
