package org.latentworkbench.core.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Makes a tree of the parser's events. Building it here, instead of taking the library's own nodes, lets every limit
 * stand in one place: depth, size after aliases are followed, tags and keys that stand twice.
 */
final class TreeBuilder {
	private static final int MAX_DEPTH = 64;
	/** Nodes in the document with every alias followed: an alias bomb passes it, no settings file comes near. */
	private static final int MAX_NODES = 200_000;
	/** Characters of the longest number; every double can be written out in fewer. */
	private static final int MAX_NUMBER = 1200;

	private static final ScalarResolver TYPES = new CoreSchema().getScalarResolver();

	private final String text;
	private final Place origin;
	private final List<Problem> problems = new ArrayList<>();
	private final Map<String, YamlNode> anchors = new HashMap<>();
	private final Map<String, Integer> sizes = new HashMap<>();
	/** Marks count code points; this maps them to {@code char} positions where the text has any beyond the BMP. */
	private final int[] offsets;
	private Iterator<Event> events;
	private int nodes;

	TreeBuilder(String text, Place origin) {
		this.text = text;
		this.origin = origin;
		this.offsets = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? offsets(text) : null;
	}

	YamlNode build() throws ProblemsException {
		if (text.length() > YamlReader.MAX_BYTES) {
			throw new ProblemsException(Problem.error(origin, "the text has " + text.length() + " characters; at most "
					+ YamlReader.MAX_BYTES + " are read"));
		}
		var settings = LoadSettings.builder().setSchema(new CoreSchema()).setUseMarks(true).setLabel("")
				.setCodePointLimit(YamlReader.MAX_BYTES).setBufferSize(Math.clamp(text.length(), 64, 65536)).build();
		YamlNode root = null;
		try {
			events = new Parse(settings).parseString(text).iterator();
			while (events.hasNext()) {
				Event e = events.next();
				if (e instanceof DocumentStartEvent) {
					if (root != null) {
						throw stop(e, "a second document begins here; expected one document in a file");
					}
					root = node(events.next(), 0);
				}
			}
		} catch (MarkedYamlEngineException e) {
			Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
			problems.add(Problem.error(mark.map(this::place).orElse(origin), SyntaxMessages.of(e, text, mark.map(this::offset))));
			throw new ProblemsException(problems);
		} catch (ReaderException e) {
			problems.add(Problem.error(placeAt(e.getPosition()),
					String.format("the character U+%04X is not allowed in YAML; remove it", e.getCodePoint())));
			throw new ProblemsException(problems);
		} catch (YamlEngineException e) {
			problems.add(Problem.error(origin, "is not valid YAML: " + e.getMessage()));
			throw new ProblemsException(problems);
		}
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
		return root == null ? new Scalar(origin, Span.NONE, "", Type.NULL, false) : root;
	}

	private YamlNode node(Event event, int depth) throws ProblemsException {
		if (depth > MAX_DEPTH) {
			throw stop(event, "is nested more than " + MAX_DEPTH + " levels deep");
		}
		int before = nodes;
		count(1, event);
		if (event instanceof AliasEvent alias) {
			return alias(alias);
		}
		var e = (NodeEvent) event;
		YamlNode made = switch (event) {
			case ScalarEvent s -> scalar(s);
			case SequenceStartEvent s -> {
				refuseTag(s.getTag(), s);
				yield sequence(s, depth);
			}
			case MappingStartEvent m -> {
				refuseTag(m.getTag(), m);
				yield mapping(m, depth);
			}
			default -> throw new IllegalStateException("no node begins with " + event);
		};
		e.getAnchor().ifPresent(a -> {
			anchors.put(a.getValue(), made);
			sizes.put(a.getValue(), nodes - before);
		});
		return made;
	}

	private YamlNode alias(AliasEvent alias) throws ProblemsException {
		String name = alias.getAlias().getValue();
		YamlNode anchored = anchors.get(name);
		if (anchored == null) {
			throw stop(alias, "no anchor &" + name + " stands before the alias *" + name);
		}
		count(sizes.get(name), alias);
		Span span = span(alias, alias);
		return switch (anchored) {
			case Scalar s -> new Scalar(s.place(), span, s.text(), s.type(), s.quoted());
			case Sequence s -> new Sequence(s.place(), span, s.flow(), s.items());
			case Mapping m -> new Mapping(m.place(), span, m.flow(), m.entries());
		};
	}

