package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.study.StudyProjects;

class ProblemReportTest {
	@TempDir
	Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	@Test
	void holdsVersionsSettingsAndRecordsButNoData() throws Exception {
		Path study = Studies.make(folder, "ill");
		Studies.run(study, "20260101-000000-abc", "2026-01-01T00:00:00Z", "failed");
		new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, new NullProgressMonitor());
		Path file = folder.resolve("report.zip");
		AtomicBoolean told = new AtomicBoolean();
		Ui.answering(dialog -> {
			String text = Ui.controls(dialog, Label.class).stream().map(Label::getText).reduce("", String::concat);
			assertTrue(text.contains(file.toString()), "it says where the report is: " + text);
			assertTrue(text.contains("records of the last runs of ill"), "it says what is in it: " + text);
			keep(dialog, "problem-report");
			told.set(true);
			Ui.press(dialog, "OK");
		}, () -> {
			execute("org.latentworkbench.ui.bugReport", Map.of("file", file.toString()));
			Ui.until("the dialog was answered", told::get);
		});
		Map<String, String> entries = entries(file);
		assertTrue(entries.get("versions.txt").contains("org.latentworkbench.app 1.0.0"), entries.get("versions.txt"));
		assertTrue(entries.get("configuration.txt").contains("java.version="), entries.get("configuration.txt"));
		assertTrue(entries.containsKey("preferences.txt"), entries.keySet().toString());
		assertTrue(entries.get("runs/ill/20260101-000000-abc/run.json").contains("correlated-multiomics"));
		assertEquals(1, entries.keySet().stream().filter(name -> name.startsWith("runs/")).count(), "the record only: " + entries.keySet());
		assertFalse(entries.values().stream().anyMatch(text -> text.contains("GENE1")), "no data");
	}

	@Test
	void aboutSaysVersionsAndLicence() {
		Ui.answering(dialog -> {
			String text = Ui.controls(dialog, Text.class).stream().map(Text::getText).reduce("", String::concat);
			assertTrue(text.contains("Latent Workbench 1.0.0, build "), text);
			assertTrue(text.contains("Java " + System.getProperty("java.version")), text);
			assertTrue(text.contains("Eclipse Public License 2.0") && text.contains("THIRD-PARTY.md"), text);
			keep(dialog, "about");
			Ui.press(dialog, "Close");
		}, () -> execute("org.eclipse.ui.help.aboutAction", Map.of()));
	}

	private static Map<String, String> entries(Path file) throws IOException {
		Map<String, String> entries = new TreeMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (var entry : zip.stream().toList()) {
				entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes()));
			}
		}
		assertTrue(Files.size(file) > 0);
		return entries;
	}

	private static void execute(String id, Map<String, String> parameters) {
		try {
			var command = Ui.window().getService(ICommandService.class).getCommand(id);
			Ui.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (Exception e) {
			throw new AssertionError(e);
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
}
