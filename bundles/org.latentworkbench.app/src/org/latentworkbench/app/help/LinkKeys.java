package org.latentworkbench.app.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Links for a person without a mouse: Tab goes to the next one of a text and then on to the next text, Return follows it. */
final class LinkKeys {
	private final StyledText text;
	private final Consumer<String> follow;

	private LinkKeys(StyledText text, Consumer<String> follow) {
		this.text = text;
		this.follow = follow;
	}

	static void on(StyledText text, Consumer<String> follow) {
		var keys = new LinkKeys(text, follow);
		text.addListener(SWT.Traverse, keys::traverse);
		text.addListener(SWT.KeyDown, keys::key);
	}

	private void traverse(Event event) {
		if (event.detail != SWT.TRAVERSE_TAB_NEXT && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
			return;
		}
		boolean forward = event.detail == SWT.TRAVERSE_TAB_NEXT;
		Point at = text.getSelection();
		boolean none = selected().isEmpty();
		List<StyleRange> links = TextFlow.links(text);
		Optional<StyleRange> next = (forward ? links : links.reversed()).stream().filter(link -> none
				|| (forward ? link.start >= at.y : link.start + link.length <= at.x)).findFirst();
		next.ifPresentOrElse(link -> {
			event.detail = SWT.TRAVERSE_NONE; // the focus stays; without another link it goes to the next text
			event.doit = true;
			text.setSelection(link.start, link.start + link.length);
			reveal(link);
		}, () -> text.setSelection(0));
	}

	/** The link that Tab has led to. */
	private Optional<StyleRange> selected() {
		Point at = text.getSelection();
		return TextFlow.links(text).stream().filter(link -> link.start == at.x && link.start + link.length == at.y).findFirst();
	}

	private void key(Event event) {
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
			selected().ifPresent(link -> {
				event.doit = false;
				follow.accept((String) link.data);
			});
		}
	}

	private void reveal(StyleRange link) {
		for (Composite above = text.getParent(); above != null; above = above.getParent()) {
			if (above instanceof ScrolledComposite scroll && scroll.getContent() != null) {
				Rectangle place = text.getDisplay().map(text, scroll.getContent(), text.getTextBounds(link.start, link.start + link.length - 1));
				int top = scroll.getOrigin().y;
				int height = scroll.getClientArea().height;
				if (place.y < top || place.y + place.height > top + height) {
					scroll.setOrigin(0, Math.max(0, place.y - height / 2));
				}
				return;
			}
		}
	}
}
