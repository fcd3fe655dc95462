package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.theme.WindowTheme;

/** A person finds the way about a config by its outline. */
class ConfigOutlineTest extends OpenConfig {
	private IViewPart view;

	@BeforeEach
	void outline() throws Exception {
		view = Ui.page().showView(IPageLayout.ID_OUTLINE);
		Ui.page().activate(editor);
		Ui.until("the outline shows the steps", () -> find("data").isPresent(), () -> items().toString());
	}

	@AfterEach
	void hide() {
		Ui.page().hideView(view);
	}

	private Tree tree() {
		return Ui.controls((Control) view.getSite().getService(MPart.class).getWidget(), Tree.class).stream().filter(Control::isVisible)
				.findFirst().orElseThrow();
	}

	private static Stream<TreeItem> all(TreeItem[] items) {
		return Arrays.stream(items).flatMap(i -> Stream.concat(Stream.of(i), i.getExpanded() ? all(i.getItems()) : Stream.of()));
	}

	private List<String> items() {
		return all(tree().getItems()).map(TreeItem::getText).toList();
	}

	private Optional<TreeItem> find(String name) {
		return all(tree().getItems()).filter(i -> i.getText().equals(name) || i.getText().startsWith(name + "  ")).findFirst();
	}

	private List<String> selected() {
		return Arrays.stream(tree().getSelection()).map(TreeItem::getText).toList();
	}

	private void selectedIs(String text) {
		Ui.until(text + " is selected in the outline", () -> selected().equals(List.of(text)), () -> selected() + " of " + items());
	}

	private void click(String name) {
		TreeItem item = find(name).orElseThrow();
		tree().setFocus();
		tree().setSelection(item);
		Event event = new Event();
		event.item = item;
		tree().notifyListeners(SWT.Selection, event);
		Ui.settle();
	}

	private void unfold(String name) {
		TreeItem item = find(name).orElseThrow();
		Event event = new Event();
		event.item = item;
		tree().notifyListeners(SWT.Expand, event);
		item.setExpanded(true);
	}

	private void caret(String at) {
		editor.sourceViewer().setSelectedRange(document().get().indexOf(at) + at.length(), 0);
	}

	private static byte[] pixels(Image image) {
		ImageData data = image.getImageData();
		byte[] all = new byte[data.width * data.height * 4];
		for (int i = 0; i < data.width * data.height; i++) {
			int rgb = data.getPixel(i % data.width, i / data.width);
			all[4 * i] = (byte) rgb;
			all[4 * i + 1] = (byte) (rgb >> 8);
			all[4 * i + 2] = (byte) (rgb >> 16);
			all[4 * i + 3] = (byte) data.getAlpha(i % data.width, i / data.width);
		}
		return all;
	}

	private boolean looks(String name, byte[] before) {
		return Arrays.equals(before, pixels(find(name).orElseThrow().getImage()));
	}

	private byte[] icon(String name) {
		return pixels(find(name).orElseThrow().getImage());
	}

	@Test
	void keysStandWithTheirValuesAndIcons() throws Exception {
		assertEquals(List.of("study  Edited", "seed  7", "steps", "data  Correlated multi-omics", "use  correlated-multiomics", "with",
				"encoded  Encode", "use  encode", "in", "elsewhere  not-installed (missing plug-in)", "use  not-installed",
				"in", "with"), items());
		List<String> kinds = List.of("study", "seed", "steps", "data", "use", "with", "in");
		for (String one : kinds) {
			kinds.stream().filter(other -> !other.equals(one)).forEach(other -> assertFalse(Arrays.equals(icon(one), icon(other)), one + " and "
					+ other));
		}
		document().set(STUDY.replace("samples: 100", "samples: 100\n      sparsity: 0.5").replace("in: { dataset: data/data } }", """
				in: { dataset: data/data }, with: { log2Of: { Continuous_A: true } } }
				  vae:
				    use: multimodal-vae
				    in: { dataset: encoded/encoded }
				    with: { hidden: [64, 32] }
				"""));
		editor.showYaml();
		caret("Continuous_A");
		selectedIs("Continuous_A  true");
		caret("hidden");
		selectedIs("hidden  [64, 32]");
		assertFalse(looks("Continuous_A", icon("hidden")));
		assertFalse(looks("log2Of", icon("Continuous_A")) && looks("hidden", icon("log2Of")));
		Ui.until("nothing is being checked", () -> annotations().stream().anyMatch(t -> t.contains("not-installed")));
		Ui.settle();
		Picture.of(shell()).keep("outline");
	}

	@Test
	void theCursorOfTheTextSelectsWhereItIs() {
		editor.showYaml();
		caret("samples: 1");
		selectedIs("samples  100");
		caret("# fe");
		selectedIs("samples  100");
		caret("dataset: data/d");
		selectedIs("dataset  data/data");
		caret("{ use: enc");
		selectedIs("use  encode");
		caret("seed: 7   # l");
		selectedIs("seed  7");
		caret("with:\n      s");
		selectedIs("samples  100");
		assertEquals(document().get().indexOf("samples") + 1, editor.sourceViewer().getSelectedRange().x, "the cursor stays");
	}

