package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.explorer.StudyExplorer;

class WorkbenchTest {
	private static final List<String> MENUS = List.of("File", "Edit", "Study", "Run", "Window", "Help");

	@BeforeEach
	void clear() throws Exception {
		Ui.clear();
	}

	@Test
	void opensInTheLatentPerspectiveWithTheStudyExplorer() {
		assertTrue(PlatformUI.isWorkbenchRunning());
		assertEquals("org.latentworkbench.app.perspective", Ui.page().getPerspective().getId());
		assertEquals("Latent Workbench", Ui.window().getShell().getText());
		assertNotNull(Ui.page().findView(StudyExplorer.ID));
		assertEquals("org.latentworkbench.app.product", Platform.getProduct().getId());
		assertTrue(Ui.window().getShell().getImages().length >= 6, "the window has icons of all sizes");
	}

	@Test
	void menusHoldOurEntriesAndNoneForProgrammers() {
		Menu bar = Ui.window().getShell().getMenuBar();
		List<String> menus = Arrays.stream(bar.getItems()).map(i -> i.getText().replace("&", "")).toList();
		assertEquals(menus.stream().sorted(Comparator.comparing(MENUS::indexOf)).toList(), menus, "in the usual order");
		assertTrue(MENUS.containsAll(menus), menus.toString());
		List<String> entries = new ArrayList<>();
		collect(bar, entries);
		assertTrue(entries.contains("Open Study..."), entries.toString());
		assertTrue(entries.stream().anyMatch(e -> e.startsWith("About")), entries.toString());
		assertFalse(entries.stream().anyMatch(e -> e.contains("Line Delimiters") || e.contains("Open File")
				|| e.contains("Projects from") || e.contains("Keybindings")
				|| e.equals("Restart")), entries.toString());
	}

	@Test
	void theToolBarHasOneButtonThatFindsCommandsByTheirNames() {
		List<ToolItem> finders = Ui.controls(Ui.window().getShell(), ToolBar.class).stream().filter(ToolBar::isVisible)
				.flatMap(b -> Arrays.stream(b.getItems())).filter(i -> i.getToolTipText() != null && i.getToolTipText().contains("Ctrl+3")).toList();
		assertEquals(1, finders.size(), finders.toString());
		assertTrue(finders.getFirst().isEnabled());
		finders.getFirst().notifyListeners(SWT.Selection, new Event());
		Ui.until("the finder opens", () -> finder().isPresent());
		Shell finder = finder().orElseThrow();
		Ui.controls(finder, Text.class).getFirst().setText("switch th");
		Table rows = Ui.controls(finder, Table.class).getFirst();
		Ui.until("it finds a command by letters of its name",
				() -> Arrays.stream(rows.getItems()).anyMatch(r -> r.getText(1).startsWith("Switch Theme")),
				() -> Arrays.stream(rows.getItems()).map(r -> r.getText(1)).toList().toString());
		keep(finder, "find");
		finder.close();
	}

	private static Optional<Shell> finder() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && s.getText().startsWith("Find Actions")).findFirst();
	}

	@Test
	void otherViewsAreThoseThatHelpHere() throws Exception {
		List<String> views = new ArrayList<>();
		Ui.answering(dialog -> {
			Tree tree = Ui.controls(dialog, Tree.class).getFirst();
			for (TreeItem category : tree.getItems()) {
				Event event = new Event();
				event.item = category;
				tree.notifyListeners(SWT.Expand, event);
				category.setExpanded(true);
				views.add(category.getText() + ": " + Arrays.stream(category.getItems()).map(TreeItem::getText).toList());
			}
			keep(dialog, "show-view");
			Ui.press(dialog, "Cancel");
		}, WorkbenchTest::showView);
		assertTrue(views.contains("Latent: [Configs, Datasets, Live, Log, Results, Runs, Selection, Study Explorer]"), views.toString());
		assertTrue(views.contains("General: [Error Log, Outline, Problems, Progress, Properties, Welcome]"), views.toString());
	}

	@Test
	void anEmptyExplorerSaysWhatToDo() throws Exception {
		StudyExplorer explorer = (StudyExplorer) Ui.page().showView(StudyExplorer.ID);
		Ui.until("the tree gives way to the hint", () -> !explorer.getCommonViewer().getControl().isVisible());
		assertTrue(Ui.controls(Ui.window().getShell(), Link.class).stream().filter(Link::isVisible)
				.anyMatch(l -> l.getText().contains("Open a study")), "a link opens a study");
		Ui.until("the empty middle says what goes there", () -> Ui.controls(Ui.window().getShell(), Label.class).stream()
				.anyMatch(l -> l.isVisible() && l.getText().startsWith("Double-click")));
		Picture.of(Ui.window().getShell()).keep("window-empty");
	}

	/** What Show View > Other... does. */
	private static void showView() {
		try {
			Ui.window().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.VIEWS_SHOW_VIEW, null);
		} catch (CommandException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void keep(Shell dialog, String name) {
		try {
			Ui.settle();
			Picture.of(dialog).keep(name);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void collect(Menu menu, List<String> entries) {
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			entries.add(item.getText().replace("&", "").replaceFirst("\t.*", ""));
			if (item.getMenu() != null) {
				collect(item.getMenu(), entries);
			}
		}
		menu.notifyListeners(SWT.Hide, new Event());
	}
}
