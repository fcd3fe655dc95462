package org.latentworkbench.ui.viewers.image;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.latentworkbench.api.Counts;
import org.latentworkbench.ui.data.SampleImages;
import org.latentworkbench.ui.theme.WindowTheme;

/** Pictures of samples in rows, with captions; those in sight alone are made. Selects with mouse and keyboard as a list does. */
public final class ImageWall extends Canvas {
	/** The smallest and largest side of a picture on the wall, in pixels. */
	static final int SMALLEST = 16;
	static final int LARGEST = 256;
	private static final int GAP = 6;

	private final Thumbnails thumbnails;
	private final SampleImages images;
	private final HoverZoom zoom;
	private List<String> samples = List.of();
	private UnaryOperator<String> caption = id -> id;
	private BitSet selected = new BitSet();
	private Consumer<Set<String>> listener = ids -> {
	};
	private int side = 64;
	private int cursor;
	private int anchor;

	public ImageWall(Composite parent, SampleImages images) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
		this.images = images;
		thumbnails = new Thumbnails(getDisplay(), images);
		zoom = new HoverZoom(this);
		colour();
		WindowTheme.onChange(this, this::colour);
		addPaintListener(e -> paint(e.gc, new Rectangle(e.x, e.y, e.width, e.height)));
		addListener(SWT.Resize, e -> measure());
		getVerticalBar().addListener(SWT.Selection, e -> redraw());
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseMove, e -> at(e.x, e.y, i -> zoom.over(samples.get(i), cell(i)), zoom::hide));
		addListener(SWT.MouseExit, e -> zoom.hide());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		// tells the platform that the control takes keys; Tab goes on to the next control
		addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS
				|| e.detail == SWT.TRAVERSE_ESCAPE);
		addDisposeListener(e -> {
			zoom.hide();
			thumbnails.dispose();
		});
		accessible();
		samples = images.samples();
		measure();
	}

	private void colour() {
		setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
	}

	/** Shows these samples, in this order. */
	public void show(List<String> ids) {
		samples = List.copyOf(ids);
		selected = new BitSet();
		cursor = 0;
		anchor = 0;
		measure();
		redraw();
	}

	/** @param text what stands under a sample's picture */
	public void captions(UnaryOperator<String> text) {
		caption = text;
		redraw();
	}

	/** @param told when a person selects */
	public void onSelection(Consumer<Set<String>> told) {
		listener = told;
	}

	/** Selects; the listener is not told. The first selected picture comes into sight. */
	public void select(Collection<String> ids) {
		Set<String> wanted = ids instanceof Set<String> set ? set : new HashSet<>(ids);
		selected = new BitSet();
		for (int i = 0; i < samples.size() && !wanted.isEmpty(); i++) {
			if (wanted.contains(samples.get(i))) {
				selected.set(i);
			}
		}
		if (!selected.isEmpty()) {
			reveal(selected.nextSetBit(0));
		}
		redraw();
	}

	/** The selected samples, in the wall's order. */
	public List<String> selected() {
		return selected.stream().mapToObj(samples::get).toList();
	}

	/** The pictures' longer side, in pixels. */
	public int side() {
		return side;
	}

	/** @param pixels the pictures' longer side */
	public void side(int pixels) {
		int first = first();
		side = Math.clamp(pixels, SMALLEST, LARGEST);
		measure();
		getVerticalBar().setSelection(first / columns() * cellHeight());
		redraw();
	}

	SampleImages images() {
		return images;
	}

	/** Where a sample's cell is on the control. */
	public Rectangle cell(int index) {
		int columns = columns();
		return new Rectangle(GAP / 2 + index % columns * cellWidth(), index / columns * cellHeight() - getVerticalBar().getSelection(),
				cellWidth(), cellHeight());
	}

	private int cellWidth() {
		return pictureWidth() + GAP;
	}

	private int cellHeight() {
		return pictureHeight() + captionHeight() + GAP;
	}

	private int pictureWidth() {
		return Math.max(SMALLEST, side * images.shape().width() / Math.max(images.shape().width(), images.shape().height()));
	}

	private int pictureHeight() {
		return Math.max(SMALLEST, side * images.shape().height() / Math.max(images.shape().width(), images.shape().height()));
	}

	/** Small pictures have no captions: there is no room for a word. */
	private int captionHeight() {
		int letter = getFont().getFontData()[0].getHeight();
		return side < 3 * letter ? 0 : 2 * letter;
	}

	private int columns() {
		return Math.max(1, (getClientArea().width - GAP / 2) / cellWidth());
	}

	private int first() {
		return Math.min(Math.max(0, samples.size() - 1), getVerticalBar().getSelection() / cellHeight() * columns());
	}

	private void measure() {
		int rows = (samples.size() + columns() - 1) / columns();
		int room = Math.max(1, getClientArea().height);
		int whole = Math.max(1, rows * cellHeight());
		ScrollBar bar = getVerticalBar();
		int at = Math.clamp(bar.getSelection(), 0, Math.max(0, whole - room));
		bar.setValues(at, 0, whole, Math.min(room, whole), cellHeight(), Math.max(cellHeight(), room - cellHeight()));
		bar.setEnabled(whole > room);
	}

	private void paint(GC gc, Rectangle dirty) {
		Display display = getDisplay();
		// pixels of small pictures are to be seen as such
		gc.setInterpolation(images.shape().width() < side ? SWT.NONE : SWT.HIGH);
		for (int i = first(); i < samples.size(); i++) {
			Rectangle cell = cell(i);
			if (cell.y > dirty.y + dirty.height) {
				break;
			}
			if (!cell.intersects(dirty)) {
				continue;
			}
			boolean chosen = selected.get(i);
			if (chosen) {
				gc.setBackground(display.getSystemColor(SWT.COLOR_LIST_SELECTION));
				gc.fillRectangle(cell);
			}
			Rectangle place = new Rectangle(cell.x + GAP / 2, cell.y + GAP / 2, pictureWidth(), pictureHeight());
			thumbnails.of(samples.get(i)).ifPresent(image -> draw(gc, image, place));
			// a white picture on white ground has an edge, too
			gc.setForeground(display.getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
			gc.drawRectangle(place.x - 1, place.y - 1, place.width + 1, place.height + 1);
			if (captionHeight() > 0) {
				gc.setForeground(display.getSystemColor(chosen ? SWT.COLOR_LIST_SELECTION_TEXT : SWT.COLOR_LIST_FOREGROUND));
				gc.setClipping(cell.x, place.y + place.height, cell.width, captionHeight() + GAP / 2);
				String text = caption.apply(samples.get(i));
				int width = gc.textExtent(text).x;
				gc.drawText(text, cell.x + Math.max(GAP / 2, (cell.width - width) / 2), place.y + place.height + 1, true);
				gc.setClipping((Rectangle) null);
			}
			if (i == cursor && isFocusControl()) {
				gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
				gc.drawFocus(cell.x, cell.y, cell.width, cell.height);
			}
		}
	}

	private static void draw(GC gc, Image image, Rectangle place) {
		Rectangle whole = image.getBounds();
		gc.drawImage(image, 0, 0, whole.width, whole.height, place.x, place.y, place.width, place.height);
	}

	private interface Found {
		void at(int index);
	}

	private void at(int x, int y, Found found, Runnable nothing) {
		int columns = columns();
		int column = (x - GAP / 2) / cellWidth();
		int index = (y + getVerticalBar().getSelection()) / cellHeight() * columns + column;
		if (x >= GAP / 2 && column < columns && index >= 0 && index < samples.size()) {
			found.at(index);
		} else {
			nothing.run();
		}
	}

	private void pressed(Event event) {
		setFocus();
		zoom.hide();
		if (event.button == 1) {
			at(event.x, event.y, i -> choose(i, event.stateMask), () -> {
				selected.clear();
				tell();
			});
		}
	}

	/** As lists do: Ctrl adds or takes away one, Shift selects all between. */
	private void choose(int index, int keys) {
		if ((keys & SWT.MOD1) != 0) {
			selected.flip(index);
			anchor = index;
		} else if ((keys & SWT.SHIFT) != 0) {
			selected.clear();
			selected.set(Math.min(anchor, index), Math.max(anchor, index) + 1);
		} else {
			selected.clear();
			selected.set(index);
			anchor = index;
		}
		cursor = index;
		reveal(index);
		tell();
	}

	private void key(Event event) {
		int columns = columns();
		int page = Math.max(1, getClientArea().height / cellHeight()) * columns;
		int to = switch (event.keyCode) {
			case SWT.ARROW_LEFT -> cursor - 1;
			case SWT.ARROW_RIGHT -> cursor + 1;
			case SWT.ARROW_UP -> cursor - columns;
			case SWT.ARROW_DOWN -> cursor + columns;
			case SWT.PAGE_UP -> cursor - page;
			case SWT.PAGE_DOWN -> cursor + page;
			case SWT.HOME -> 0;
			case SWT.END -> samples.size() - 1;
			default -> -1;
		};
		if (event.keyCode == ' ' && !samples.isEmpty()) {
			choose(cursor, SWT.MOD1);
		} else if (event.keyCode == SWT.ESC) {
			selected.clear();
			tell();
		} else if (to >= 0 && to < samples.size()) {
			if ((event.stateMask & SWT.MOD1) != 0) {
				cursor = to;
				reveal(to);
				redraw();
			} else {
				choose(to, event.stateMask & SWT.SHIFT);
			}
		}
	}

	/** Selects all. */
	public void selectAll() {
		selected.set(0, samples.size());
		tell();
	}

	private void reveal(int index) {
		Rectangle cell = cell(index);
		ScrollBar bar = getVerticalBar();
		int room = getClientArea().height;
		if (cell.y < 0) {
			bar.setSelection(bar.getSelection() + cell.y);
		} else if (cell.y + cell.height > room) {
			bar.setSelection(bar.getSelection() + Math.min(cell.y, cell.y + cell.height - room));
		}
	}

	private void tell() {
		redraw();
		listener.accept(Set.copyOf(selected()));
	}

	private void accessible() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				var words = new ArrayList<String>();
				words.add("Pictures of " + Counts.of(samples.size(), "sample") + ", " + Counts.number(selected.cardinality()) + " selected");
				if (cursor < samples.size()) {
					words.add("at " + caption.apply(samples.get(cursor)).replace('\n', ' '));
				}
				event.result = String.join(", ", words);
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_LIST;
			}
		});
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(width == SWT.DEFAULT ? 4 * cellWidth() : width, height == SWT.DEFAULT ? 3 * cellHeight() : height);
	}
}
