package org.latentworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.latentworkbench.core.run.Cancellation;

class AttachedTest {
	private static boolean cancelled(InputStream input) {
		var cancellation = new Cancellation();
		Attached.listen(input, cancellation);
		return cancellation.isCancelled();
	}

	@Test
	void theInputSaysWhetherTheRunEnds() {
		for (var said : Map.of("", true, "cancel\n", true, "cancel", true, "what\ncancel\nstay\n", true, "what\n", true, "stay\n", false,
				"stay\ncancel\n", false).entrySet()) {
			assertEquals(said.getValue(), cancelled(new ByteArrayInputStream(said.getKey().getBytes(StandardCharsets.UTF_8))), said.getKey());
		}
	}

	@Test
	void aBrokenPipeEndsTheRun() {
		assertEquals(true, cancelled(new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("broken pipe");
			}
		}));
	}
}
