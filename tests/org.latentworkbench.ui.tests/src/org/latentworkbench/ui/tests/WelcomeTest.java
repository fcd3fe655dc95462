package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;

class WelcomeTest {
	private final IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
	private final Shell shell = Ui.window().getShell();

	@BeforeEach
	void show() throws Exception {
		Ui.clear();
		WindowTheme.choose(shell.getDisplay(), Choice.LIGHT);
		intro.showIntro(Ui.window(), false);
		Ui.until("the welcome page is there", () -> shows("Latent Workbench") && shows("Examples"));
	}

	@AfterEach
	void leave() throws Exception {
		WindowTheme.choose(shell.getDisplay(), Choice.SYSTEM);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, new NullProgressMonitor()); // the copy, too
		}
		Ui.clear();
	}

	@Test
	void showsExamplesAndWaysToBeginInLightAndDark() throws Exception {
		for (String name : List.of("Digits", "Heatmaps of densities", "Multi-omics tutorial")) {
			assertTrue(shows(name), "the example by its name: " + name);
		}
		Ui.until("it says what was open last, or that nothing was",
				() -> shows("The studies that you open are listed here.") || links().size() > 2, () -> links().toString());
		assertTrue(links().contains("Open a study …"), links().toString());
		Ui.until("all is painted", () -> colours() > 30);
		Picture.of(shell).keep("welcome-light");
		WindowTheme.choose(shell.getDisplay(), Choice.DARK);
		Ui.until("it is dark", () -> brightness() < 80, () -> "brightness " + brightness());
		Picture.of(shell).keep("welcome-dark");
	}

	@Test
	void oneClickOpensACopyOfAnExample() {
		Ui.press(shell, "Open");
		Ui.until("the copy is open", () -> !studies().isEmpty());
		Ui.until("the welcome page made room", () -> intro.getIntro() == null);
		assertNull(intro.getIntro());
		assertTrue(studies().getFirst().getName().startsWith("multiomics"), studies().toString());
		assertTrue(ResourcesPlugin.getWorkspace().getRoot().getLocation().isPrefixOf(studies().getFirst().getLocation()), "in the workspace");
	}

	private static List<IProject> studies() {
		return new StudyProjects(ResourcesPlugin.getWorkspace()).all();
	}

	private boolean shows(String text) {
		return Ui.controls(shell, Label.class).stream().filter(Control::isVisible).anyMatch(label -> label.getText().equals(text));
	}

	private List<String> links() {
		return Ui.controls(shell, Link.class).stream().filter(Control::isVisible).map(link -> link.getText().replaceAll("</?a>", "")).toList();
	}

	private int brightness() {
		Ui.settle();
		var colour = picture().ground(new Rectangle(0, 0, shell.getSize().x, shell.getSize().y));
		return (colour.red + colour.green + colour.blue) / 3;
	}

	/** How many colours the picture of the first card has. */
	private long colours() {
		Ui.settle();
		Label card = Ui.controls(shell, Label.class).stream().filter(label -> label.isVisible() && label.getImage() != null)
				.max(Comparator.comparingInt(label -> label.getSize().x)).orElseThrow();
		Picture picture = Picture.of(card);
		return IntStream.range(0, card.getSize().x).boxed()
				.flatMap(x -> IntStream.range(0, card.getSize().y).mapToObj(y -> picture.at(x, y))).distinct().count();
	}

	private Picture picture() {
		return Picture.of(shell);
	}
}
