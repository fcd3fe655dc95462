package org.latentworkbench.data.npy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.latentworkbench.api.InputException;

/**
 * What stands before the values of a {@code .npy} file: a Python dictionary of three keys.
 *
 * @param order   {@code <}, {@code >} or {@code |} (no byte order)
 * @param kind    NumPy's letter: {@code f i u b U}
 * @param width   bytes a value; characters for {@code U}
 * @param fortran whether the first index runs fastest
 */
record NpyHeader(char order, char kind, int width, boolean fortran, int[] shape) {
	/** The first bytes of every file, before the two version bytes. */
	static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };
	/** NumPy starts the values at a multiple of this. */
	private static final int ALIGNMENT = 64;

	/** The number of values of a shape; -1 where it is beyond what one array holds. */
	static long product(int[] shape) {
		long size = 1;
		boolean empty = Arrays.stream(shape).anyMatch(n -> n == 0);
		if (empty) {
			return 0;
		}
		for (int n : shape) {
			size *= n;
			if (n < 0 || size > Integer.MAX_VALUE - 8) {
				return -1;
			}
		}
		return size;
	}

	/** The bytes that one value takes in the file. */
	int bytes() {
		return kind == 'U' ? 4 * width : width;
	}

	/** The file's beginning, magic to line feed, as NumPy's own writer makes it. */
	static byte[] write(String type, int[] shape) {
		String dimensions = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
		var text = new StringBuilder("{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + dimensions
				+ (shape.length == 1 ? "," : "") + "), }");
		int before = MAGIC.length + 4;
		while ((before + text.length() + 1) % ALIGNMENT != 0) {
			text.append(' ');
		}
		byte[] dictionary = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
		byte[] result = Arrays.copyOf(MAGIC, before + dictionary.length);
		result[6] = 1;
		result[8] = (byte) dictionary.length;
		result[9] = (byte) (dictionary.length >> 8);
		System.arraycopy(dictionary, 0, result, before, dictionary.length);
		return result;
	}

	/** @throws InputException when it is not such a dictionary, or of a type that is not read here; the message lacks the file's name */
	static NpyHeader parse(String dictionary) throws InputException {
		return new Parser(dictionary).header();
	}

	/** A reader of exactly the Python literals that stand in headers. */
	private static final class Parser {
		private final String text;
		private int at;

		Parser(String text) {
			this.text = text;
		}

		NpyHeader header() throws InputException {
			String descr = null;
			Boolean fortran = null;
			int[] shape = null;
			expect('{');
			while (!next('}')) {
				String key = word();
				expect(':');
				switch (key) {
					case "descr" -> descr = descr();
					case "fortran_order" -> fortran = truth();
					case "shape" -> shape = tuple();
					default -> throw bad("the key '" + key + "'");
				}
				if (!next(',')) {
					expect('}');
					break;
				}
			}
			if (descr == null || fortran == null || shape == null) {
				throw new InputException("the header lacks descr, fortran_order or shape");
			}
			return of(descr, fortran, shape);
		}

		private static NpyHeader of(String descr, boolean fortran, int[] shape) throws InputException {
			var unsupported = new InputException("values of NumPy type '" + descr
					+ "' are not read here; save the array as float64, float32, an integer type, bool or str");
			if (!descr.matches("[<>|=][fiubU][0-9]{1,9}")) {
				throw unsupported;
			}
			char order = descr.charAt(0) == '=' ? '<' : descr.charAt(0);
			char kind = descr.charAt(1);
			int width = Integer.parseInt(descr.substring(2));
			boolean known = switch (kind) {
				case 'f' -> width == 2 || width == 4 || width == 8;
				case 'i' -> width == 1 || width == 2 || width == 4 || width == 8;
				case 'u' -> width == 1 || width == 2 || width == 4;
				case 'b' -> width == 1;
				default -> width <= 1 << 20;
			};
			if (!known || order == '|' && width > 1 && kind != 'U') {
				throw unsupported;
			}
			if (product(shape) < 0) {
				throw new InputException("shape " + Arrays.toString(shape) + " is more than one array can hold");
			}
			return new NpyHeader(order, kind, width, fortran, shape);
		}

		private String descr() throws InputException {
			skip();
			if (at < text.length() && text.charAt(at) == '[') {
				throw new InputException("an array of records is not read here; save each field as an array of its own");
			}
			return word();
		}

		private boolean truth() throws InputException {
			skip();
			for (String word : new String[] { "True", "False" }) {
				if (text.startsWith(word, at)) {
					at += word.length();
					return word.equals("True");
				}
			}
			throw bad("something other than True or False");
		}

		private int[] tuple() throws InputException {
			expect('(');
			var result = new ArrayList<Integer>();
			while (!next(')')) {
				result.add(number());
				if (!next(',')) {
					expect(')');
					break;
				}
			}
			return result.stream().mapToInt(Integer::intValue).toArray();
		}

		private int number() throws InputException {
			skip();
			int from = at;
			while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && at - from < 10) {
				at++;
			}
			try {
				return Integer.parseInt(text.substring(from, at));
			} catch (NumberFormatException e) {
				throw bad("a length that is no number or too large");
			}
		}

		private String word() throws InputException {
			skip();
			char quote = at < text.length() ? text.charAt(at) : 0;
			int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
			if (end < 0) {
				throw bad("no quoted word");
			}
			String result = text.substring(at + 1, end);
			at = end + 1;
			return result;
		}

		private boolean next(char c) {
			skip();
			if (at < text.length() && text.charAt(at) == c) {
				at++;
				return true;
			}
			return false;
		}

		private void expect(char c) throws InputException {
			if (!next(c)) {
				throw bad("no '" + c + "'");
			}
		}

		private void skip() {
			while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
				at++;
			}
		}

		private InputException bad(String found) {
			return new InputException("the header holds " + found + " at character " + (at + 1)
					+ ", a dictionary of descr, fortran_order and shape is expected");
		}
	}
}
