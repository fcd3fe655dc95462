package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.preferences.FigurePreferences;
import org.latentworkbench.ui.preferences.FiguresPage;
import org.latentworkbench.ui.preferences.PreferenceKeys;
import org.latentworkbench.ui.preferences.RunPreferences;
import org.latentworkbench.ui.preferences.RunsPage;
import org.latentworkbench.ui.study.StudyProjects;

class PreferencesTest {
	@TempDir
	Path folder;

	@BeforeEach
	void clear() throws Exception {
		Ui.clear();
	}

	@AfterEach
	void forget() throws Exception {
		var node = InstanceScope.INSTANCE.getNode(PreferenceKeys.NODE);
		for (String key : node.keys()) {
			if (key.startsWith("run.") || key.startsWith("figure.")) {
				node.remove(key);
			}
		}
	}

	@Test
	void pagesAreOursAndSaveWhatIsTyped() {
		Ui.answering(dialog -> {
			List<String> pages = pages(dialog);
			assertTrue(pages.containsAll(List.of("General", "Runs", "Figures", "Appearance", "Keys")), pages.toString());
			assertFalse(pages.contains("Globalization") || pages.contains("Install/Update"), "nothing for programmers: " + pages);
			keep(dialog, "preferences-runs");
			type(field(dialog, "0"), "3");
			Ui.press(dialog, "Apply and Close");
		}, () -> open(RunsPage.ID));
		assertEquals(OptionalInt.of(3), RunPreferences.inWorkspace().threads());
		Ui.answering(dialog -> {
			type(field(dialog, "300"), "150");
			Ui.press(dialog, "Apply and Close");
		}, () -> open(FiguresPage.ID));
		assertEquals(150, FigurePreferences.inWorkspace().dpi());
	}

	@Test
	void nothingWrongIsSaved() {
		Ui.answering(dialog -> {
			type(field(dialog, "300"), "5000");
			assertTrue(texts(dialog).stream().anyMatch(t -> t.contains("20 to 2400")), "the page says what it expects: " + texts(dialog));
			Ui.press(dialog, "Cancel");
		}, () -> open(FiguresPage.ID));
		assertEquals(300, FigurePreferences.inWorkspace().dpi());
	}

	@Test
	void aStudyHasSettingsOfItsOwnInItsFolder() throws Exception {
		Path study = Studies.make(folder, "own");
		IProject project = new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, new NullProgressMonitor());
		Ui.answering(dialog -> {
			Ui.press(dialog, "Settings of its own for this study");
			type(field(dialog, "0"), "2");
			keep(dialog, "properties-runs");
			Ui.press(dialog, "Apply and Close");
		}, () -> PreferencesUtil.createPropertyDialogOn(Ui.window().getShell(), project, "org.latentworkbench.ui.properties.runs", null,
				null).open());
		assertEquals(OptionalInt.of(2), RunPreferences.in(project).threads());
		assertEquals(OptionalInt.empty(), RunPreferences.inWorkspace().threads(), "the other studies' stay");
		assertTrue(Files.readString(study.resolve(".settings/org.latentworkbench.ui.prefs")).contains("run.threads=2"));
		Ui.answering(dialog -> {
			Ui.press(dialog, "Settings of its own for this study");
			Ui.press(dialog, "Apply and Close");
		}, () -> PreferencesUtil.createPropertyDialogOn(Ui.window().getShell(), project, "org.latentworkbench.ui.properties.runs", null,
				null).open());
		assertEquals(OptionalInt.empty(), RunPreferences.in(project).threads());
	}

	private static void open(String page) {
		PreferencesUtil.createPreferenceDialogOn(Ui.window().getShell(), page, null, null).open();
	}

	private static List<String> pages(Shell dialog) {
		return Ui.controls(dialog, Tree.class).stream().flatMap(tree -> List.of(tree.getItems()).stream()).map(TreeItem::getText).toList();
	}

	/** The first field with such a text, after the one for searching. */
	private static Text field(Shell dialog, String text) {
		List<Text> fields = Ui.controls(dialog, Text.class).stream().filter(Text::isVisible).toList();
		return fields.stream().skip(1).filter(t -> t.getText().equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no field with " + text + ": " + fields.stream().map(Text::getText).toList()));
	}

	private static void type(Text field, String text) {
		field.setText(text);
		field.notifyListeners(SWT.KeyUp, new Event());
	}

	private static List<String> texts(Shell dialog) {
		var labels = Ui.controls(dialog, CLabel.class).stream().map(c -> c.getText());
		return Stream.concat(labels, Ui.controls(dialog, Text.class).stream().map(Text::getText)).toList();
	}

	private static void keep(Shell dialog, String name) {
		try {
			Ui.settle();
			Picture.of(dialog).keep(name);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
