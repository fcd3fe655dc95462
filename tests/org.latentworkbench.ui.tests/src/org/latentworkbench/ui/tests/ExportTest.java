package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.figures.SceneFiles;
import org.latentworkbench.ui.explorer.export.ExportHandler;
import org.latentworkbench.ui.explorer.export.ExportJob;

class ExportTest {
	private static final String RUN = "20260101-100000-aaaa";
	private static final Figure FIGURE = Figure.of("Overview",
			Axes.of("z1", "z2").add(Points.of(new float[] { 1, 2, 3 }, new float[] { 3, 1, 2 })));

	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	private Explorers run() throws Exception {
		Path study = Studies.make(folder, "one");
		Path run = Studies.run(study, RUN, "2026-01-01T10:00:00Z", "DONE");
		SceneFiles.write(FIGURE, run.resolve("data/overview.figure.json"));
		Explorers.open(study);
		Explorers studies = Explorers.studies();
		TreeItem node = studies.expand("A study of twelve", "Results", "Jan 1");
		studies.select(node.getData());
		return studies;
	}

	private static void command() {
		try {
			Explorers.command(ExportHandler.COMMAND, Map.of());
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void figuresReportAndDatasetsOfARunAreExported() throws Exception {
		run();
		Path target = folder.resolve("paper");
		Ui.answering(shell -> {
			Combo runs = Ui.controls(shell, Combo.class).get(0);
			assertTrue(runs.getText().startsWith("A study of twelve samples, Jan 1, 2026"), runs.getText());
			Ui.press(shell, "PNG");
			Ui.press(shell, "Datasets as");
			field(shell, 0).setText("wide");
			assertTrue(message(shell).contains("are numbers"), message(shell));
			field(shell, 0).setText("60");
			field(shell, 2).setText("50");
			field(shell, 3).setText(target.toString());
			if (open(shell).getSelection()) {
				Ui.press(shell, "Open the folder afterwards");
			}
			keep(shell);
			Ui.press(shell, "Finish");
		}, ExportTest::command);
		done();
		assertTrue(Files.readString(target.resolve("data/overview.svg")).contains(RUN), "a figure carries its run");
		byte[] png = Files.readAllBytes(target.resolve("data/overview.png"));
		assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
		assertEquals(Math.round(60 / 25.4 * 50), java.nio.ByteBuffer.wrap(png, 16, 4).getInt(), 1.0);
		assertTrue(Files.readString(target.resolve("report.html")).contains("<html"));
		try (var files = Files.list(target.resolve("data/data"))) {
			assertEquals(List.of("clinic", "proteins"), files.map(f -> f.getFileName().toString().replaceFirst("\\..*", "")).sorted().toList());
		}
	}

	@Test
	void nothingIsReplacedWithoutAsking() throws Exception {
		run();
		Path target = Files.createDirectories(folder.resolve("paper/data")).getParent();
		Files.writeString(target.resolve("data/overview.svg"), "mine");
		for (String answer : List.of("Cancel", "Replace")) {
			Ui.answering(shell -> {
				field(shell, 3).setText(target.toString());
				if (open(shell).getSelection()) {
					Ui.press(shell, "Open the folder afterwards");
				}
				Ui.press(shell, "Finish");
			}, ExportTest::command);
			Ui.answering(shell -> Ui.press(shell, answer), () -> {
				// the job asks
			});
			done();
			assertEquals(answer.equals("Cancel"), Files.readString(target.resolve("data/overview.svg")).equals("mine"), answer);
		}
	}

	@Test
	void withoutARunTheWizardSaysSo() throws Exception {
		Explorers.open(Studies.make(folder, "one"));
		Explorers.studies().item("Results  no runs yet");
		Ui.answering(shell -> {
			assertTrue(message(shell).contains("There is no run yet"), message(shell));
			assertFalse(Ui.controls(shell, Button.class).stream().filter(b -> b.getText().replace("&", "").equals("Finish")).findFirst().orElseThrow()
					.isEnabled());
			Ui.press(shell, "Cancel");
		}, ExportTest::command);
	}

	private static void done() {
		Ui.until("the export is done", () -> Job.getJobManager().find(ExportJob.EXPORTING).length == 0);
		Ui.settle();
		Ui.until("and what it began", () -> Job.getJobManager().find(ExportJob.EXPORTING).length == 0);
	}

	private static Button open(Shell shell) {
		return Ui.controls(shell, Button.class).stream().filter(b -> b.getText().contains("pen the folder")).findFirst().orElseThrow();
	}

	/** Width, height, dpi, folder. */
	private static Text field(Shell shell, int at) {
		return Ui.controls(((WizardDialog) shell.getData()).getCurrentPage().getControl(), Text.class).get(at);
	}

	private static String message(Shell shell) {
		var page = ((WizardDialog) shell.getData()).getCurrentPage();
		return String.valueOf(page.getErrorMessage());
	}

	private static void keep(Shell shell) {
		try {
			Ui.settle();
			Picture.of(shell).keep("export");
		} catch (java.io.IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
