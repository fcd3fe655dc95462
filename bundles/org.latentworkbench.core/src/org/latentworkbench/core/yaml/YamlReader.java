package org.latentworkbench.core.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads one YAML 1.2 document with the places of everything in it. What a settings file has no use for is refused: tags,
 * keys that stand twice, keys that are no scalars, several documents, more than {@value #MAX_BYTES} bytes, deep nesting and
 * aliases that multiply.
 */
public final class YamlReader {
	/** The largest file, in bytes. Settings are small; a larger file is data and has no place here. */
	public static final int MAX_BYTES = 4 << 20;

	private YamlReader() {
	}

	/**
	 * Reads a file in UTF-8, with or without a byte order mark. An empty file is a scalar of type NULL.
	 *
	 * @throws ProblemsException when it cannot be read or is not such a document
	 */
	public static YamlNode read(Path file) throws ProblemsException {
		return read(text(file), file);
	}

	/**
	 * Reads a text.
	 *
	 * @param name stands for the file in the places
	 */
	public static YamlNode read(String text, String name) throws ProblemsException {
		return read(text, Path.of(name));
	}

	/** Reads the text of a file; the file itself is not opened. */
	public static YamlNode read(String text, Path file) throws ProblemsException {
		return new TreeBuilder(text, new Place(file, 1, 1)).build();
	}

	/** Reads one value, for instance from the command line; its places count from {@code origin}. */
	public static YamlNode value(String text, Place origin) throws ProblemsException {
		return new TreeBuilder(text, origin).build();
	}

	/** An unquoted scalar with this text, whatever characters it has, typed by the core schema: {@code 12} is a number. */
	public static YamlNode.Scalar plain(String text, Place place) {
		return new YamlNode.Scalar(place, Span.NONE, text, TreeBuilder.type(text), false);
	}

	/**
	 * The text of a file in UTF-8, without a byte order mark.
	 *
	 * @throws ProblemsException when there is no such file, it is too large, cannot be opened, or is not UTF-8
	 */
	public static String text(Path file) throws ProblemsException {
		byte[] bytes;
		try {
			if (Files.isDirectory(file)) {
				throw new ProblemsException(Problem.error(file + ": is a folder; expected a YAML file"));
			}
			if (Files.size(file) > MAX_BYTES) {
				throw new ProblemsException(Problem.error(
						file + ": has " + Files.size(file) + " bytes; a YAML file of settings may have " + MAX_BYTES));
			}
			try (var in = Files.newInputStream(file)) {
				// a pipe or a device has no size beforehand
				bytes = in.readNBytes(MAX_BYTES + 1);
			}
			if (bytes.length > MAX_BYTES) {
				throw new ProblemsException(Problem.error(file + ": goes on after " + MAX_BYTES + " bytes; a YAML file of settings ends before"));
			}
		} catch (NoSuchFileException e) {
			throw new ProblemsException(Problem.error(file + ": there is no such file"));
		} catch (AccessDeniedException e) {
			throw new ProblemsException(Problem.error(file + ": may not be read by you; its permissions forbid it"));
		} catch (IOException e) {
			throw new ProblemsException(Problem.error(file + ": cannot be read: " + e.getMessage()));
		}
		var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		var in = ByteBuffer.wrap(bytes);
		try {
			String text = decoder.decode(in).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
			int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
			String tail = before.substring(before.lastIndexOf('\n') + 1);
			throw new ProblemsException(Problem.error(new Place(file, line, tail.codePointCount(0, tail.length()) + 1),
					"the bytes from here are not UTF-8; save the file in that encoding"));
		}
	}
}
