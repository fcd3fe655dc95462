package org.latentworkbench.ui.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.ui.config.YamlTokens.Kind;
import org.latentworkbench.ui.config.YamlTokens.Token;

/** Reads as much of a YAML text as can be made out, also while it is being typed and is no YAML: where the cursor is, and plain values. */
final class YamlScan {
	/**
	 * Where the cursor is.
	 *
	 * @param path     the keys around it; for a value, its own key is the last one
	 * @param key      whether a key stands or may stand here, else a value
	 * @param word     the word that the cursor is in, up to the cursor
	 * @param start    where that word begins; the cursor where there is none
	 * @param end      where it ends
	 * @param colon    whether a colon follows the word
	 * @param siblings the other keys of the mapping
	 */
	record Cursor(List<String> path, boolean key, String word, int start, int end, boolean colon, Set<String> siblings) {
	}

	/** A collection that is open. */
	private static final class Frame {
		/** B: mapping in lines, S: list in lines, else the opening bracket. */
		final char type;
		final int column;
		final Set<String> keys = new LinkedHashSet<>();
		String key;
		boolean awaits;

		Frame(char type, int column) {
			this.type = type;
			this.column = column;
		}

		boolean flow() {
			return type == '{' || type == '[';
		}
	}

	private final String text;
	private final int offset;
	private final Deque<Frame> open = new ArrayDeque<>();
	private final Map<List<String>, String> values = new LinkedHashMap<>();
	private Frame holder;
	private Cursor cursor;

	private YamlScan(String text, int offset) {
		this.text = text;
		this.offset = offset;
	}

	/** @param offset where the cursor is, 0 to the text's length */
	static YamlScan of(String text, int offset) {
		var scan = new YamlScan(text, offset);
		scan.run();
		return scan;
	}

	Cursor cursor() {
		return cursor;
	}

	/** The plain value at a path of keys. */
	Optional<String> value(String... path) {
		return Optional.ofNullable(values.get(List.of(path)));
	}

	/** The steps and the ids of their contributions, as far as they are said. */
	Map<String, String> uses() {
		var uses = new LinkedHashMap<String, String>();
		values.forEach((path, value) -> {
			if (path.size() == 3 && path.get(0).equals("steps") && path.get(2).equals("use")) {
				uses.put(path.get(1), value);
			}
		});
		return uses;
	}

	private void run() {
		int line = -1;
		for (Token token : YamlTokens.of(text)) {
			boolean within = token.start() < offset && offset <= token.start() + token.length() && token.kind() != Kind.SIGN;
			if (cursor == null && (within || token.start() >= offset)) {
				place(within ? token : null);
				if (within) {
					// a word that is being typed is no part of what it is typed into
					if (token.kind() != Kind.KEY) {
						continue;
					}
					holder.keys.remove(cursor.word());
				}
			}
			if (token.kind() == Kind.COMMENT) {
				continue;
			}
			int start = lineStart(token.start());
			take(token, token.start() - start, start != line);
			line = start;
		}
		if (cursor == null) {
			place(null);
		}
		cursor = new Cursor(cursor.path(), cursor.key(), cursor.word(), cursor.start(), cursor.end(), cursor.colon(), others());
	}

	private Set<String> others() {
		if (holder == null) {
			return Set.of();
		}
		var others = new LinkedHashSet<>(holder.keys);
		if (cursor.colon()) {
			others.remove(text.substring(cursor.start(), cursor.end()));
		}
		return others;
	}

	/** Reads one token. @param first whether it is the first of its line */
	private void take(Token token, int column, boolean first) {
		Frame top = open.peek();
		boolean flow = top != null && top.flow();
		String word = text.substring(token.start(), token.start() + token.length());
		char sign = token.kind() == Kind.SIGN ? word.charAt(0) : ' ';
		if (sign == '{' || sign == '[') {
			open.push(new Frame(sign, column));
		} else if (sign == '}' || sign == ']') {
			if (flow) {
				open.pop();
			}
			done();
		} else if (sign == ',' && flow) {
			top.key = null;
			top.awaits = false;
		} else if (sign == ':' && top != null) {
			top.awaits = true;
		} else if (sign == '-' && !flow) {
			item(column);
		} else if (token.kind() == Kind.KEY) {
			key(unquoted(word), column);
		} else if (token.kind() != Kind.SIGN && !(first && !flow)) {
			if (top != null && top.awaits) {
				values.putIfAbsent(path(top), unquoted(word));
			}
			done();
		}
	}

	private void done() {
		if (open.peek() != null) {
			open.peek().awaits = false;
		}
	}

	private void item(int column) {
		while (open.peek() != null && open.peek().column > column) {
			open.pop();
		}
		if (open.peek() == null || open.peek().type != 'S' || open.peek().column != column) {
			open.push(new Frame('S', column));
		}
	}

	private void key(String key, int column) {
		if (open.peek() == null || !open.peek().flow()) {
			while (open.peek() != null && (open.peek().column > column || open.peek().type == 'S' && open.peek().column >= column)) {
				open.pop();
			}
			if (open.peek() == null || open.peek().column != column) {
				open.push(new Frame('B', column));
			}
		}
		open.peek().key = key;
		open.peek().keys.add(key);
		open.peek().awaits = false;
	}

	/** The keys that lead to a frame's present value. */
	private List<String> path(Frame to) {
		var path = new ArrayList<String>();
		for (var frames = open.descendingIterator(); frames.hasNext();) {
			Frame f = frames.next();
			if (f.key != null && f.type != 'S' && f.type != '[') {
				path.add(f.key);
			}
			if (f == to) {
				break;
			}
		}
		return path;
	}

	private void place(Token word) {
		int start = word == null ? offset : word.start();
		int end = word == null ? offset : word.start() + word.length();
		int line = lineStart(start);
		int column = start - line;
		boolean first = text.substring(line, start).isBlank();
		boolean colon = text.substring(end).stripLeading().startsWith(":");
		Frame top = open.peek();
		boolean isKey;
		if (top != null && top.flow()) {
			isKey = top.type == '{' && !top.awaits;
			holder = top;
		} else if (first) {
			isKey = true;
			while (open.peek() != null && (open.peek().column > column || open.peek().type == 'S' && open.peek().column >= column)) {
				open.pop();
			}
			holder = open.peek();
			if (holder == null || holder.column < column) {
				// a mapping begins here, or goes on that has no key yet
				holder = new Frame('B', column);
				open.push(holder);
			}
			holder.key = null;
		} else {
			// behind a dash a mapping may begin
			isKey = top == null || !top.awaits;
			if (isKey) {
				holder = new Frame('B', column);
				open.push(holder);
			} else {
				holder = top;
			}
		}
		if (isKey && holder.flow()) {
			holder.key = null;
		}
		cursor = new Cursor(path(holder), isKey, text.substring(start, Math.min(offset, end)), start, end, colon, Set.of());
	}

	private int lineStart(int at) {
		return text.lastIndexOf('\n', at - 1) + 1;
	}

	private static String unquoted(String word) {
		boolean quoted = word.length() >= 2 && (word.startsWith("\"") && word.endsWith("\"") || word.startsWith("'") && word.endsWith("'"));
		return quoted ? word.substring(1, word.length() - 1) : word;
	}
}
