package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.ui.study.StudyProjects;

class ImportWizardTest {
	private static final String COMMAND = "org.latentworkbench.ui.importData";

	@TempDir
	private Path folder;
	private Path study;

	@BeforeEach
	void open() throws Exception {
		Ui.clear();
		study = Studies.make(folder, "twelve");
		new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, new NullProgressMonitor());
	}

	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	/** Opens the wizard; a person answers it. */
	private void importing(Path file, Consumer<Shell> person) {
		Command command = Ui.window().getService(ICommandService.class).getCommand(COMMAND);
		Map<String, String> parameters = new HashMap<>(Map.of("file", file.toString(), "study", study.toString()));
		Ui.answering(person, () -> {
			try {
				Ui.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
			} catch (CommandException e) {
				throw new AssertionError(e);
			}
		});
	}

	@Test
	void aTableOfNumbersAndWordsWithItsIdsInTheSecondColumnBecomesAStep() throws Exception {
		Path file = folder.resolve("people.csv");
		Files.writeString(file, "age;name;sex\n40;Zoë;f\n;Ünal;m\n31;Ada;f\n", Charset.forName("windows-1252"));
		importing(file, dialog -> {
			assertEquals("data2", texts(dialog).get(0).getText(), "the study has a step 'data'");
			Ui.press(dialog, "Next >");
			Ui.until("the columns are there", () -> tables(dialog).get(0).getItemCount() == 3, () -> message(dialog));
			Table parts = tables(dialog).get(0);
			assertEquals(1, combos(dialog).get(3).getSelectionIndex(), "names stand in the second column, each once");
			combos(dialog).get(3).select(0);
			combos(dialog).get(3).notifyListeners(SWT.Selection, new Event());
			assertEquals(List.of("age", "sample ids", "1", "40, 31"), cells(parts, 0, 4));
			assertEquals(List.of("sex", "categorical", "", "f, m"), cells(parts, 2, 4));
			Table head = tables(dialog).get(1);
			assertEquals(List.of("40", "Zoë", "f"), cells(head, 0, 3));
			assertEquals("windows-1252", combos(dialog).get(2).getText());
			combos(dialog).get(3).select(1);
			combos(dialog).get(3).notifyListeners(SWT.Selection, new Event());
			assertEquals("sample ids", cells(parts, 1, 4).get(1));
			assertEquals("continuous", cells(parts, 0, 4).get(1));
			shot(dialog);
			assertTrue(button(dialog, "Finish").isEnabled(), message(dialog));
			Ui.press(dialog, "Finish");
		});
		String yaml = Files.readString(study.resolve("study.yaml"));
		assertTrue(yaml.contains("data2:") && yaml.contains("continuous: data/people numbers.tsv")
				&& yaml.contains("categorical: data/people words.tsv"), yaml);
		assertEquals(2, StudyFile.load(study, List.of(), Registry.platform()).steps().size(), "the study is valid");
		Ui.until("what was imported is shown", () -> Ui.controls(Ui.window().getShell(), NatTable.class).stream().anyMatch(Control::isVisible));
		assertEquals("people numbers.tsv", Ui.page().getActiveEditor().getTitle());
	}

	@Test
	void theColumnWithTheIdsOfTheStudysOtherTablesIsProposed() throws Exception {
		String known = Files.readAllLines(study.resolve("data/expression.tsv")).get(1).split("\t")[0];
		Path file = Files.writeString(folder.resolve("visits.tsv"), "note\tpatient\tage\nfirst\t" + known + "\t40\nsecond\tnobody\t41\n");
		importing(file, dialog -> {
			Ui.press(dialog, "Next >");
			Ui.until("the columns are there", () -> tables(dialog).get(0).getItemCount() == 3, () -> message(dialog));
			assertEquals("sample ids", cells(tables(dialog).get(0), 1, 4).get(1), "not the first column, whose words stand once, too");
			// a file that nobody changed is not read again when the focus leaves the field
			Text missing = texts(dialog).stream().filter(t -> t.getText().startsWith("NA") || t.getText().contains(" NA")).findFirst().orElseThrow();
			missing.notifyListeners(SWT.FocusOut, new Event());
			assertTrue(button(dialog, "Finish").isEnabled(), message(dialog));
		});
	}

	@Test
	void aFileThatIsRaggedIsRefusedWithItsPlaceAndNothingIsWritten() throws Exception {
		Path file = Files.writeString(folder.resolve("ragged.tsv"), "ID\ta\tb\nS1\t1\t2\nS2\t1\n");
		String before = Files.readString(study.resolve("study.yaml"));
		importing(file, dialog -> {
			Ui.press(dialog, "Next >");
			Ui.until("the place is told", () -> message(dialog).contains("ragged.tsv:3"), () -> message(dialog));
			assertFalse(button(dialog, "Finish").isEnabled());
		});
		assertEquals(before, Files.readString(study.resolve("study.yaml")));
		assertFalse(Files.exists(study.resolve("data/ragged.tsv")));
	}

	private static Button button(Shell dialog, String text) {
		return Ui.controls(dialog, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}

	private static void shot(Shell dialog) {
		try {
			Ui.settle();
			Picture.of(dialog).keep("import-wizard");
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static List<Table> tables(Shell dialog) {
		return Ui.controls(dialog, Table.class).stream().filter(Control::isVisible).toList();
	}

	private static List<Combo> combos(Shell dialog) {
		return Ui.controls(dialog, Combo.class).stream().filter(Control::isVisible).toList();
	}

	private static List<Text> texts(Shell dialog) {
		return Ui.controls(dialog, Text.class).stream().filter(t -> t.isVisible() && (t.getStyle() & SWT.READ_ONLY) == 0).toList();
	}

	/** All that the dialog says in texts. */
	private static String message(Shell dialog) {
		return Ui.controls(dialog, Text.class).stream().map(Text::getText).toList().toString();
	}

	private static List<String> cells(Table table, int row, int columns) {
		String[] cells = new String[columns];
		Arrays.setAll(cells, i -> table.getItem(row).getText(i));
		return List.of(cells);
	}
}