	private Scalar scalar(ScalarEvent s) {
		refuseTag(s.getTag(), s);
		boolean plain = s.isPlain();
		return new Scalar(place(s), span(s, s), s.getValue(), plain ? type(s.getValue()) : Type.TEXT, !plain);
	}

	static Type type(String value) {
		if (value.length() > MAX_NUMBER) {
			return Type.TEXT; // reading a number takes time that grows with the square of its digits
		}
		Tag tag = TYPES.resolve(value, true);
		return tag.equals(Tag.NULL) ? Type.NULL
				: tag.equals(Tag.BOOL) ? Type.BOOLEAN
				: tag.equals(Tag.INT) ? Type.INTEGER
				: tag.equals(Tag.FLOAT) ? Type.NUMBER
				: Type.TEXT;
	}

	private Sequence sequence(SequenceStartEvent start, int depth) throws ProblemsException {
		var items = new ArrayList<YamlNode>();
		Event e = events.next();
		while (e.getEventId() != Event.ID.SequenceEnd) {
			items.add(node(e, depth + 1));
			e = events.next();
		}
		return new Sequence(place(start), span(start, e), start.getFlowStyle() == FlowStyle.FLOW, items);
	}

	private Mapping mapping(MappingStartEvent start, int depth) throws ProblemsException {
		var entries = new ArrayList<Entry>();
		var seen = new HashMap<String, Place>();
		var told = new HashSet<String>();
		Event e = events.next();
		while (e.getEventId() != Event.ID.MappingEnd) {
			YamlNode key = node(e, depth + 1);
			Place place = place(e);
			YamlNode value = node(events.next(), depth + 1);
			e = events.next();
			if (!(key instanceof Scalar name)) {
				problems.add(Problem.error(place, "a key is " + key.found() + "; expected a word"));
				continue;
			}
			if (name.text().equals("<<") && !name.quoted()) {
				problems.add(Problem.error(place, "merge keys (<<) are not part of YAML 1.2; write the entries out"));
				continue;
			}
			Place first = seen.putIfAbsent(name.text(), place);
			if (first != null) {
				if (told.size() < 20 && told.add(name.text() + place)) {
					problems.add(Problem.error(place, "the key '" + name.text() + "' stands twice, first in line " + first.line()
							+ "; remove one of them"));
				}
				continue;
			}
			entries.add(new Entry(name, value));
		}
		return new Mapping(place(start), span(start, e), start.getFlowStyle() == FlowStyle.FLOW, entries);
	}

	private void refuseTag(Optional<String> tag, Event e) {
		tag.ifPresent(t -> problems.add(Problem.error(place(e), "the tag " + t
				+ " is not allowed; remove it, types follow from the values")));
	}

	private void count(int more, Event e) throws ProblemsException {
		nodes += more;
		if (nodes > MAX_NODES) {
			throw stop(e, "the document holds more than " + MAX_NODES + " values once its aliases are followed");
		}
	}

	private ProblemsException stop(Event e, String message) {
		problems.add(Problem.error(place(e), message));
		return new ProblemsException(problems);
	}

	private Place place(Event e) {
		return e.getStartMark().map(this::place).orElse(origin);
	}

	private Place place(Mark mark) {
		return new Place(origin.file(), origin.line() + mark.getLine(), mark.getColumn()
				+ (mark.getLine() == 0 ? origin.column() : 1));
	}

	private Place placeAt(int codePoint) {
		int end = Math.min(offset(codePoint), text.length());
		String before = text.substring(0, end);
		int line = (int) before.chars().filter(c -> c == '\n').count();
		String tail = before.substring(before.lastIndexOf('\n') + 1);
		return new Place(origin.file(), origin.line() + line, tail.codePointCount(0, tail.length())
				+ (line == 0 ? origin.column() : 1));
	}

	private Span span(Event first, Event last) {
		return new Span(first.getStartMark().map(this::offset).orElse(0), last.getEndMark().map(this::offset).orElse(0));
	}

	private int offset(Mark mark) {
		return offset(mark.getIndex());
	}

	private int offset(int codePoint) {
		return offsets == null ? codePoint : offsets[Math.min(codePoint, offsets.length - 1)];
	}

	private static int[] offsets(String text) {
		int[] at = new int[text.codePointCount(0, text.length()) + 1];
		int n = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			at[n++] = i;
		}
		at[n] = text.length();
		return at;
	}
}
