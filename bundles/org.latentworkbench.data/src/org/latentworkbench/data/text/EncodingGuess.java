package org.latentworkbench.data.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import org.latentworkbench.api.InputException;

/**
 * What a text is written in that is not UTF-8: an encoding of one byte a character, since of those a wrong guess can spoil letters but neither numbers nor
 * the cells' borders. ICU tells languages apart by how often letters follow each other; where it cannot, the text is taken for what western
 * spreadsheets write.
 *
 * @param encoding the guess
 * @param example  a word of the text that is not ASCII, in this encoding
 */
record EncodingGuess(Charset encoding, String example) {
	private static final Charset WESTERN = Charset.forName("windows-1252");
	/** Those that ICU tells, by what is tried: windows-1252 and -1254 hold all that ISO-8859-1 and -9 do. */
	private static final Set<String> ONE_BYTE = Set.of("ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "ISO-8859-7", "ISO-8859-9", "windows-1250",
			"windows-1251", "windows-1252", "windows-1253", "windows-1254", "KOI8-R");
	/** ICU's confidence, of 100, from which it is believed; and by how much it must be surer than of a western language. */
	private static final int CONFIDENT = 20;
	private static final int SURER = 10;
	private static final int ENOUGH = 1 << 16;

	/** Something that reads a text. */
	interface Reading<T> {
		T read(TextSource source) throws IOException, InputException;
	}

	/**
	 * Reads a text as UTF-8 (or what it says itself to be); where it is not, anew as what it seems to be.
	 *
	 * @param warnings told which encoding was taken
	 * @throws InputException what the reading throws; that the text is not UTF-8 where nothing else fits it
	 */
	static <T> T read(TextSource source, Consumer<String> warnings, Reading<T> reading) throws IOException, InputException {
		try {
			return reading.read(source);
		} catch (FieldScanner.NotUtf8 e) {
			EncodingGuess guess = of(source).orElseThrow(() -> e);
			T result = reading.read(source.in(guess.encoding));
			warnings.accept(source.file() + ": the text is not UTF-8; it is read as " + guess.encoding + ", '" + FieldScanner.shown(guess.example)
					+ "' for instance. Where that is wrong, say the encoding ('encoding' of tables, --encoding of convert) or save the file as UTF-8");
			return result;
		}
	}

	/** The encoding that a text seems to have; empty where none fits. */
	static Optional<EncodingGuess> of(TextSource source) throws IOException, InputException {
		var words = new ByteArrayOutputStream();
		var used = new BitSet();
		try (InputStream in = source.open()) {
			collect(in, words, used);
		} catch (java.util.zip.ZipException | java.io.EOFException e) {
			throw source.damaged(e);
		}
		byte[] sample = words.toByteArray();
		return told(sample).filter(c -> fits(c, used)).or(() -> Optional.of(WESTERN).filter(c -> fits(c, used)))
				.map(c -> new EncodingGuess(c, new String(sample, c).strip().split(" ", 2)[0]));
	}

	/** Takes the words that have other letters than ASCII's, each followed by a blank, and the bytes beyond ASCII of the whole text. */
	private static void collect(InputStream in, ByteArrayOutputStream words, BitSet used) throws IOException {
		var block = new byte[1 << 16];
		var word = new ByteArrayOutputStream();
		boolean telling = false;
		for (int n = in.read(block); n >= 0; n = in.read(block)) {
			for (int i = 0; i < n; i++) {
				byte b = block[i];
				boolean foreign = b < 0;
				if (foreign) {
					used.set(b & 0xFF);
					telling = true;
				}
				if (foreign || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z') {
					if (word.size() < ENOUGH) {
						word.write(b);
					}
				} else if (word.size() > 0) {
					take(word, telling, words);
					telling = false;
				}
			}
		}
		take(word, telling, words);
	}

	private static void take(ByteArrayOutputStream word, boolean telling, ByteArrayOutputStream words) throws IOException {
		if (telling && words.size() < ENOUGH) {
			word.writeTo(words);
			words.write(' ');
		}
		word.reset();
	}

	private static Optional<Charset> told(byte[] sample) {
		CharsetMatch[] all = new CharsetDetector().setText(sample).detectAll();
		int western = Arrays.stream(all).filter(m -> name(m).equals(WESTERN.name())).mapToInt(CharsetMatch::getConfidence).max().orElse(0);
		return Arrays.stream(all).filter(m -> ONE_BYTE.contains(m.getName()) && Charset.isSupported(name(m)))
				.filter(m -> m.getConfidence() >= CONFIDENT && m.getConfidence() >= western + SURER).findFirst().map(m -> Charset.forName(name(m)));
	}

	private static String name(CharsetMatch match) {
		return switch (match.getName()) {
			case "ISO-8859-1" -> WESTERN.name();
			case "ISO-8859-9" -> "windows-1254";
			default -> match.getName();
		};
	}

	/** Whether each of these bytes is a character. */
	private static boolean fits(Charset encoding, BitSet used) {
		return used.stream().allMatch(b -> {
			try {
				encoding.newDecoder().decode(ByteBuffer.wrap(new byte[] { (byte) b }));
				return true;
			} catch (CharacterCodingException e) {
				return false;
			}
		});
	}
}
