package org.latentworkbench.ui.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.Problem.Severity;
import org.latentworkbench.core.yaml.YamlNode;

/** What the outline shows of a text, and where that stands. Immutable. */
final class OutlineTree {
	/** That of no text. */
	static final OutlineTree EMPTY = new OutlineTree("", Optional.empty());

	private final String text;
	private final Optional<YamlNode> root;
	private final List<OutlineNode> nodes;

	private OutlineTree(String text, Optional<YamlNode> root) {
		this.text = text;
		this.root = root;
		this.nodes = root.map(r -> OutlineNode.below(Optional.empty(), r, false)).orElse(List.of());
	}

	/** @param root what was read from the text */
	static OutlineTree of(String text, YamlNode root) {
		return new OutlineTree(text, Optional.of(root));
	}

	/** The outermost nodes, in the order of the text. */
	List<OutlineNode> nodes() {
		return nodes;
	}

	/** The node at a path of keys, or the innermost one that holds it; empty where not even the first key is there. */
	Optional<OutlineNode> nearest(List<String> path) {
		Optional<OutlineNode> found = Optional.empty();
		List<OutlineNode> level = nodes;
		for (int depth = 1; depth <= path.size(); depth++) {
			List<String> here = path.subList(0, depth);
			Optional<OutlineNode> next = level.stream().filter(n -> n.path().equals(here)).findFirst();
			if (next.isEmpty()) {
				break;
			}
			found = next;
			level = next.get().children();
		}
		return found;
	}

	/** The innermost node at a position of the text, in {@code char}s; empty between the outermost ones. */
	Optional<OutlineNode> at(int position) {
		Optional<OutlineNode> found = Optional.empty();
		List<OutlineNode> level = nodes;
		while (true) {
			Optional<OutlineNode> next = level.stream().filter(n -> n.covers(text, position)).reduce((a, b) -> b);
			if (next.isEmpty()) {
				return found;
			}
			found = next;
			level = next.get().children();
		}
	}

	/** The innermost node that begins in a line or before it. @param line from 1 */
	private Optional<OutlineNode> before(int line) {
		Optional<OutlineNode> found = Optional.empty();
		List<OutlineNode> level = nodes;
		while (true) {
			Optional<OutlineNode> next = level.stream().filter(n -> n.place().line() <= line).reduce((a, b) -> b);
			if (next.isEmpty()) {
				return found;
			}
			found = next;
			level = next.get().children();
		}
	}

	/**
	 * The worst problem of each node, with those of what is below it. Nodes without problems are not in it.
	 *
	 * @param broken what keeps the present text from being read, this tree being that of an earlier one
	 */
	Map<OutlineNode, Severity> worst(List<Problem> problems, Optional<Problem> broken) {
		var worst = new HashMap<OutlineNode, Severity>();
		if (broken.isPresent()) {
			mark(before(ConfigSession.line(broken.get())), Severity.ERROR, worst);
		} else {
			root.ifPresent(r -> problems.forEach(p -> mark(nearest(TreePath.of(r, p)), p.severity(), worst)));
		}
		return worst;
	}

	private static void mark(Optional<OutlineNode> node, Severity severity, Map<OutlineNode, Severity> worst) {
		for (Optional<OutlineNode> at = node; at.isPresent(); at = at.get().parent()) {
			worst.merge(at.get(), severity, (a, b) -> a == Severity.ERROR ? a : b);
		}
	}
}