	@Test
	void theFieldOfTheFormSelectsWhatItIsAbout() {
		text("Samples").orElseThrow().setFocus();
		selectedIs("samples  100");
		named("Seed", Text.class).setFocus();
		selectedIs("seed  7");
		Table steps = named("Steps", Table.class);
		steps.setFocus();
		select(steps, 1);
		selectedIs("encoded  Encode");
		named("Input dataset", Text.class).setFocus();
		selectedIs("dataset  data/data");
		assertEquals(Optional.empty(), find("log2"), "the default is not in the file");
		named("Logarithm", Button.class).setFocus();
		selectedIs("encoded  Encode");
	}

	@Test
	void whatIsSelectedIsShownInThePageInFront() throws Exception {
		click("encoded");
		Ui.until("the form shows the step", () -> has("Input dataset", Text.class));
		assertEquals(List.of("encoded  Encode"), selected());
		click("data");
		unfold("with");
		click("samples");
		Ui.until("the field shows what it holds", () -> text("Samples").filter(t -> t.getSelectionText().equals("100")).isPresent());
		assertTrue(tree().isFocusControl(), "arrow keys go on in the outline");
		Picture.of(shell()).keep("outline-form");
		tree().notifyListeners(SWT.DefaultSelection, new Event());
		Ui.until("a double click or Enter goes on in the field", () -> text("Samples").orElseThrow().isFocusControl());

		editor.showYaml();
		Ui.page().activate(view);
		StyledText yaml = editor.sourceViewer().getTextWidget();
		click("seed");
		assertEquals("seed", yaml.getSelectionText());
		click("elsewhere");
		assertEquals("elsewhere", yaml.getSelectionText());
		assertEquals(List.of("elsewhere  not-installed (missing plug-in)"), selected());
		assertTrue(tree().isFocusControl());
		tree().notifyListeners(SWT.DefaultSelection, new Event());
		Ui.until("Enter goes on in the text", yaml::isFocusControl);
	}

	@Test
	void whatIsFoldedStaysSoAndWhatIsSelectedToo() throws Exception {
		find("elsewhere").orElseThrow().setExpanded(false);
		unfold("with");
		click("samples");
		List<String> before = items();
		document().replace(document().get().indexOf("study: Edited"), 0, "# more\n\n");
		document().replace(document().get().indexOf("100"), 3, "250");
		Ui.until("the new value stands there", () -> find("samples").filter(i -> i.getText().equals("samples  250")).isPresent());
		assertEquals(before.stream().map(t -> t.replace("100", "250")).toList(), items());
		assertEquals(List.of("samples  250"), selected());
	}

	@Test
	void whatIsWrongIsMarkedUpToTheTop() throws Exception {
		Ui.until("the missing plug-in is told of", () -> !editor.getTitle().isEmpty() && annotations().stream().anyMatch(t ->
				t.contains("not-installed")));
		byte[] with = icon("with");
		byte[] steps = icon("steps");
		unfold("with");
		byte[] samples = icon("samples");
		byte[] data = icon("data");
		byte[] encoded = icon("encoded");
		document().replace(document().get().indexOf("samples"), "samples".length(), "sampels");
		Ui.until("the step of the wrong name is marked", () -> !looks("data", data));
		assertFalse(looks("with", with));
		assertTrue(looks("encoded", encoded));
		assertFalse(Arrays.equals(samples, icon("sampels")));
		assertTrue(looks("steps", steps), "it holds another error all the time");
		Ui.settle();
		Picture.of(shell()).keep("outline-problem");
		document().set(STUDY);
		Ui.until("nothing is wrong with it any more", () -> looks("data", data) && looks("with", with));

		document().replace(document().get().indexOf("{ dataset: data/data }"), 1, "[");
		Ui.until("what was there before stays, marked where it cannot be read", () -> !looks("encoded", encoded));
		assertTrue(looks("data", data));
		document().set(STUDY);
		Ui.until("it can be read", () -> looks("encoded", encoded) && looks("steps", steps));
	}

	@Test
	void inTheDarkItsWordsAreBright() throws Exception {
		Ui.until("the missing plug-in is told of", () -> annotations().stream().anyMatch(t -> t.contains("not-installed")));
		WindowTheme.choose(shell().getDisplay(), WindowTheme.Choice.DARK);
		try {
			painted(tree(), OpenConfig::isBright, 300, "outline-dark");
		} finally {
			WindowTheme.choose(shell().getDisplay(), WindowTheme.Choice.SYSTEM);
		}
		painted(tree(), OpenConfig::isDark, 300, "outline-light");
	}
}
