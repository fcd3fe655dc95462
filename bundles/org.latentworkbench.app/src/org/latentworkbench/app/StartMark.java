package org.latentworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** Writes down when the window could first be used, where {@code latent.startmark} names a file: for the measurement of starts. */
final class StartMark {
	private static final String PROPERTY = "latent.startmark";

	private StartMark() {
	}

	/** Usable is a window that was painted and has nothing left to do before it looks at what a person does. */
	static void set(Shell window) {
		Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).ifPresent(file -> {
			Display display = window.getDisplay();
			display.addFilter(SWT.Paint, new Listener() {
				@Override
				public void handleEvent(Event event) {
					display.removeFilter(SWT.Paint, this);
					display.asyncExec(() -> display.timerExec(0, () -> write(file)));
				}
			});
		});
	}

	private static void write(Path file) {
		try {
			Files.writeString(file, System.currentTimeMillis() + "\n");
		} catch (IOException e) {
			ILog.of(StartMark.class).error("the mark of the start could not be written", e);
		}
	}
}
