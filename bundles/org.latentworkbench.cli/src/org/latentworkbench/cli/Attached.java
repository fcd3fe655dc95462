package org.latentworkbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.latentworkbench.core.run.Cancellation;

/**
 * A run that ends with the program that started it: the line {@code cancel} on its input does what Ctrl-C does, and so does the input's
 * end, unless the line {@code stay} came before.
 */
final class Attached {
	private Attached() {
	}

	/** Listens on a thread of its own, which keeps no process alive. */
	static void watch(InputStream input, Cancellation cancellation) {
		var thread = new Thread(() -> listen(input, cancellation), "listens to who started the run");
		thread.setDaemon(true);
		thread.start();
	}

	static void listen(InputStream input, Cancellation cancellation) {
		try {
			var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
			for (String line = lines.readLine(); line != null && !line.equals("cancel"); line = lines.readLine()) {
				if (line.equals("stay")) {
					return;
				}
			}
		} catch (IOException e) {
			// the pipe broke: who started this is gone
		}
		cancellation.cancel();
	}
}
