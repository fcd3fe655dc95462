package org.latentworkbench.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.latentworkbench.core.yaml.YamlText;

/**
 * Changes values in a YAML text and leaves every other character as it is: comments, blank lines, order, quotes, columns.
 * <p>
 * A collection is seen as parts: entries or items, each with what leads up to it (in block style the comment lines
 * above and the indentation) and what trails it (the comment behind it). A part that is taken away takes these with
 * it, a part that moves carries them along.
 */
final class YamlEdits {
	private static final int FLOW_WIDTH = 100;

	/**
	 * A rendered node.
	 *
	 * @param block whether it takes lines of its own
	 * @param from  where the text that it stands for begins
	 */
	private record Rendered(String text, boolean block, int from) {
	}

	/**
	 * A part of a collection as it stands in the text.
	 *
	 * @param lead  where what leads up to it begins
	 * @param start where the key or the dash is
	 * @param end   where the value ends; a block ends with its last line
	 * @param trail where what trails it ends
	 */
	private record Part(int lead, int start, int end, int trail) {
	}

	private final String text;
	private final SourceText source;
	private final String newline;

	/** @param text the whole file */
	YamlEdits(String text) {
		this.text = text;
		this.source = new SourceText(text);
		this.newline = text.contains("\r\n") ? "\r\n" : "\n";
	}

	/**
	 * The text with another root.
	 *
	 * @param root what was read from the text
	 */
	String apply(YamlNode root, Wanted wanted) {
		Span range = source.range(root);
		String indent = source.indent(range.start());
		Rendered rendered = root instanceof Mapping m && wanted instanceof Wanted.Entries e && !m.entries().isEmpty() && !e.entries().isEmpty()
				&& SourceText.within(m) ? mapping(m, e, indent, true) : render(root, wanted, indent);
		return text.substring(0, range.start()) + rendered.text() + text.substring(range.end());
	}

	/** A mapping as a new file. */
	static String fresh(Wanted.Entries wanted) {
		var edits = new YamlEdits("");
		return wanted.entries().isEmpty() ? "{}\n" : edits.block(wanted, "", 2) + "\n";
	}

	private Rendered render(YamlNode old, Wanted wanted, String indent) {
		return switch (wanted) {
			case Wanted.Keep k -> rendered(old, source.slice(source.range(old)), source.isBlock(old));
			case Wanted.Value v when old instanceof Sequence o && v.node() instanceof Sequence n && !o.items().isEmpty()
					&& !n.items().isEmpty() && SourceText.within(o) -> sequence(o, n, indent);
			case Wanted.Value v when old instanceof Mapping o && v.node() instanceof Mapping n && !o.entries().isEmpty()
					&& !n.entries().isEmpty() && SourceText.within(o) -> mapping(o, wanted(o, n), indent, true);
			case Wanted.Value v -> rendered(old, source.anchor(old) + styled(old, v.node()), false);
			case Wanted.Entries e when old instanceof Mapping m && !m.entries().isEmpty() && !e.entries().isEmpty()
					&& SourceText.within(m) -> mapping(m, e, indent, false);
			case Wanted.Entries e -> rendered(old, flow(e), false);
		};
	}

	private Rendered rendered(YamlNode old, String now, boolean block) {
		return new Rendered(now, block, source.range(old).start());
	}

	/** A mapping told entry by entry, so that those that are the same stay as they are written. */
	private static Wanted.Entries wanted(Mapping old, Mapping now) {
		return new Wanted.Entries(now.entries().stream().map(e -> {
			Optional<YamlNode.Entry> there = old.entry(e.key().text());
			boolean same = there.isPresent() && same(there.get().value(), e.value());
			return new Wanted.Entry(e.key().text(), there, same ? new Wanted.Keep() : new Wanted.Value(e.value()));
		}).toList());
	}

	/** A mapping that stood nowhere before. */
	private static Wanted.Entries fresh(Mapping now) {
		return wanted(new Mapping(now.place(), now.span(), now.flow(), List.of()), now);
	}

