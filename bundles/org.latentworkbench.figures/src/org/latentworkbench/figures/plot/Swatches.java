package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.figures.colour.Oklab;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;

/** The small signs before the entries of a legend. */
final class Swatches {
	private Swatches() {
	}

	/** The width in points that a sign needs at this text size. */
	static double width(Key key, double size) {
		return key.swatch() instanceof Key.Stroke ? size * 1.9 : size * .95;
	}

	/** @param x left edge; @param y middle */
	static void paint(Surface surface, Key given, double x, double y, double size, Theme theme) {
		Key key = given.off() ? new Key(given.label(), given.swatch(), theme.grid()) : given;
		double width = width(key, size);
		switch (key.swatch()) {
		case Key.Dot(var marker) -> surface.marks(new Marks(new float[] { (float) (x + width / 2) },
				new float[] { (float) y }, new float[] { (float) (size * .72) }, new int[] { key.argb() | 0xff000000 },
				marker, 0, 0, List.of()));
		case Key.Stroke(double thick, var dash) -> surface.line(x, y, x + width, y,
				Pen.dashed(Math.max(1.2, Math.min(thick, 2.5)), dash), key.argb());
		case Key.Patch(boolean outlined) -> {
			Box box = new Box(x, y - size * .4, width, size * .8);
			surface.rectangle(box, outlined ? Oklab.mix(theme.background(), key.argb(), .42) : key.argb());
			if (outlined) {
				surface.line(box.x(), box.y(), box.right(), box.y(), Pen.crisp(.9), key.argb());
				surface.line(box.x(), box.bottom(), box.right(), box.bottom(), Pen.crisp(.9), key.argb());
				surface.line(box.x(), box.y(), box.x(), box.bottom(), Pen.crisp(.9), key.argb());
				surface.line(box.right(), box.y(), box.right(), box.bottom(), Pen.crisp(.9), key.argb());
			}
		}
		}
	}

	/** The colour of an entry's name. */
	static int ink(Key key, Theme theme) {
		return key.off() ? theme.missing() : theme.foreground();
	}
}
