package org.latentworkbench.figures.plot;

import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.api.figure.Texts.Anchor;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;

/** Annotations. */
final class TextsArt implements Art {
	private static final double NEAR = 4;

	private final Texts texts;
	private final int argb;

	TextsArt(Texts texts, int slot, Theme theme) {
		this.texts = texts;
		argb = Inks.solid(texts.colour(), slot, theme);
	}

	@Override
	public int marks() {
		return texts.strings().size();
	}

	@Override
	public Limits x() {
		return texts.place() == Texts.Place.DATA ? Limits.of(texts.x(), .04) : Limits.NONE;
	}

	@Override
	public Limits y() {
		return texts.place() == Texts.Place.DATA ? Limits.of(texts.y(), .06) : Limits.NONE;
	}

	@Override
	public boolean blank() {
		return texts.strings().isEmpty();
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		double size = texts.size() > 0 ? texts.size() : frame.sizes().tick();
		TextStyle style = TextStyle.of(size, argb).haloed(texts.halo() ? frame.theme().background() : 0);
		boolean data = texts.place() == Texts.Place.DATA;
		for (int i = 0; i < marks(); i++) {
			double x = data ? frame.x().at(texts.x().get(i)) : frame.area().x() + texts.x().get(i) * frame.area().width();
			double y = data ? frame.y().at(texts.y().get(i))
					: frame.area().bottom() - texts.y().get(i) * frame.area().height();
			if (Double.isFinite(x + y))
				surface.text(texts.strings().get(i), anchored(style, texts.anchor()), x + right(texts.anchor()),
						y + down(texts.anchor()));
		}
	}

	private static TextStyle anchored(TextStyle style, Anchor anchor) {
		return switch (anchor) {
		case CENTRE -> style.at(Across.MIDDLE, Up.MIDDLE);
		case LEFT -> style.at(Across.START, Up.MIDDLE);
		case RIGHT -> style.at(Across.END, Up.MIDDLE);
		case ABOVE -> style.at(Across.MIDDLE, Up.BASELINE);
		case BELOW -> style.at(Across.MIDDLE, Up.TOP);
		case TOP_LEFT -> style.at(Across.START, Up.TOP);
		case TOP_RIGHT -> style.at(Across.END, Up.TOP);
		case BOTTOM_LEFT -> style.at(Across.START, Up.BASELINE);
		case BOTTOM_RIGHT -> style.at(Across.END, Up.BASELINE);
		};
	}

	private static double right(Anchor anchor) {
		return switch (anchor) {
		case LEFT, TOP_LEFT, BOTTOM_LEFT -> NEAR;
		case RIGHT, TOP_RIGHT, BOTTOM_RIGHT -> -NEAR;
		case CENTRE, ABOVE, BELOW -> 0;
		};
	}

	private static double down(Anchor anchor) {
		return switch (anchor) {
		case TOP_LEFT, TOP_RIGHT, BELOW -> NEAR;
		case BOTTOM_LEFT, BOTTOM_RIGHT, ABOVE -> -NEAR;
		case CENTRE, LEFT, RIGHT -> 0;
		};
	}
}
