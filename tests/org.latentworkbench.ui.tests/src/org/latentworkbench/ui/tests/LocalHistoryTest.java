package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a config was before can be looked at and taken back. */
class LocalHistoryTest {
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	@Test
	void aConfigIsComparedWithItsLocalHistoryAndReplacedFromIt() throws Exception {
		IProject project = Explorers.open(Studies.make(folder, "twelve"));
		IFile config = project.getFile("study.yaml");
		String before = config.readString();
		config.setContents(new ByteArrayInputStream((before + "# later\n").getBytes(StandardCharsets.UTF_8)), IResource.KEEP_HISTORY, null);
		assertEquals(1, config.getHistory(null).length);
		Explorers explorer = Explorers.studies();
		explorer.select(explorer.expand("A study of twelve samples", "Configs", "study.yaml").getData());
		Ui.until("the history is offered", () -> popup(explorer).containsAll(List.of("Compare With > Local History", "Replace With > Local History")),
				() -> popup(explorer).toString());
		assertFalse(popup(explorer).stream().anyMatch(e -> e.startsWith("Team") || e.contains("Each Other") || e.contains("Apply Patch")),
				() -> popup(explorer).toString());
	}

	/** All entries, those of menus in it behind these menus' names. */
	private static List<String> popup(Explorers explorer) {
		List<String> texts = new ArrayList<>();
		Menu menu = explorer.tree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			texts.add(text(item));
			if (item.getMenu() != null) {
				item.getMenu().notifyListeners(SWT.Show, new Event());
				Arrays.stream(item.getMenu().getItems()).forEach(i -> texts.add(text(item) + " > " + text(i)));
				item.getMenu().notifyListeners(SWT.Hide, new Event());
			}
		}
		menu.notifyListeners(SWT.Hide, new Event());
		return texts;
	}

	private static String text(MenuItem item) {
		return item.getText().replaceAll("&|\\.\\.\\.|\t.*", "");
	}
}
