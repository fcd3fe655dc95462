package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentworkbench.app.help.Guide;
import org.latentworkbench.app.help.GuideEditor;
import org.latentworkbench.app.help.Page;
import org.latentworkbench.ui.explorer.StudyExplorer;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;

class GuideTest {
	private static final String GUIDE_COMMAND = "org.latentworkbench.ui.guide";
	private static final String DOCS = "latent.docs";
	private static final String CHEAT_SHEETS = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

	private final Shell shell = Ui.window().getShell();

	@BeforeEach
	void clear() throws Exception {
		Ui.clear();
		WindowTheme.choose(shell.getDisplay(), Choice.LIGHT);
	}

	@AfterEach
	void leave() {
		Ui.page().hideView(Ui.page().findViewReference(CHEAT_SHEETS));
		Ui.page().closeAllEditors(false);
		WindowTheme.choose(shell.getDisplay(), Choice.SYSTEM);
	}

	@Test
	void showsContentsAndPagesAndFollowsLinks() throws Exception {
		GuideEditor guide = open(Map.of());
		assertEquals("guide/README.md", guide.shown().map(Page::path).orElse(""));
		Tree contents = Ui.controls(shell, Tree.class).stream().filter(tree -> texts(tree).contains("Methods explained")).findFirst()
				.orElseThrow();
		assertTrue(texts(contents).containsAll(List.of("Begin", "Methods explained", "Reference")), texts(contents).toString());
		open(Map.of("page", "reference/multimodal-vae.md"));
		Ui.until("the page is painted", () -> shows("Trains a variational autoencoder"));
		Ui.until("the page is light", () -> {
			Ui.settle();
			return Picture.of(texts("Trains a variational autoencoder")).brightness(2, 2) > 240;
		});
		Picture.of(shell).keep("guide-light");
		WindowTheme.choose(shell.getDisplay(), Choice.DARK);
		Ui.until("the page is dark", () -> {
			Ui.settle();
			return Picture.of(texts("Trains a variational autoencoder")).brightness(2, 2) < 60;
		}, () -> "brightness " + Picture.of(texts("Trains a variational autoencoder")).brightness(2, 2));
		Picture.of(shell).keep("guide-dark");
		open(Map.of("page", "guide/README.md"));
		click("First steps");
		Ui.until("the link leads on", () -> guide.shown().map(Page::path).orElse("").equals("guide/first-steps.md"));
	}

	@Test
	void linksAreFollowedWithoutAMouse() {
		GuideEditor guide = open(Map.of("page", "guide/README.md"));
		Ui.until("there is a link 'First steps'", () -> shows("First steps"));
		StyledText text = texts("First steps");
		text.setFocus();
		text.setSelection(0);
		for (int i = 0; i < 20 && !text.getSelectionText().equals("First steps"); i++) {
			assertTrue(text.traverse(SWT.TRAVERSE_TAB_NEXT));
		}
		assertEquals("First steps", text.getSelectionText());
		Event event = new Event();
		event.keyCode = SWT.CR;
		text.notifyListeners(SWT.KeyDown, event);
		Ui.until("the link leads on", () -> guide.shown().map(Page::path).orElse("").equals("guide/first-steps.md"));
	}

	@Test
	void findsWordsInAllPages() {
		GuideEditor guide = open(Map.of());
		Text field = Ui.controls(shell, Text.class).stream().filter(t -> t.isVisible() && t.getMessage().equals("Search the guide")).findFirst()
				.orElseThrow();
		field.setText("bootstrap refits decoys");
		field.notifyListeners(SWT.DefaultSelection, new Event());
		Ui.until("there are hits", () -> guide.shown().map(Page::title).orElse("").contains("pages with"));
		click("Statistics of the association methods");
		Ui.until("a hit opens its page", () -> guide.shown().map(Page::path).orElse("").equals("statistics.md"));
		guide.search("nothingofthiskind");
		Ui.until("it says that there is none", () -> shows("Nothing with"));
	}

	@Test
	void f1ShowsThePageOfWhereOneIs() throws Exception {
		Ui.page().showView(StudyExplorer.ID).setFocus();
		shell.notifyListeners(SWT.Help, new Event());
		Ui.until("the guide is there", () -> Ui.page().getActiveEditor() instanceof GuideEditor);
		assertEquals("guide/workbench.md", ((GuideEditor) Ui.page().getActiveEditor()).shown().map(Page::path).orElse(""));
		IContext preferences = HelpSystem.getContext("org.latentworkbench.ui.preferences_runs");
		PlatformUI.getWorkbench().getHelpSystem().displayContext(preferences, 0, 0);
		assertEquals("guide/preferences.md", ((GuideEditor) Ui.page().getActiveEditor()).shown().map(Page::path).orElse(""));
	}

