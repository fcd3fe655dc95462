package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.Viewers;

class TextAndReportTest {
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	private static void open(Path path, String kind) throws Exception {
		Ui.page().openEditor(new ArtefactInput(new ArtefactSource(path, kind, path.getFileName().toString(), Optional.empty())),
				ArtefactEditor.ID);
	}

	@Test
	void aLogOfManyPagesOpensAtItsEndAndFindsWhatIsOnAnotherPage() throws Exception {
		var lines = new StringBuilder("the first line\n");
		while (lines.length() < 2_500_000) {
			lines.append("epoch ").append(lines.length()).append(": loss 0.25, and nothing else to say about it\n");
		}
		lines.append("the last line\n");
		open(Files.writeString(folder.resolve("train.log"), lines), Kinds.FILE);
		Ui.until("the end of the log is there", () -> text() != null && text().getText().endsWith("the last line\n"));
		assertTrue(text().getCharCount() < 1_500_000, "one page is held, not all");
		Text search = Ui.inEditor(Text.class).stream().filter(t -> t.getMessage().equals("Find")).findFirst()
				.orElseThrow();
		search.setText("THE FIRST");
		search.notifyListeners(SWT.DefaultSelection, new Event());
		Ui.until("it is found", () -> text().getSelectionText().equals("the first"), () -> text().getSelectionText());
		Ui.until("the selection is painted", () -> Picture.of(text()).count(text().getClientArea(), b -> b < 128) > 20);
		Picture.of(text()).keep("text-found");
		Button wrap = Ui.controls(Ui.window().getShell(), Button.class).stream().filter(b -> b.getText().equals("&Wrap lines")).findFirst()
				.orElseThrow();
		wrap.setSelection(true);
		wrap.notifyListeners(SWT.Selection, new Event());
		assertTrue(text().getWordWrap());
	}

	@Test
	void bytesThatAreNoTextAreRefusedInASentence() throws Exception {
		open(Files.write(folder.resolve("model.txt"), new byte[] { 80, 75, 0, 0, 1 }), Kinds.FILE);
		Ui.until("the message is there", () -> Ui.controls(Ui.window().getShell(), Text.class).stream()
				.anyMatch(t -> t.getText().contains("this is no text")));
	}

	@Test
	void aReportIsShownInTheWindowOrOffersTheSystemsBrowser() throws Exception {
		open(Files.writeString(folder.resolve("report.html"), "<html><body><h1>Report</h1></body></html>"), Kinds.REPORT);
		Ui.until("there is a browser or a button", () -> !Ui.controls(Ui.window().getShell(), Browser.class).isEmpty()
				|| Ui.controls(Ui.window().getShell(), Button.class).stream().anyMatch(b -> b.isVisible()
						&& b.getText().equals("&Open in the Web Browser")));
		assertEquals(1, Ui.page().getEditorReferences().length);
	}

	@Test
	void ofAModelItsFilesAndHowItWasTrainedAreShown() throws Exception {
		Path run = Studies.run(Studies.make(folder, "twelve"), "r1", "2026-01-01T00:00:00Z", "DONE");
		// the step's dataset stands for a model: what is shown comes from the record and the folder
		open(run.resolve("data/data"), Kinds.MODEL);
		Ui.until("it says why its latent space cannot be explored", () -> Ui.inEditor(Label.class).stream().anyMatch(l -> l.getText().contains(
				"model reader")), () -> Ui.inEditor(Label.class).stream().map(Label::getText).toList().toString());
		ArtefactEditor editor = (ArtefactEditor) Ui.page().getActiveEditor();
		editor.viewAs(Viewers.platform().find("model").orElseThrow());
		Ui.until("the facts are there", () -> facts().contains("Step=data"), () -> facts().toString());
		assertTrue(facts().contains("Duration=1.5 s"), facts().toString());
		assertTrue(facts().stream().anyMatch(f -> f.startsWith("dataset.json=") && f.endsWith(" bytes")), facts().toString());
	}

	private static StyledText text() {
		return Ui.inEditor(StyledText.class).stream().filter(Control::isVisible).findFirst().orElse(null);
	}

	private static List<String> facts() {
		return Ui.inEditor(Table.class).stream().filter(t -> t.isVisible() && t.getColumnCount() == 2)
				.flatMap(t -> List.of(t.getItems()).stream()).map(i -> i.getText(0) + "=" + i.getText(1)).toList();
	}
}
