package org.latentworkbench.data.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;

/** Cells that are categories: each different word gets a code as it first appears; sorted at the end. */
final class WordCells implements Cells {
	/** More categories than this are a mistake: numbers taken for categories, or ids for values. */
	static final int MOST = 1 << 16;

	private final MissingWords missing;
	private final List<int[]> rows = new ArrayList<>();
	private final List<String> words = new ArrayList<>();
	/** Open addressing over {@code keys}: place -> code + 1. */
	private int[] slots = new int[1 << 10];
	private final List<byte[]> keys = new ArrayList<>();
	private List<String> features = List.of();
	private int[] row;

	WordCells(MissingWords missing) {
		this.missing = missing;
	}

	@Override
	public void header(List<String> names) {
		features = names;
	}

	@Override
	public void row() {
		row = new int[features.size()];
		rows.add(row);
	}

	@Override
	public void cell(FieldScanner scanner, int column, String sample) throws IOException, InputException {
		byte[] bytes = scanner.bytes();
		int start = scanner.start();
		int end = scanner.end();
		row[column] = missing.has(bytes, start, end) ? Modality.Categorical.MISSING : code(scanner, bytes, start, end, column);
	}

	private int code(FieldScanner scanner, byte[] bytes, int start, int end, int column) throws IOException, InputException {
		int slot = find(bytes, start, end);
		if (slots[slot] > 0) {
			return slots[slot] - 1;
		}
		if (words.size() == MOST) {
			throw new InputException(scanner.place() + ": found '" + scanner.shown() + "' in column " + features.get(column)
					+ ", which makes more than " + MOST + " different categories; is this table continuous?");
		}
		words.add(scanner.text());
		keys.add(Arrays.copyOfRange(bytes, start, end));
		slots[slot] = words.size();
		if (2 * words.size() > slots.length) {
			slots = new int[4 * slots.length];
			for (int code = 0; code < keys.size(); code++) {
				byte[] key = keys.get(code);
				slots[find(key, 0, key.length)] = code + 1;
			}
		}
		return words.size() - 1;
	}

	private int find(byte[] bytes, int start, int end) {
		int hash = 17;
		for (int i = start; i < end; i++) {
			hash = 31 * hash + bytes[i];
		}
		int slot = (hash ^ hash >>> 15) & slots.length - 1;
		while (slots[slot] > 0) {
			byte[] key = keys.get(slots[slot] - 1);
			if (Arrays.equals(key, 0, key.length, bytes, start, end)) {
				return slot;
			}
			slot = slot + 1 & slots.length - 1;
		}
		return slot;
	}

	/** The different words, in the order in which they came. */
	List<String> words() {
		return words;
	}

	/**
	 * The categories in order and the codes that fit. Where every category is a number they are sorted as numbers and written
	 * plainly ({@code 1.0} and {@code 1} are one category, {@code 1}); else they are sorted as text, by code point.
	 */
	CategoryTable join(TableScan frame) throws InputException {
		var sorted = new TreeMap<String, List<Integer>>(Categories.ORDER);
		boolean numbers = words.stream().allMatch(Categories::isNumber);
		if (numbers) {
			sorted = new TreeMap<>(Comparator.comparingDouble(Double::parseDouble));
		}
		for (int code = 0; code < words.size(); code++) {
			String name = numbers ? Categories.plain(Double.parseDouble(words.get(code))) : words.get(code);
			sorted.computeIfAbsent(name, n -> new ArrayList<>()).add(code);
		}
		var renumbered = new int[words.size()];
		int next = 0;
		for (List<Integer> codes : sorted.values()) {
			for (int code : codes) {
				renumbered[code] = next;
			}
			next++;
		}
		int p = features.size();
		var result = new int[Math.multiplyExact(rows.size(), p)];
		for (int i = 0; i < rows.size(); i++) {
			int[] from = rows.set(i, null);
			for (int j = 0; j < p; j++) {
				result[i * p + j] = from[j] < 0 ? from[j] : renumbered[from[j]];
			}
		}
		return new CategoryTable(frame.samples(), frame.features(), List.copyOf(sorted.keySet()), result);
	}
}
