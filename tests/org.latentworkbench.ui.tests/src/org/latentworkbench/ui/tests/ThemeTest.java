package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.theme.SwitchThemeHandler;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;

class ThemeTest {
	private final Display display = Ui.window().getShell().getDisplay();

	@BeforeEach
	void light() throws Exception {
		Ui.clear();
		WindowTheme.choose(display, Choice.LIGHT);
	}

	@AfterEach
	void system() {
		WindowTheme.choose(display, Choice.SYSTEM);
		Ui.settle();
	}

	@Test
	void theWindowIsRepaintedAndTheChoiceRemembered() throws Exception {
		Shell shell = Ui.window().getShell();
		Ui.until("the window is light", () -> ground(shell) > 200, () -> "brightness " + ground(shell));
		switchTheme(null);
		assertEquals(Choice.DARK, WindowTheme.choice());
		Ui.until("the window is dark", () -> ground(shell) < 80, () -> "brightness " + ground(shell));
		Picture.of(shell).keep("window-dark");
		assertTrue(WindowTheme.dark(display));
		switchTheme("light");
		assertEquals(Choice.LIGHT, WindowTheme.choice());
		Ui.until("the window is light again", () -> ground(shell) > 200, () -> "brightness " + ground(shell));
		switchTheme("system");
		assertEquals(Choice.SYSTEM, WindowTheme.choice());
	}

	@Test
	void whoGoesBackToTheSystemsThemeFromTheDarkOneGetsAllOfIt() throws Exception {
		Shell shell = Ui.window().getShell();
		switchTheme("dark");
		Ui.until("the window is dark", () -> ground(shell) < 80, () -> "brightness " + ground(shell));
		switchTheme("system");
		Ui.until("the window is light again", () -> ground(shell) > 200, () -> "brightness " + ground(shell));
		// what the toolkit has to say about the change comes later
		boolean[] later = new boolean[1];
		display.timerExec(1000, () -> later[0] = true);
		Ui.until("the toolkit had its say", () -> later[0]);
		Picture.of(shell).keep("window-system-again");
		assertEquals(Choice.SYSTEM, WindowTheme.choice());
		assertFalse(WindowTheme.dark(display), "this system is light");
		assertFalse(Display.isSystemDarkTheme(), "the toolkit draws letters for a light ground");
	}

	@Test
	void whoKeepsColoursHearsOfAChange() {
		int[] heard = new int[1];
		Shell shell = new Shell(display);
		WindowTheme.onChange(shell, () -> heard[0]++);
		switchTheme("dark");
		Ui.until("the change was heard", () -> heard[0] == 1);
		shell.dispose();
		switchTheme("light");
		Ui.settle();
		assertEquals(1, heard[0], "nobody is told after the control is gone");
	}

	@Test
	void aTableThatMadeItsRowsOnDemandIsNotInTheWay() {
		for (int turn = 0; turn < 5; turn++) {
			Shell shell = new Shell(display);
			shell.setLayout(new FillLayout());
			Table table = new Table(shell, SWT.VIRTUAL | SWT.CHECK | SWT.MULTI);
			new TableColumn(table, SWT.NONE).setWidth(100);
			table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText("row " + event.index));
			shell.setSize(300, 200);
			shell.open();
			for (int rows : new int[] { 5, 2, 7, 0, 3 }) {
				table.setItemCount(rows);
				table.clearAll();
				Ui.until("the rows are there", () -> rows == 0 || table.getItem(rows - 1).getText().startsWith("row"));
				Ui.settle();
			}
			shell.dispose();
		}
		switchTheme("dark");
		assertTrue(WindowTheme.dark(display));
	}

	private static int ground(Shell shell) {
		Ui.settle();
		Rectangle area = shell.getClientArea();
		RGB colour = Picture.of(shell).ground(new Rectangle(0, 0, area.width, area.height));
		return (colour.red + colour.green + colour.blue) / 3;
	}

	private static void switchTheme(String theme) {
		try {
			var command = Ui.window().getService(ICommandService.class).getCommand(SwitchThemeHandler.COMMAND);
			Ui.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command,
					theme == null ? Map.of() : Map.of(SwitchThemeHandler.THEME, theme)), null);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}
}