	@Test
	void f1InAWizardShowsThePageAtItsSide() throws Exception {
		Ui.answering(dialog -> {
			int before = dialog.getSize().x;
			Control area = ((WizardDialog) dialog.getData()).getCurrentPage().getControl();
			area.notifyListeners(SWT.Help, new Event());
			Ui.until("the page is there", () -> shows(dialog, "New steps and files of parameters"));
			assertTrue(dialog.getSize().x > before, "beside what the wizard asks");
			StyledText text = Ui.controls(dialog, StyledText.class).stream().filter(t -> t.getText().contains("Studies and their settings"))
					.findFirst().orElseThrow();
			Ui.until("the page is painted", () -> {
				Ui.settle();
				return Picture.of(text).colours(text.getClientArea()) > 5;
			});
			keep(dialog, "guide-wizard");
			area.notifyListeners(SWT.Help, new Event());
			((TrayDialog) dialog.getData()).closeTray();
			assertEquals(before, dialog.getSize().x);
			Ui.press(dialog, "Cancel");
		}, () -> execute("org.latentworkbench.ui.newConfig", Map.of()));
		assertFalse(Ui.page().getActiveEditor() instanceof GuideEditor, "not behind the wizard");
	}

	@Test
	void f1InAQuestionOpensAWindowThatCanBeRead() {
		Ui.answering(dialog -> {
			PlatformUI.getWorkbench().getHelpSystem().displayDynamicHelp();
			Shell window = dialog.getShells()[0];
			assertEquals("Guide", window.getText());
			Ui.until("its first page is there", () -> shows(window, "First steps"));
			keep(window, "guide-question");
			PlatformUI.getWorkbench().getHelpSystem().displayDynamicHelp();
			assertEquals(1, dialog.getShells().length, "one is enough");
			Ui.press(dialog, "OK");
			assertTrue(window.isDisposed(), "it goes with the question");
		}, () -> MessageDialog.openInformation(shell, "Question", "Where is the guide?"));
	}

	@Test
	void aProductWithoutItsGuideSaysSo() throws Exception {
		String before = System.getProperty(DOCS);
		System.setProperty(DOCS, shell.getClass().getName());
		try {
			GuideEditor guide = open(Map.of());
			assertEquals(Optional.empty(), guide.shown());
			Label words = Ui.controls(shell, Label.class).stream().filter(l -> l.isVisible() && l.getText().contains("came without its guide"))
					.findFirst().orElseThrow();
			assertTrue(words.getText().contains("folder docs"), "and what is missing: " + words.getText());
			guide.search("bootstrap");
			Ui.page().showView(StudyExplorer.ID).setFocus();
			shell.notifyListeners(SWT.Help, new Event());
			Ui.until("F1 leads there, too", () -> Ui.page().getActiveEditor() == guide);
			Ui.settle();
			Picture.of(shell).keep("guide-missing");
		} finally {
			Ui.page().closeAllEditors(false);
			if (before == null) {
				System.clearProperty(DOCS);
			} else {
				System.setProperty(DOCS, before);
			}
		}
		assertTrue(open(Map.of()).shown().isPresent());
	}

	private static boolean shows(Shell dialog, String words) {
		return Ui.controls(dialog, StyledText.class).stream().anyMatch(text -> text.isVisible() && text.getText().contains(words));
	}

	private static void keep(Shell dialog, String name) {
		try {
			Ui.settle();
			Picture.of(dialog).keep(name);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void everyLinkOfTheGuideLeadsSomewhere() {
		Guide guide = Guide.shipped().orElseThrow();
		List<Page> pages = guide.all();
		assertTrue(pages.size() > 30, pages.size() + " pages");
		assertFalse(pages.stream().anyMatch(page -> page.text().isBlank()), "no page is empty");
	}

	@Test
	void theCheatSheetOpensAndItsActionsExist() throws Exception {
		execute("org.eclipse.ui.cheatsheets.openCheatSheet", Map.of("cheatSheetId", "org.latentworkbench.app.tutorial"));
		Ui.until("the cheat sheet is there", () -> Ui.page().findView(CHEAT_SHEETS) != null);
		Ui.until("it shows its first step", () -> Ui.controls(shell, Control.class).stream()
				.anyMatch(c -> c.isVisible() && c.toString().contains("Open the tutorial's study")));
		Ui.settle();
		Picture.of(shell).keep("cheat-sheet");
	}

	private GuideEditor open(Map<String, String> parameters) {
		execute(GUIDE_COMMAND, parameters);
		return (GuideEditor) Ui.page().getActiveEditor();
	}

	private static void execute(String id, Map<String, String> parameters) {
		try {
			var command = Ui.window().getService(ICommandService.class).getCommand(id);
			Ui.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private boolean shows(String words) {
		return Ui.controls(shell, StyledText.class).stream().anyMatch(text -> text.isVisible() && text.getText().contains(words));
	}

	private StyledText texts(String words) {
		return Ui.controls(shell, StyledText.class).stream().filter(text -> text.isVisible() && text.getText().contains(words)).findFirst()
				.orElseThrow();
	}

	/** Clicks on a link where it is painted. */
	private void click(String link) {
		Ui.until("there is a link '" + link + "'", () -> shows(link));
		StyledText text = texts(link);
		int offset = text.getText().indexOf(link);
		StyleRange range = text.getStyleRangeAtOffset(offset);
		assertTrue(range != null && range.data instanceof String, "'" + link + "' is a link");
		Point place = text.getLocationAtOffset(offset + 1);
		Event event = new Event();
		event.button = 1;
		event.x = place.x + 1;
		event.y = place.y + text.getLineHeight(offset) / 2;
		text.notifyListeners(SWT.MouseUp, event);
	}

	private static List<String> texts(Tree tree) {
		return List.of(tree.getItems()).stream().map(TreeItem::getText).toList();
	}
}
