package org.latentworkbench.ui.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads a growing file of text from where it was read last, whole lines at a time. */
final class LogTail {
	/** Of a longer file the end is read. */
	private static final int MOST_BYTES = 1 << 20;

	private final Path file;
	private long at;

	/** @param file need not be there yet */
	LogTail(Path file) {
		this.file = file;
	}

	Path file() {
		return file;
	}

	/** The lines that are new since the last call, each with its end; empty where there are none. */
	String more() throws IOException {
		if (!Files.isRegularFile(file)) {
			return "";
		}
		try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long size = channel.size();
			if (size < at) {
				at = 0; // another file of this name
			}
			boolean cut = size - at > MOST_BYTES;
			long from = cut ? size - MOST_BYTES : at;
			var bytes = ByteBuffer.allocate((int) (size - from));
			while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
				// until all is there
			}
			int end = bytes.position();
			byte[] text = bytes.array();
			while (end > 0 && text[end - 1] != '\n') {
				end--; // a line that is still being written
			}
			int begin = 0;
			while (cut && begin < end && text[begin++] != '\n') {
				// the rest of a line that was cut
			}
			at = from + end;
			return (cut && begin < end ? "...\n" : "") + new String(text, begin, end - begin, StandardCharsets.UTF_8);
		}
	}
}
