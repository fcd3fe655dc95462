package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.latentworkbench.ui.explorer.StudyOpener;
import org.osgi.service.prefs.BackingStoreException;

/** What the tests do with the window: look, and let it work until something is so. */
final class Ui {
	private static final long LIMIT_NANOS = 60_000_000_000L;
	private static final int WAKE_MILLIS = 20;

	private static final List<String> DIALOGS = new ArrayList<>();
	private static final Deque<Consumer<Shell>> ANSWERS = new ArrayDeque<>();
	/** What those who answered dialogs found wrong. */
	private static final List<Throwable> WRONG = new ArrayList<>();
	private static boolean watching;

	private Ui() {
	}

	/** Closes dialogs that nobody is there to answer, and keeps what they said. */
	private static void watch(Display display) {
		if (!watching) {
			watching = true;
			display.addFilter(SWT.Show, event -> {
				if (event.widget instanceof Shell shell && (shell.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL)) != 0
						&& !shell.getText().isEmpty() && !showsProgress(shell)) {
					Consumer<Shell> answer = ANSWERS.poll();
					if (answer != null) {
						display.asyncExec(() -> answer(shell, answer));
						return;
					}
					DIALOGS.add(shell.getText() + ": " + controls(shell, Label.class).stream().map(Label::getText).toList());
					display.asyncExec(shell::dispose);
				}
			});
		}
	}

	/** Whether a dialog only tells how far something got; a wizard keeps a bar that it does not show. */
	private static boolean showsProgress(Shell shell) {
		return controls(shell, ProgressBar.class).stream().anyMatch(bar -> {
			Control at = bar;
			while (at != shell && at.getVisible()) {
				at = at.getParent();
			}
			return at == shell;
		});
	}

	/**
	 * Does what opens a dialog, now or soon, and waits for it; a person answers the dialog, and closes it. What the person finds wrong fails
	 * here.
	 */
	static void answering(Consumer<Shell> person, Runnable opens) {
		watch(window().getShell().getDisplay());
		boolean[] came = new boolean[1];
		Consumer<Shell> answer = shell -> {
			came[0] = true;
			try {
				person.accept(shell);
			} catch (RuntimeException | AssertionError e) {
				WRONG.add(e);
			}
		};
		ANSWERS.add(answer);
		try {
			opens.run();
			until("a dialog comes", () -> came[0]);
		} finally {
			ANSWERS.remove(answer); // else it would be the answer to the next test's dialog
		}
		failWhereWrong();
	}

	/** A person answers the next dialog that comes, and closes it: one that comes when the test is over, because the window is closed. */
	static void answerNext(Consumer<Shell> person) {
		watch(window().getShell().getDisplay());
		ANSWERS.add(person);
	}

	private static void failWhereWrong() {
		if (!WRONG.isEmpty()) {
			Throwable first = WRONG.getFirst();
			WRONG.clear();
			throw new AssertionError("in the dialog: " + first.getMessage(), first);
		}
	}

	private static void answer(Shell shell, Consumer<Shell> answer) {
		try {
			answer.accept(shell);
		} finally {
			if (!shell.isDisposed()) {
				shell.close();
			}
		}
	}

	/** Presses a button, by its text without the mnemonic's mark. */
	static void press(Control root, String text) {
		Button button = controls(root, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no button '" + text + "'"));
		if ((button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
			button.setSelection((button.getStyle() & SWT.RADIO) != 0 || !button.getSelection());
		}
		Event event = new Event();
		event.widget = button;
		button.notifyListeners(SWT.Selection, event);
	}

	static IWorkbenchWindow window() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Lets the window work until the condition holds; fails with what the window is like then. */
	static void until(String what, BooleanSupplier condition, Supplier<String> found) {
		Display display = window().getShell().getDisplay();
		watch(display);
		long end = System.nanoTime() + LIMIT_NANOS;
		while (!condition.getAsBoolean()) {
			failWhereWrong();
			if (!DIALOGS.isEmpty()) {
				String dialogs = DIALOGS.toString();
				DIALOGS.clear();
				fail("waited until " + what + "; there came " + dialogs);
			}
			if (System.nanoTime() > end) {
				fail("waited in vain until " + what + "; there is " + found.get());
			}
			if (!display.readAndDispatch()) {
				// the condition may come true without an event
				display.timerExec(WAKE_MILLIS, () -> {
				});
				display.sleep();
			}
		}
	}

	static void until(String what, BooleanSupplier condition) {
		until(what, condition, () -> "nothing more to say");
	}

	/** Lets the window do all that is waiting. */
	static void settle() {
		Display display = window().getShell().getDisplay();
		while (display.readAndDispatch()) {
			// until nothing is left
		}
	}

	/** How many pixels of a picture are not what they should be: {@code 0xAARRGGBB}, so many in a row. */
	static int differing(Picture picture, int[] argb, int width) {
		int differing = 0;
		for (int i = 0; i < argb.length; i++) {
			RGB found = picture.at(i % width, i / width);
			if ((found.red << 16 | found.green << 8 | found.blue) != (argb[i] & 0xffffff)) {
				differing++;
			}
		}
		return differing;
	}

	/** All controls of a type in the active editor; none where no editor is open. */
	static <C extends Control> List<C> inEditor(Class<C> type) {
		IEditorPart editor = page().getActiveEditor();
		return editor != null && editor.getSite().getService(MPart.class).getWidget() instanceof Control root ? controls(root, type)
				: List.of();
	}

	/** All controls of a type below a control. */
	static <C extends Control> List<C> controls(Control root, Class<C> type) {
		List<C> found = new ArrayList<>();
		if (type.isInstance(root)) {
			found.add(type.cast(root));
		}
		if (root instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				found.addAll(controls(child, type));
			}
		}
		return found;
	}

	/**
	 * Closes the welcome page and all editors, takes all studies out of the workspace, and forgets which viewers were chosen; fails where a
	 * dialog came that nobody expected.
	 */
	static void clear() throws CoreException, BackingStoreException {
		ANSWERS.clear();
		WRONG.clear();
		IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
		if (intro.getIntro() != null) {
			intro.closeIntro(intro.getIntro());
		}
		page().closeAllEditors(false);
		IEclipsePreferences chosen = InstanceScope.INSTANCE.getNode("org.latentworkbench.ui");
		for (String key : chosen.keys()) {
			if (key.startsWith("viewer.")) {
				chosen.remove(key);
			}
		}
		until("no study is being opened", () -> Job.getJobManager().find(StudyOpener.OPENING).length == 0);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(IResource.NEVER_DELETE_PROJECT_CONTENT | IResource.FORCE, new NullProgressMonitor());
		}
		settle();
		if (!DIALOGS.isEmpty()) {
			String dialogs = DIALOGS.toString();
			DIALOGS.clear();
			fail("nobody expected " + dialogs);
		}
	}
}
