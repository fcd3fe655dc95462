package org.latentworkbench.data.image;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32;

import org.latentworkbench.api.InputException;

/** Checks the checksums of a PNG file, which Java's decoder does not: else a cut or damaged file would give other pixels without a word. */
final class PngChunks {
	private static final long SIGNATURE = 0x89504E470D0A1A0AL;
	private static final int END = 0x49454E44;
	/** A chunk's length, type and checksum. */
	private static final int AROUND = 12;

	private PngChunks() {
	}

	/** @throws InputException when the file is a PNG and not whole */
	static void check(Path file, byte[] content) throws InputException {
		ByteBuffer bytes = ByteBuffer.wrap(content);
		if (content.length < Long.BYTES || bytes.getLong() != SIGNATURE) {
			return;
		}
		while (bytes.remaining() >= AROUND) {
			int at = bytes.position();
			int length = bytes.getInt();
			int type = bytes.getInt();
			if (length < 0 || length > bytes.remaining() - Integer.BYTES) {
				break;
			}
			bytes.position(bytes.position() + length);
			var sum = new CRC32();
			sum.update(content, at + 4, length + 4);
			if (bytes.getInt() != (int) sum.getValue()) {
				throw new InputException(file + ": the image is damaged: the checksum of what begins at byte " + at + " is wrong");
			}
			if (type == END) {
				return;
			}
		}
		throw new InputException(file + ": the image is damaged: the file ends before the image does");
	}
}