	/** @param root whether what stands above it is about something else, the whole file for instance; else it is about its first entry */
	private Rendered mapping(Mapping old, Wanted.Entries wanted, String indent, boolean root) {
		int from = old.flow() || root ? old.span().start() : source.commentAbove(old.span().start());
		List<Part> parts = parts(from, old, i -> old.entries().get(i).key().span().start(), i ->
				source.range(old.entries().get(i).value()), old.entries().size());
		var texts = new ArrayList<PartText>();
		for (Wanted.Entry w : wanted.entries()) {
			int i = w.origin().map(o -> indexOf(old.entries(), o)).orElse(-1);
			texts.add(i < 0 ? new PartText(-1, YamlText.word(w.key()) + ":" + withSpace(old.flow() ? flow(w) : inBlock(w, indent)))
					: new PartText(i, entry(old.entries().get(i), w, indent)));
		}
		return new Rendered(join(old.span(), old.flow(), parts, texts, indent), !old.flow(), from);
	}

	private Rendered sequence(Sequence old, Sequence wanted, String indent) {
		List<YamlNode> before = old.items();
		List<YamlNode> after = wanted.items();
		int head = 0;
		while (head < Math.min(before.size(), after.size()) && same(before.get(head), after.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < Math.min(before.size(), after.size()) - head
				&& same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
			tail++;
		}
		int[] dashes = new int[before.size()];
		if (!old.flow()) {
			dashes[0] = old.span().start() + source.anchor(old).length();
			for (int i = 1; i < dashes.length; i++) {
				dashes[i] = source.dash(source.lineEnd(source.range(before.get(i - 1)).end()), source.range(before.get(i)).start());
			}
		}
		List<Part> parts = parts(old.span().start(), old, i -> old.flow() ? before.get(i).span().start() : dashes[i], i -> source.range(before.get(i)),
				before.size());
		boolean inLines = before.stream().anyMatch(item -> item instanceof Mapping && source.isBlock(item));
		var texts = new ArrayList<PartText>();
		for (int i = 0; i < after.size(); i++) {
			int origin = i < head ? i : i >= after.size() - tail ? before.size() - (after.size() - i) : i < before.size() - tail
					? i : -1;
			boolean kept = i < head || i >= after.size() - tail;
			String value = YamlText.flow(after.get(i));
			if (origin < 0) {
				texts.add(new PartText(-1, old.flow() ? value : "- " + (inLines && after.get(i) instanceof Mapping m && !m.entries().isEmpty()
						? block(fresh(m), indent + "  ", 1) : value)));
			} else {
				Part p = parts.get(origin);
				Span range = source.range(before.get(origin));
				Rendered item = kept ? rendered(before.get(origin), source.slice(range), false)
						: render(before.get(origin), new Wanted.Value(after.get(i)), source.indent(range.start()));
				texts.add(new PartText(origin, text.substring(p.start(), source.range(before.get(origin)).start()) + item.text()));
			}
		}
		return rendered(old, join(old.span(), old.flow(), parts, texts, indent), !old.flow());
	}

	/** The new text of a part. @param origin its index among the old parts; -1 for a new one */
	private record PartText(int origin, String body) {
	}

	/** @param first where what leads up to the first part begins; @param start where the i-th key or dash is */
	private List<Part> parts(int first, YamlNode old, Function<Integer, Integer> start, Function<Integer, Span> value, int count) {
		boolean flow = old instanceof Mapping m ? m.flow() : ((Sequence) old).flow();
		var parts = new ArrayList<Part>();
		int lead = first;
		for (int i = 0; i < count; i++) {
			int end = Math.max(value.apply(i).end(), start.apply(i));
			int trail = flow ? end : source.lineEnd(end);
			parts.add(new Part(lead, start.apply(i), end, trail));
			lead = flow ? end : source.afterLine(trail);
		}
		return parts;
	}

	private String join(Span span, boolean flow, List<Part> parts, List<PartText> texts, String indent) {
		var out = new StringBuilder();
		for (int k = 0; k < texts.size(); k++) {
			PartText t = texts.get(k);
			Part p = t.origin() < 0 ? null : parts.get(t.origin());
			String lead = p == null ? "" : text.substring(p.lead(), p.start());
			if (flow) {
				out.append(k == 0 ? text.substring(span.start(), parts.get(0).start()) : t.origin() > 0 ? lead : ", ").append(t.body());
				continue;
			}
			if (k > 0) {
				out.append(newline);
			}
			// the first part's indentation stands before the collection, the others' in their lead
			boolean hasIndent = t.origin() > 0;
			out.append(k == 0 && hasIndent ? lead.stripLeading() : k > 0 && !hasIndent ? indent + lead : lead).append(t.body());
			out.append(p == null ? "" : text.substring(p.end(), p.trail()));
		}
		return flow ? out.append(text, parts.get(parts.size() - 1).end(), span.end()).toString() : out.toString();
	}

	private String entry(YamlNode.Entry old, Wanted.Entry wanted, String indent) {
		Scalar key = old.key();
		String keyText = key.text().equals(wanted.key()) ? source.slice(key.span()) : YamlText.word(wanted.key());
		Span range = source.range(old.value());
		Rendered value = render(old.value(), wanted.value(), source.indent(range.start()));
		boolean nothing = range.start() == range.end();
		boolean unblocked = source.isBlock(old.value()) && !value.block();
		String between = text.substring(key.span().end(), Math.max(value.from(), key.span().end()));
		if (!value.text().isEmpty() && (nothing || unblocked)) {
			between = ": ";
		}
		return keyText + between + value.text();
	}

	/** A value that did not stand in a block before: on the key's line where it is short, else in lines below it. */
	private String inBlock(Wanted.Entry entry, String indent) {
		String flow = flow(entry);
		if (!(entry.value() instanceof Wanted.Entries e) || e.entries().isEmpty() || indent.length() + entry.key().length()
				+ 2 + flow.length() <= FLOW_WIDTH) {
			return flow;
		}
		return newline + indent + "  " + block(e, indent + "  ", 1);
	}

	/** @param levels how many levels of mappings take lines of their own even if they are short */
	private String block(Wanted.Entries wanted, String indent, int levels) {
		var lines = new ArrayList<String>();
		for (Wanted.Entry e : wanted.entries()) {
			boolean lines1 = levels > 1 && e.value() instanceof Wanted.Entries inner && !inner.entries().isEmpty();
			lines.add(YamlText.word(e.key()) + ":" + (lines1 ? newline + indent + "  "
					+ block((Wanted.Entries) e.value(), indent + "  ", levels - 1) : withSpace(inBlock(e, indent))));
		}
		return String.join(newline + indent, lines);
	}

	private static String withSpace(String value) {
		return value.startsWith("\n") || value.startsWith("\r") ? value : " " + value;
	}

	/** An entry's value on one line. What is kept but stands elsewhere (behind an alias) is written out. */
	private static String flow(Wanted.Entry entry) {
		return switch (entry.value()) {
			case Wanted.Keep k -> YamlText.flow(entry.origin().orElseThrow().value());
			case Wanted.Value v -> YamlText.flow(v.node());
			case Wanted.Entries e -> flow(e);
		};
	}

	private static String flow(Wanted.Entries entries) {
		return entries.entries().isEmpty() ? "{}"
				: "{ " + String.join(", ", entries.entries().stream().map(e -> YamlText.word(e.key()) + ": " + flow(e)).toList()) + " }";
	}

	/** A new text goes in quotes where the old one was. */
	private String styled(YamlNode old, YamlNode wanted) {
		if (old instanceof Scalar o && wanted instanceof Scalar w && w.type() == Type.TEXT && w.text().chars()
				.allMatch(c -> c >= ' ')) {
			String before = source.slice(o.span()).substring(source.anchor(old).length());
			if (before.startsWith("'")) {
				return "'" + w.text().replace("'", "''") + "'";
			}
			if (before.startsWith("\"")) {
				return YamlText.quoted(w.text());
			}
		}
		return YamlText.flow(wanted);
	}

	private static boolean same(YamlNode a, YamlNode b) {
		return Objects.equals(a.toTree(), b.toTree());
	}

	private static int indexOf(List<YamlNode.Entry> entries, YamlNode.Entry entry) {
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i) == entry) {
				return i;
			}
		}
		return -1;
	}
}
