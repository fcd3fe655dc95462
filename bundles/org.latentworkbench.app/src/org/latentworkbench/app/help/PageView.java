package org.latentworkbench.app.help;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.latentworkbench.ui.theme.WindowTheme;

/** Shows one page, drawn with the window's own widgets: no browser, the window's theme and zoom, nothing from a network. */
final class PageView {
	private static final String WEB = "https?://.*";
	private static final int MARGIN = 16;
	private static final int GAP = 10;
	private static final int LINE = 40;

	private final ScrolledComposite scroll;
	private final PageFonts fonts;
	private final Consumer<String> open;
	private final Guide guide;
	private Optional<Page> shown = Optional.empty();

	/** @param open shows the page that a link leads to: its path, maybe with {@code #heading} */
	PageView(Composite parent, Guide guide, Consumer<String> open) {
		this.guide = guide;
		this.open = open;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		WindowTheme.style(scroll, "LatentPage");
		fonts = new PageFonts(scroll);
		scroll.addListener(SWT.Resize, event -> fit());
		// links keep the colour that they were written with
		WindowTheme.onChange(scroll, () -> shown.ifPresent(page -> {
			Point at = scroll.getOrigin();
			show(page, "");
			scroll.setOrigin(at);
		}));
	}

	Control control() {
		return scroll;
	}

	Optional<Page> shown() {
		return shown;
	}

	/** @param path as it was asked for: after {@code #} stands the heading to begin at, else it is the top */
	void show(Page page, String path) {
		String anchor = path.contains("#") ? path.substring(path.indexOf('#') + 1) : "";
		shown = Optional.of(page);
		scroll.setRedraw(false);
		try {
			if (scroll.getContent() != null) {
				scroll.getContent().dispose();
			}
			Composite content = new Composite(scroll, SWT.NONE);
			WindowTheme.style(content, "LatentPage");
			content.setLayout(new Column(MARGIN, GAP));
			new PageWriter(content, fonts, target -> leads(page, target), target -> follow(page, target), (parent, target) -> picture(page, parent, target))
					.write(page.document());
			scroll.setContent(content);
			// the page has its colours when the theme has seen it
			scroll.getDisplay().asyncExec(() -> tint(content, content));
			listen(content);
			fit();
		} finally {
			scroll.setRedraw(true);
		}
		scroll.setOrigin(0, 0);
		if (!anchor.isEmpty()) {
			reveal(anchor);
		}
	}

	/** Text stands on the page's ground. */
	private static void tint(Composite page, Composite content) {
		if (page.isDisposed()) {
			return;
		}
		for (Control child : content.getChildren()) {
			if (child instanceof StyledText text) {
				text.setBackground(page.getBackground());
				text.setForeground(page.getForeground());
			} else if (child instanceof Composite inner) {
				inner.setBackground(page.getBackground());
				inner.setForeground(page.getForeground());
				tint(page, inner);
			}
		}
	}

	private void follow(Page page, String target) {
		if (target.matches(WEB)) {
			Program.launch(target);
		} else {
			open.accept(Guide.resolve(page.path(), target));
		}
	}

	private boolean leads(Page page, String target) {
		return target.matches(WEB) || guide.page(Guide.resolve(page.path(), target)).isPresent();
	}

	private void fit() {
		if (scroll.getContent() != null) {
			int width = scroll.getClientArea().width;
			scroll.setMinSize(0, scroll.getContent().computeSize(width, SWT.DEFAULT).y);
			((Composite) scroll.getContent()).layout();
		}
	}

	/** The wheel and the keys move the page wherever they are used. */
	private void listen(Control control) {
		control.addListener(SWT.MouseVerticalWheel, event -> by(-event.count * LINE));
		control.addListener(SWT.KeyDown, this::key);
		if (control instanceof Composite composite && !(control instanceof StyledText)) {
			for (Control child : composite.getChildren()) {
				listen(child);
			}
		}
	}

	private void key(Event event) {
		int page = Math.max(LINE, scroll.getClientArea().height - LINE);
		switch (event.keyCode) {
		case SWT.PAGE_DOWN, ' ' -> by(page);
		case SWT.PAGE_UP -> by(-page);
		case SWT.ARROW_DOWN -> by(LINE);
		case SWT.ARROW_UP -> by(-LINE);
		case SWT.HOME -> scroll.setOrigin(0, 0);
		case SWT.END -> by(Integer.MAX_VALUE / 2);
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	private void by(int pixels) {
		scroll.setOrigin(0, Math.max(0, scroll.getOrigin().y + pixels));
	}

	private void reveal(String anchor) {
		for (Control child : ((Composite) scroll.getContent()).getChildren()) {
			if (child instanceof StyledText text) {
				TextFlow.offset(text, anchor).ifPresent(offset -> scroll.setOrigin(0,
						text.getLocation().y + text.getLocationAtOffset(offset).y));
			}
		}
	}

	private void picture(Page page, Composite parent, String target) {
		Optional<Path> file = guide.file(page, target);
		if (file.isEmpty()) {
			return;
		}
		try {
			Image image = new Image(parent.getDisplay(), file.get().toString());
			Canvas canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
				@Override
				public Point computeSize(int widthHint, int heightHint, boolean changed) {
					Rectangle whole = image.getBounds();
					int width = widthHint == SWT.DEFAULT ? whole.width : Math.min(widthHint, whole.width);
					return new Point(width, Math.round(whole.height * (float) width / whole.width));
				}
			};
			canvas.addListener(SWT.Paint, event -> {
				Rectangle whole = image.getBounds();
				Point size = canvas.computeSize(canvas.getSize().x, SWT.DEFAULT);
				event.gc.setInterpolation(SWT.HIGH);
				event.gc.drawImage(image, 0, 0, whole.width, whole.height, 0, 0, size.x, size.y);
			});
			canvas.addListener(SWT.Dispose, event -> image.dispose());
		} catch (SWTException e) {
			ILog.of(PageView.class).warn("the picture " + file.get() + " of the page " + page.path() + " could not be read", e);
		}
	}
}
