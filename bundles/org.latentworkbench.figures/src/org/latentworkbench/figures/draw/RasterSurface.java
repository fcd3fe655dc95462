package org.latentworkbench.figures.draw;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Pixels of our own: antialiased by exact coverage, the same on every machine. */
public final class RasterSurface implements Surface {
	private final Pixels pixels;
	private final Coverage coverage;
	private final double scale;
	private final AffineTransform transform;
	private final double originX;
	private final double originY;
	private int clipX0;
	private int clipY0;
	private int clipX1;
	private int clipY1;

	/**
	 * @param width      in pixels
	 * @param height     in pixels
	 * @param scale      pixels per point
	 * @param background {@code 0xAARRGGBB}; 0 for a transparent ground
	 */
	public RasterSurface(int width, int height, double scale, int background) {
		this(width, height, scale, background, 0, 0);
	}

	/** @param originX x in points of the left edge; @param originY y in points of the upper edge */
	public RasterSurface(int width, int height, double scale, int background, double originX, double originY) {
		pixels = new Pixels(width, height, background);
		coverage = new Coverage(width, height);
		this.scale = scale;
		this.originX = originX;
		this.originY = originY;
		transform = new AffineTransform(scale, 0, 0, scale, -originX * scale, -originY * scale);
		setClip(0, 0, width, height);
	}

	public int width() {
		return pixels.width;
	}

	public int height() {
		return pixels.height;
	}

	/** A copy of the pixels as {@code 0xAARRGGBB}, not premultiplied, the top row first. */
	public int[] argb() {
		return pixels.straight();
	}

	@Override
	public boolean vector() {
		return false;
	}

	@Override
	public void fill(Path2D path, int argb) {
		coverage.add(path, transform);
		paint(argb);
	}

	@Override
	public void stroke(Path2D path, Pen pen, int argb) {
		coverage.add(stroked(path, pen), transform);
		paint(argb);
	}

	@Override
	public void line(double x0, double y0, double x1, double y1, Pen pen, int argb) {
		double w = Math.max(pen.width() * scale, .75);
		double ax = toX(x0);
		double ay = toY(y0);
		double bx = toX(x1);
		double by = toY(y1);
		if (pen.pattern().length > 0) {
			var path = new Path2D.Double();
			path.moveTo(x0, y0);
			path.lineTo(x1, y1);
			stroke(path, pen, argb);
			return;
		}
		if (ax == bx || ay == by) {
			double whole = Math.max(1, Math.round(w));
			if (ax == bx)
				ax = bx = Math.round(ax - whole / 2) + whole / 2;
			else
				ay = by = Math.round(ay - whole / 2) + whole / 2;
			w = whole;
		}
		double length = Math.hypot(bx - ax, by - ay);
		if (length == 0)
			return;
		double nx = -(by - ay) / length * w / 2;
		double ny = (bx - ax) / length * w / 2;
		coverage.edge(ax + nx, ay + ny, bx + nx, by + ny);
		coverage.edge(bx + nx, by + ny, bx - nx, by - ny);
		coverage.edge(bx - nx, by - ny, ax - nx, ay - ny);
		coverage.edge(ax - nx, ay - ny, ax + nx, ay + ny);
		paint(argb);
	}

	@Override
	public void rectangle(Box box, int argb) {
		int x0 = Math.max(clipX0, (int) Math.round(toX(box.x())));
		int y0 = Math.max(clipY0, (int) Math.round(toY(box.y())));
		int x1 = Math.min(clipX1, (int) Math.round(toX(box.right())));
		int y1 = Math.min(clipY1, (int) Math.round(toY(box.bottom())));
		int source = Pixels.premultiplied(argb, 255);
		boolean opaque = argb >>> 24 == 255;
		for (int y = y0; y < y1; y++) {
			int at = y * pixels.width + x0;
			for (int x = x0; x < x1; x++, at++)
				pixels.argb[at] = opaque ? source : Pixels.over(source, pixels.argb[at]);
		}
	}

