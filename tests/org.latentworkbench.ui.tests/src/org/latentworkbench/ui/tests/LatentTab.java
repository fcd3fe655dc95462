package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewers.latent.PicturesCanvas;

/** What the tests do with a latent explorer in the active tab. */
final class LatentTab {
	private LatentTab() {
	}

	/** Opens a model as a person does, which is in the explorer. */
	static ArtefactEditor show(Path model) {
		ArtefactEditor editor = ResultTab.open(model, Kinds.MODEL);
		assertEquals("latent-explorer", editor.viewer().orElseThrow().id());
		return editor;
	}

	/** Gives it the whole window and waits until it shows all that it will. @param colours what its chart then says of its colours */
	static void whole(String colours) {
		ResultTab.whole();
		drawn(canvas(0));
		Ui.until("the current point is decoded", () -> pictures().count() >= 2, LatentTab::state);
		Ui.until("the classes are known", () -> canvas(0).settled() && canvas(0).figure().orElseThrow().altText().contains(colours), LatentTab::state);
		Ui.settle();
	}

	static List<FigureCanvas> visible() {
		return Ui.inEditor(FigureCanvas.class).stream().filter(c -> c.isVisible() && c.getClientArea().width > 1).toList();
	}

	static FigureCanvas canvas(int index) {
		return Ui.inEditor(FigureCanvas.class).get(index);
	}

	/** What can be seen, for messages. */
	static String state() {
		return Ui.inEditor(FigureCanvas.class).stream().map(c -> (c.isVisible() ? "" : "hidden ") + c.figure().map(f -> f.title()).orElse("nothing") + (c
				.settled() ? "" : " not settled") + " " + c.getClientArea()).toList() + " " + Ui.inEditor(Label.class).stream().map(Label::getText).toList();
	}

	static PicturesCanvas pictures() {
		return Ui.inEditor(PicturesCanvas.class).getFirst();
	}

	/** The centre of what is bright in the decoded picture, in pixels from its middle. */
	static int[] bright() {
		Ui.settle();
		Picture seen = Picture.of(pictures());
		Rectangle at = pictures().place(0);
		long sum = 1;
		long x = 0;
		long y = 0;
		for (int i = 0; i < at.width; i++) {
			for (int j = 0; j < at.height; j++) {
				int brightness = seen.brightness(at.x + i, at.y + j);
				if (brightness > 128) {
					sum++;
					x += i;
					y += j;
				}
			}
		}
		return new int[] { (int) (x / sum) - at.width / 2, (int) (y / sum) - at.height / 2 };
	}

	static int area(Rectangle r) {
		return r.width * r.height;
	}

	static Scale scale(int dimension) {
		return Ui.inEditor(Scale.class).get(dimension);
	}

	static double scaleValue(int dimension) {
		return Double.parseDouble(Ui.inEditor(Text.class).stream().filter(t -> (t.getStyle() & SWT.RIGHT) != 0).toList().get(dimension).getText());
	}

	static void slide(int dimension, int selection) {
		scale(dimension).setSelection(selection);
		scale(dimension).notifyListeners(SWT.Selection, new Event());
	}

	/** Chooses what to draw with. */
	static void draw(String tool) {
		List<ToolItem> items = Ui.inEditor(ToolBar.class).stream().flatMap(b -> Arrays.stream(b.getItems())).filter(i -> (i.getStyle() & SWT.RADIO) != 0
				&& !i.getText().isEmpty()).toList();
		items.forEach(i -> i.setSelection(i.getText().equals(tool)));
		items.stream().filter(ToolItem::getSelection).findFirst().orElseThrow(() -> new AssertionError("no tool " + tool)).notifyListeners(SWT.Selection,
				new Event());
	}

	static void press(String text) {
		Button button = Ui.inEditor(Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).findFirst().orElseThrow(
				() -> new AssertionError("no button " + text));
		assertTrue(button.isEnabled(), text + " can be pressed");
		button.notifyListeners(SWT.Selection, new Event());
	}

	static void tab(String name) {
		CTabFolder folder = Ui.inEditor(CTabFolder.class).stream().filter(f -> f.getItemCount() == 4).findFirst().orElseThrow();
		folder.setSelection(Arrays.stream(folder.getItems()).filter(i -> i.getText().equals(name)).findFirst().orElseThrow());
		folder.notifyListeners(SWT.Selection, new Event());
	}

	static Table table() {
		return Ui.inEditor(Table.class).stream().filter(Control::isVisible).findFirst().orElseThrow();
	}

	static void shot(String name) throws Exception {
		Ui.until("all figures are drawn", () -> visible().stream().allMatch(c -> c.figure().isEmpty() || c.settled()), LatentTab::state);
		Ui.settle();
		Picture.of(((ArtefactEditor) Ui.page().getActiveEditor()).control()).keep(name);
	}

	static Point at(FigureCanvas canvas, double x, double y) {
		var drawn = canvas.drawn().orElseThrow();
		var plane = (PanelView.Plane) drawn.rendering().panels().getFirst();
		return new Point(drawn.place(plane.x().at(x)), drawn.place(plane.y().at(y)));
	}

	static void drawn(FigureCanvas canvas) {
		Ui.until("the figure is drawn", canvas::settled, LatentTab::state);
		Ui.settle();
	}

	static void drag(FigureCanvas canvas, Point from, Point to) {
		mouse(canvas, SWT.MouseDown, from, 1);
		for (int step = 1; step <= 5; step++) {
			mouse(canvas, SWT.MouseMove, new Point(from.x + (to.x - from.x) * step / 5, from.y + (to.y - from.y) * step / 5), 0);
		}
		mouse(canvas, SWT.MouseUp, to, 1);
		Ui.settle();
	}

	static void click(FigureCanvas canvas, Point at) {
		mouse(canvas, SWT.MouseDown, at, 1);
		mouse(canvas, SWT.MouseUp, at, 1);
	}

	static void mouse(FigureCanvas canvas, int type, Point at, int button) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = button;
		canvas.notifyListeners(type, event);
	}

	static void key(FigureCanvas canvas, int code) {
		Event event = new Event();
		event.keyCode = code;
		event.character = code < 128 ? (char) code : 0;
		canvas.notifyListeners(SWT.KeyDown, event);
	}
}
