package org.latentworkbench.ui.viewers.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A text file in pages of about a megabyte, so that files of any size can be looked at. Pages end with a line where lines are shorter
 * than that. Bytes that are no UTF-8 are shown as such signs.
 */
final class TextPages {
	/** The size of a page, in bytes. */
	static final int PAGE = 1 << 20;

	private final Path file;
	/** Where each page begins, and at the end where the last one ends. */
	private final long[] starts;

	private TextPages(Path file, long[] starts) {
		this.file = file;
		this.starts = starts;
	}

	/** Found letters. @param page from 0; @param start of the letters in the page's text */
	record Hit(int page, int start, int length) {
	}

	/** Looks where the pages begin; reads a little at each border alone. */
	static TextPages of(Path file) throws IOException {
		return of(file, PAGE);
	}

	static TextPages of(Path file, int pageBytes) throws IOException {
		List<Long> starts = new ArrayList<>(List.of(0L));
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long size = channel.size();
			long at = 0;
			while (size - at > pageBytes) {
				byte[] bytes = read(channel, at, pageBytes);
				at += border(bytes);
				starts.add(at);
			}
			starts.add(size);
		}
		return new TextPages(file, starts.stream().mapToLong(Long::longValue).toArray());
	}

	/** Behind the last line break; without one, before a letter that would be cut in two. */
	private static int border(byte[] bytes) {
		for (int i = bytes.length - 1; i > 0; i--) {
			if (bytes[i] == '\n') {
				return i + 1;
			}
		}
		int end = bytes.length;
		while (end > 1 && (bytes[end - 1] & 0xC0) == 0x80) {
			end--;
		}
		return end > 1 && (bytes[end - 1] & 0x80) != 0 ? end - 1 : bytes.length;
	}

	private static byte[] read(FileChannel channel, long from, long count) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate((int) count);
		while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
			// until it is full or the file ends
		}
		return Arrays.copyOf(buffer.array(), buffer.position());
	}

	/** How many pages there are; at least one. */
	int count() {
		return starts.length - 1;
	}

	/** Size of the file in bytes, when it was opened. */
	long size() {
		return starts[starts.length - 1];
	}

	/** A page's text. @param page from 0 */
	String page(int page) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			String text = new String(read(channel, starts[page], starts[page + 1] - starts[page]), StandardCharsets.UTF_8);
			return page == 0 && text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
	}

	/**
	 * Finds letters in any case, from a place onwards, and after the file's end from its beginning up to there.
	 *
	 * @param from      the place in the text of the page {@code page}
	 * @param forward   or backwards, the last one that begins before {@code from}
	 * @param cancelled asked for each page
	 */
	Optional<Hit> find(String letters, int page, int from, boolean forward, BooleanSupplier cancelled) throws IOException {
		String sought = letters.toLowerCase(Locale.ROOT);
		for (int step = 0; step <= count() && !sought.isEmpty(); step++) {
			if (cancelled.getAsBoolean()) {
				throw new CancellationException();
			}
			int at = Math.floorMod(page + (forward ? step : -step), count());
			String text = page(at).toLowerCase(Locale.ROOT);
			int found = forward ? text.indexOf(sought, step == 0 ? from : 0)
					: step == 0 && from == 0 ? -1 : text.lastIndexOf(sought, step == 0 ? from - 1 : text.length());
			if (found >= 0) {
				return Optional.of(new Hit(at, found, letters.length()));
			}
		}
		return Optional.empty();
	}

	/** Whether a file holds text, by its beginning: no byte 0. */
	static boolean isText(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			for (byte b : in.readNBytes(4096)) {
				if (b == 0) {
					return false;
				}
			}
			return true;
		}
	}
}
