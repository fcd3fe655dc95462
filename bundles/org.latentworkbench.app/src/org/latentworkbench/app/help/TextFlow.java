package org.latentworkbench.app.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Words as they gather between two tables or pictures of a page, and the control that shows them. */
final class TextFlow {
	/** The theme leaves the control alone; it takes the colours of the page. */
	private static final String NO_CSS = "org.eclipse.e4.ui.css.disabled";

	private record Line(int offset, int indent, int hanging, int above) {
	}

	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> styles = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();
	private final Map<String, Integer> anchors = new HashMap<>();

	boolean isEmpty() {
		return text.isEmpty();
	}

	/**
	 * Begins a line of its own.
	 *
	 * @param indent  from the left, in pixels
	 * @param hanging how much further the lines go in that do not fit the first
	 * @param above   room above, in pixels
	 */
	void line(int indent, int hanging, int above) {
		if (!text.isEmpty()) {
			text.append('\n');
		}
		lines.add(new Line(text.length(), indent, indent + hanging, lines.isEmpty() ? 0 : above));
	}

	void anchor(String name) {
		anchors.putIfAbsent(name, text.length());
	}

	/** @param font none: the control's own; @param href where a click leads */
	void words(String words, int style, Optional<Font> font, Optional<String> href) {
		if (words.isEmpty()) {
			return;
		}
		if (style != SWT.NORMAL || font.isPresent() || href.isPresent()) {
			var range = new StyleRange(text.length(), words.length(), null, null, style);
			range.font = font.orElse(null);
			href.ifPresent(target -> {
				range.underline = true;
				range.underlineStyle = SWT.UNDERLINE_LINK;
				range.data = target;
			});
			styles.add(range);
		}
		text.append(words);
	}

	/** Makes the control. @param follow what a click on a link does, or Return on it */
	StyledText create(Composite parent, Consumer<String> follow) {
		var control = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
		control.setData(NO_CSS, Boolean.TRUE);
		control.setText(text.toString());
		for (StyleRange range : styles) {
			if (range.data != null) {
				range.foreground = JFaceColors.getHyperlinkText(parent.getDisplay());
			}
		}
		control.setStyleRanges(styles.toArray(StyleRange[]::new));
		for (Line line : lines) {
			int index = control.getLineAtOffset(line.offset);
			control.setLineIndent(index, 1, line.indent);
			control.setLineWrapIndent(index, 1, line.hanging);
			control.setLineVerticalIndent(index, line.above);
		}
		control.setCaret(null);
		control.setData(anchors);
		// what would move the caret moves the page
		for (int key : new int[] { SWT.PAGE_DOWN, SWT.PAGE_UP, SWT.HOME, SWT.END, SWT.ARROW_DOWN, SWT.ARROW_UP }) {
			control.setKeyBinding(key, SWT.NULL);
		}
		control.addListener(SWT.MouseMove, event -> control.setCursor(
				linkAt(control, event).isPresent() ? control.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
		control.addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && control.getSelectionCount() == 0) {
				linkAt(control, event).ifPresent(follow);
			}
		});
		LinkKeys.on(control, follow);
		return control;
	}

	/** The places of a control's links, in their order, for a person without a mouse. */
	static List<StyleRange> links(StyledText control) {
		return Arrays.stream(control.getStyleRanges()).filter(range -> range.data instanceof String).toList();
	}

	/** Where a heading stands in a control that {@link #create} made. */
	static Optional<Integer> offset(StyledText control, String anchor) {
		return control.getData() instanceof Map<?, ?> anchors && anchors.get(anchor) instanceof Integer offset ? Optional.of(offset)
				: Optional.empty();
	}

	private static Optional<String> linkAt(StyledText control, Event event) {
		int offset = control.getOffsetAtPoint(new Point(event.x, event.y));
		if (offset < 0 || offset >= control.getCharCount()) {
			return Optional.empty();
		}
		StyleRange range = control.getStyleRangeAtOffset(offset);
		return range != null && range.data instanceof String href ? Optional.of(href) : Optional.empty();
	}
}
