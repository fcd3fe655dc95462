package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * A workbench in a process of its own, as a person starts it, in which a scene of these tests is played. What the scene finds wrong, the
 * test that began it says.
 *
 * @param folder of its workspace and of what its framework remembers: it starts sooner the second time
 */
record SecondWindow(Path folder) {
	/** What is done and looked at in the other window, in its thread. */
	interface Scene {
		/** @param study the folder that the test handed over */
		void play(Path study) throws Exception;
	}

	private static final String SCENE = "latent.tests.scene";
	private static final String STUDY = "latent.tests.study";
	private static final String BEGUN = "The scene begins.";
	private static final int WRONG = 3;

	/** Starts a window and waits until the scene is over and the window was left through its menu. */
	void play(Class<? extends Scene> scene, Path study, Map<String, String> environment) throws Exception {
		Path said = folder.resolve(scene.getSimpleName() + ".txt");
		var builder = new ProcessBuilder(command(scene, study)).redirectErrorStream(true).redirectOutput(said.toFile());
		builder.environment().putAll(environment);
		Process window = builder.start();
		try {
			Ui.until("the other window is there", () -> !window.isAlive() || read(said).contains(BEGUN), () -> read(said));
			Ui.until("it is left", () -> !window.isAlive(), () -> read(said));
		} finally {
			window.destroyForcibly().waitFor();
		}
		assertEquals(0, window.exitValue(), () -> read(said));
	}

	private List<String> command(Class<? extends Scene> scene, Path study) throws Exception {
		Path configuration = Files.createDirectories(folder.resolve("configuration"));
		Path ours = Path.of(new URI(Platform.getConfigurationLocation().getURL().toString().replace(" ", "%20"))).resolve("config.ini");
		if (!Files.exists(configuration.resolve("config.ini"))) {
			Files.copy(ours, configuration.resolve("config.ini"));
		}
		var words = new ArrayList<String>();
		words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
				.filter(word -> !word.startsWith("-Dosgi.clean") && !word.startsWith("-agentlib")).forEach(words::add);
		words.addAll(List.of("-D" + SCENE + "=" + scene.getName(), "-D" + STUDY + "=" + study));
		words.addAll(List.of("-jar", launcher(), "-configuration", configuration.toString(), "-data", folder.resolve("workspace").toString(),
				"-application", "org.latentworkbench.app.application", "-product", "org.latentworkbench.app.product"));
		return words;
	}

	private static String launcher() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(e -> e.contains("equinox.launcher"))
				.findFirst().orElseThrow();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The other process's side: plays the scene that it was started for, if it was. */
	public static final class Scenes implements IStartup {
		@Override
		public void earlyStartup() {
			String scene = System.getProperty(SCENE);
			if (scene != null) {
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> play(scene));
			}
		}

		private static void play(String scene) {
			try {
				System.out.println(BEGUN);
				((Scene) Class.forName(scene).getDeclaredConstructor().newInstance()).play(Path.of(System.getProperty(STUDY)));
				exit();
			} catch (Exception | AssertionError e) {
				e.printStackTrace();
				Runtime.getRuntime().halt(WRONG);
			}
		}

		/** Through the menu. */
		private static void exit() {
			Menu file = item(Ui.window().getShell().getMenuBar(), "File").getMenu();
			file.notifyListeners(SWT.Show, new Event());
			MenuItem exit = item(file, "Exit");
			file.notifyListeners(SWT.Hide, new Event());
			exit.notifyListeners(SWT.Selection, new Event());
		}

		private static MenuItem item(Menu menu, String text) {
			return Arrays.stream(menu.getItems()).filter(i -> i.getText().replace("&", "").replaceFirst("\t.*", "").equals(text)).findFirst()
					.orElseThrow(() -> new AssertionError("no " + text));
		}
	}
}
