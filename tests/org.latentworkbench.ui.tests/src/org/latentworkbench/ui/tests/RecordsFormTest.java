package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.forms.IMessage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.config.ConfigEditor;

/** A person edits lists of settings in the form: relations, phases and their losses, guides. */
class RecordsFormTest extends OpenConfig {
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
	void phasesAreSummedUpDuplicatedMovedAndRemoved() throws Exception {
		document().set(PHASES + """
				      phases:
				        - { name: start, epochs: 5, losses: [{ loss: position }] }
				        - { name: shape, epochs: 20, losses: [{ loss: reconstruction, weight: 0.5 }, { loss: correlation, attribute: a, weight: 2 }] }
				""");
		select(named("Steps", Table.class), 1);
		Ui.until("each phase is summed up", () -> lines().equals(List.of("epochs 5  ·  losses position",
				"epochs 20  ·  losses reconstruction × 0.5, correlation × 2")), () -> lines().toString());
		unfold("2: shape");
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

	@Test
	void piecesThatDoNotFitAreMarkedAtTheirLines() throws Exception {
		document().set(PHASES + """
				      relations:
				        near: { between: neighbours, transforms: [{ transform: symmetrise }] }
				        far: { between: all, transforms: [{ transform: triangular }, { transform: normalise, over: rows }] }
				      phases:
				        - { name: none, losses: [{ loss: position }] }
				        - { name: nothing, epochs: 3, losses: [{ loss: position, weight: 0 }] }
				        - name: shape
				          epochs: 3
				          losses:
				            - { loss: edges, relation: neer, kernel: cauchy }
				""");
		Ui.page().saveEditor(editor, false);
		String said = " in the Problems view";
		Ui.until("what is missing is said" + said, () -> marked("epochs", 13), () -> markers().toString());
		document().set(document().get().replace("name: none,", "name: none, epochs: 2,"));
		Ui.page().saveEditor(editor, false);
		Ui.until("a triangular relation in a row transform is said" + said, () -> marked("normalise over rows does not fit a triangular relation", 11),
				() -> markers().toString());
		Ui.until("weights of 0 are said" + said, () -> marked("the weights of all losses of nothing are 0", 14), () -> markers().toString());
		Ui.until("an unknown relation is said" + said, () -> marked("there is no relation 'neer'; did you mean 'near'?", 18), () -> markers().toString());
	}

	private boolean marked(String words, int line) {
		return all().stream().anyMatch(m -> m.getAttribute(IMarker.MESSAGE, "").contains(words) && m.getAttribute(IMarker.LINE_NUMBER, 0) == line);
	}

	@Test
	void relationsHaveNamesAndAreSummedUp() throws Exception {
		document().set(PHASES + """
				      relations:
				        near: { between: neighbours, transforms: [{ transform: perplexity, perplexity: 9 }, { transform: symmetrise }] }
				""");
		select(named("Steps", Table.class), 1);
		Ui.until("the relation is summed up", () -> line("near").isPresent() && lines("Relations").equals(List.of(
				"between neighbours  ·  transforms perplexity, symmetrise")), () -> lines("Relations").toString());
		unfold("near");
		press("Duplicate: Relations 1");
		Ui.until("its copy has a name of its own", () -> line("near 2").isPresent(), () -> document().get());
		Text name = named("Relations, name 2", Text.class);
		name.setText("near");
		name.notifyListeners(SWT.DefaultSelection, new Event());
		Ui.until("it is told that the name is taken", () -> editor.getActivePageInstance().getManagedForm().getForm().getMessage().contains(
				"there is a 'near' already"));
		type("Relations, name 2", "far");
		Ui.until("the text has it", () -> document().get().contains("        far:"), () -> document().get());
		assertTrue(line("far").orElseThrow().isExpanded(), "what is worked on stays folded out");
		press("Remove: Relations 2");
		Ui.until("it is gone", () -> !document().get().contains("far") && line("near").isPresent(), () -> document().get());
	}

	@Test
	void anEmbeddingIsPutTogetherInTheFormAloneAndTrained() throws Exception {
		document().set("""
				study: Piece by piece
				steps:
				  data: { use: class-attributes, with: { classes: 3, samplesPerClass: 30, attributes: 4 } }
				  map: { use: parametric-embedding, in: { dataset: data/data } }
				""");
		select(named("Steps", Table.class), 1);
		Ui.until("its settings are there", () -> has("Method", Combo.class));
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
		choose("Method", "phases");
		Ui.until("it says that phases are missing", () -> messages().stream().anyMatch(m -> m.getMessage().contains("at least one is expected")));
		press("Add to Relations");
		type("Relations, name 1", "near");
		press("Add to Transforms");
		choose("Transform", "perplexity");
		type("Perplexity", "8", 1);
		press("Add to Transforms");
		choose("Transform", "symmetrise");
		press("Add to Phases");
		type("Epochs", "4", 1);
		press("Add to Losses");
		choose("Loss", "position");
		press("Add to Phases");
		type("Epochs", "6", 1);
		unfold("1: position");
		choose("Loss", "relation");
		type("Relation", "near");
		press("Add to Losses");
		choose("Loss", "correlation");
		type("Attribute", "attribute_2");
		type("Weight of correlation near attribute_2 in 2", "3");
		saysNothing();
		Ui.until("relations are in sight", () -> scroll(line("near").orElseThrow()));
		painted(form(), OpenConfig::isDark, 3000, "config-put-together");
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
		Ui.page().saveEditor(editor, false);
		try {
			Path results = WindowRuns.run(project.getLocation().toPath());
			assertTrue(Files.readString(results.resolve("map/loss_curve.tsv")).lines().count() == 11, "ten epochs of two phases");
		} finally {
			WindowRuns.end();
		}
	}

	/** Keeps a picture of the window as soon as it has a control in sight and is painted: letters there, and no change for a while. */
	private void keep(Supplier<? extends Control> inSight, String name) throws IOException {
		Picture[] last = { Picture.of(shell()) };
		long[] since = { System.nanoTime() };
		boolean[] anew = new boolean[1];
		form().addListener(SWT.Paint, e -> anew[0] = true);
		form().redraw();
		Ui.until("the window is painted", () -> {
			boolean there = scroll(inSight.get());
			Ui.settle();
			Picture now = Picture.of(shell());
			Rectangle place = shell().getDisplay().map(inSight.get().getParent(), shell(), inSight.get().getBounds());
			if (!there || !anew[0] || !now.same(last[0]) || now.colours(place) < 5) {
				since[0] = System.nanoTime();
			}
			last[0] = now;
			return System.nanoTime() - since[0] > PAINTED_NANOS;
		});
		last[0].keep(name);
	}

	/** Types into a field, as with Enter at the end. */
	private void type(String name, String text) {
		type(name, text, 0);
	}

	/** @param n of several fields of this name the n-th */
	private void type(String name, String text, int n) {
		Ui.until("there is " + name, () -> Ui.controls(shell(), Text.class).stream().filter(t -> t.isVisible() && name.equals(t.getData(ConfigEditor.NAME)))
				.count() > n);
		named(name, Text.class, n).setText(text);
		named(name, Text.class, n).notifyListeners(SWT.DefaultSelection, new Event());
	}

	private void choose(String name, String word) {
		Ui.until("there is " + name, () -> has(name, Combo.class));
		Combo combo = named(name, Combo.class);
		combo.setText(word);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private Text weight(String loss, int phase) {
		return named("Weight of " + loss + " in " + phase, Text.class);
	}

	private void type(String loss, int phase, String text) {
		type("Weight of " + loss + " in " + phase, text);
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

	private List<String> lines() {
		return lines("Phases");
	}

	/** What the records of a parameter are summed up as. */
	private List<String> lines(String label) {
		return Ui.controls(shell(), Label.class).stream().filter(l -> String.valueOf(l.getData(ConfigEditor.NAME)).matches(label + " \\d+, what it says"))
				.map(Label::getText).filter(t -> !t.isEmpty()).toList();
	}

	/** The line of a record that is seen. */
	private Optional<ExpandableComposite> line(String title) {
		return Ui.controls(shell(), ExpandableComposite.class).stream().filter(f -> f.isVisible() && f.getText().equals(title)).findFirst();
	}

	private void unfold(String title) {
		Ui.until("there is a line " + title, () -> line(title).isPresent());
		line(title).orElseThrow().setExpanded(true);
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
}