	@Override
	public void text(Text text, TextStyle style, double x, double y) {
		if (text.isEmpty())
			return;
		double width = Typeface.sans().width(text, style);
		boolean level = style.degrees() == 0;
		var place = new AffineTransform(transform);
		if (level) {
			double baseline = Math.round(toY(y + style.baselineDrop()));
			place.setTransform(scale, 0, 0, scale, toX(x - style.startBefore(width)), baseline);
		} else {
			place.translate(x, y);
			place.rotate(-Math.toRadians(style.degrees()));
			place.translate(-style.startBefore(width), style.baselineDrop());
		}
		var outline = new Path2D.Double();
		Typeface.sans().outline(text, style, place, outline);
		if (style.halo() != 0) {
			coverage.add(new BasicStroke((float) (scale * Math.max(1.6, style.size() * .26)), BasicStroke.CAP_ROUND,
					BasicStroke.JOIN_ROUND).createStrokedShape(outline), null);
			paint(style.halo());
		}
		if (style.bold()) {
			coverage.add(new BasicStroke((float) (scale * style.size() * Typeface.BOLD), BasicStroke.CAP_ROUND,
					BasicStroke.JOIN_ROUND).createStrokedShape(outline), null);
			paint(style.argb());
		}
		coverage.add(outline, null);
		paintLetters(style.argb());
	}

	@Override
	public void marks(Marks marks) {
		new MarkPress(pixels, marks, scale, originX, originY, clipX0, clipX1).press(clipY0, clipY1);
	}

	@Override
	public void image(int[] argb, int width, int height, Box box, boolean smooth) {
		int x0 = (int) Math.round(toX(box.x()));
		int y0 = (int) Math.round(toY(box.y()));
		int x1 = (int) Math.round(toX(box.right()));
		int y1 = (int) Math.round(toY(box.bottom()));
		if (x1 <= x0 || y1 <= y0)
			return;
		var sampler = new ImageSampler(argb, width, height, (double) width / (x1 - x0), (double) height / (y1 - y0),
				smooth);
		for (int y = Math.max(y0, clipY0); y < Math.min(y1, clipY1); y++)
			for (int x = Math.max(x0, clipX0); x < Math.min(x1, clipX1); x++) {
				int at = y * pixels.width + x;
				pixels.argb[at] = Pixels.over(sampler.premultiplied(x - x0, y - y0), pixels.argb[at]);
			}
	}

	@Override
	public void clipped(Box box, Runnable drawing) {
		int[] before = { clipX0, clipY0, clipX1, clipY1 };
		setClip(Math.max(clipX0, (int) Math.round(toX(box.x()))), Math.max(clipY0, (int) Math.round(toY(box.y()))),
				Math.min(clipX1, (int) Math.round(toX(box.right()))),
				Math.min(clipY1, (int) Math.round(toY(box.bottom()))));
		try {
			drawing.run();
		} finally {
			setClip(before[0], before[1], before[2], before[3]);
		}
	}

	@Override
	public void group(String name, Runnable drawing) {
		drawing.run();
	}

	private void setClip(int x0, int y0, int x1, int y1) {
		clipX0 = Math.clamp(x0, 0, pixels.width);
		clipY0 = Math.clamp(y0, 0, pixels.height);
		clipX1 = Math.clamp(x1, clipX0, pixels.width);
		clipY1 = Math.clamp(y1, clipY0, pixels.height);
		coverage.clip(clipX0, clipY0, clipX1, clipY1);
	}

	private Shape stroked(Path2D path, Pen pen) {
		float width = (float) Math.max(pen.width(), .75 / scale);
		float[] pattern = pen.pattern();
		int cap = pen.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
		int join = pen.round() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
		return (pattern.length == 0 ? new BasicStroke(width, cap, join, 4)
				: new BasicStroke(width, cap, join, 4, pattern, 0)).createStrokedShape(path);
	}

	private void paint(int argb) {
		coverage.sweep((y, from, to, covered) -> {
			int base = y * pixels.width;
			int whole = Pixels.premultiplied(argb, 255);
			for (int x = from; x < to; x++) {
				int share = (int) (covered[x] * 255 + .5f);
				if (share == 255)
					pixels.argb[base + x] = Pixels.over(whole, pixels.argb[base + x]);
				else if (share > 0)
					pixels.blend(base + x, argb, share);
			}
		});
	}

	/** Small letters are thin without hinting: partly covered pixels count a little more. */
	private void paintLetters(int argb) {
		coverage.sweep((y, from, to, covered) -> {
			int base = y * pixels.width;
			for (int x = from; x < to; x++) {
				float c = covered[x];
				int share = (int) (c * (1.32f - .32f * c) * 255 + .5f);
				if (share > 0)
					pixels.blend(base + x, argb, Math.min(share, 255));
			}
		});
	}

	private double toX(double x) {
		return (x - originX) * scale;
	}

	private double toY(double y) {
		return (y - originY) * scale;
	}
}
