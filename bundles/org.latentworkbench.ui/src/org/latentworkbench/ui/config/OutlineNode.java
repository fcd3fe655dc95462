package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Sequence;

/**
 * What the outline shows of a file in one line: a key with its value, or a record of a list. Equal where the path is, so that what is
 * unfolded and selected stays so when the text is read anew.
 */
final class OutlineNode {
	private final Optional<OutlineNode> parent;
	private final List<String> path;
	private final String name;
	/** Where its name stands; of a record its first key. */
	private final Span word;
	private final Place place;
	private final YamlNode value;
	/** Whether it stands in braces or brackets, where lines say nothing. */
	private final boolean flow;
	private final List<OutlineNode> children;

	private OutlineNode(Optional<OutlineNode> parent, String key, String name, Span word, Place place, YamlNode value, boolean flow) {
		this.parent = parent;
		this.path = Slot.join(parent.map(OutlineNode::path).orElse(List.of()), key);
		this.name = name;
		this.word = word;
		this.place = place;
		this.value = value;
		this.flow = flow;
		this.children = below(Optional.of(this), value, flow);
	}

	/** The nodes of what stands in a value. @param flow whether that is written within braces or brackets */
	static List<OutlineNode> below(Optional<OutlineNode> parent, YamlNode value, boolean flow) {
		var found = new ArrayList<OutlineNode>();
		if (value instanceof Mapping m) {
			m.entries().forEach(e -> found.add(new OutlineNode(parent, e.key().text(), e.key().text(), e.key().span(), e.key().place(), e.value(),
					flow || m.flow())));
		} else if (value instanceof Sequence s && s.items().stream().anyMatch(Mapping.class::isInstance)) {
			IntStream.range(0, s.items().size()).forEach(i -> found.add(item(parent, s.items().get(i), i, flow || s.flow())));
		}
		return List.copyOf(found);
	}

	private static OutlineNode item(Optional<OutlineNode> parent, YamlNode item, int index, boolean flow) {
		Optional<Entry> first = item instanceof Mapping m ? m.entries().stream().findFirst() : Optional.empty();
		return new OutlineNode(parent, "[" + index + "]", RecordLine.title(item, index), first.map(e -> e.key().span()).orElse(item.span()),
				item.place(), item, flow);
	}

	Optional<OutlineNode> parent() {
		return parent;
	}

	/** The keys that lead to it; an item of a list is {@code [0]}. */
	List<String> path() {
		return path;
	}

	String name() {
		return name;
	}

	/** The range of text to show for it. */
	Span word() {
		return word;
	}

	Place place() {
		return place;
	}

	YamlNode value() {
		return value;
	}

	List<OutlineNode> children() {
		return children;
	}

	/** Whether it is about a position of the text: what is written in lines has them whole. */
	boolean covers(String text, int position) {
		int from = Math.min(word.start(), text.length());
		int to = Math.min(Math.max(value.span().end(), word.end()), text.length());
		if (!flow) {
			from = text.lastIndexOf('\n', from - 1) + 1;
			int end = text.indexOf('\n', to > from && text.charAt(to - 1) == '\n' ? to - 1 : to);
			to = end < 0 ? text.length() : end;
		}
		return from <= position && position <= to;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OutlineNode n && n.path.equals(path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}

	@Override
	public String toString() {
		return String.join("/", path);
	}
}
