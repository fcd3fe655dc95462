package org.latentworkbench.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class CoverageTest {
	private static float[][] covered(Shape shape, int width, int height) {
		var coverage = new Coverage(width, height);
		coverage.add(shape, new AffineTransform());
		return swept(coverage, width, height);
	}

	private static float[][] swept(Coverage coverage, int width, int height) {
		var pixels = new float[height][width];
		coverage.sweep((y, from, to, row) -> System.arraycopy(row, from, pixels[y], from, to - from));
		return pixels;
	}

	private static double sum(float[][] pixels) {
		double sum = 0;
		for (float[] row : pixels)
			for (float v : row)
				sum += v;
		return sum;
	}

	@Test
	void aRectangleCoversItsPixelsByTheirShares() {
		float[][] pixels = covered(new Rectangle2D.Double(1.25, 1, 2, 1.5), 5, 4);
		assertEquals(.75, pixels[1][1], 1e-6);
		assertEquals(1, pixels[1][2], 1e-6);
		assertEquals(.25, pixels[1][3], 1e-6);
		assertEquals(.375, pixels[2][1], 1e-6);
		assertEquals(0, pixels[0][2], 1e-6);
		assertEquals(3, sum(pixels), 1e-5);
	}

	@Property(tries = 300, seed = "20260102")
	void aTriangleCoversItsArea(@ForAll @Size(6) List<@DoubleRange(min = 0, max = 30) Double> xy) {
		double[] p = xy.stream().mapToDouble(Double::doubleValue).toArray();
		var path = new Path2D.Double();
		path.moveTo(p[0], p[1]);
		path.lineTo(p[2], p[3]);
		path.lineTo(p[4], p[5]);
		path.closePath();
		double area = Math.abs((p[2] - p[0]) * (p[5] - p[1]) - (p[4] - p[0]) * (p[3] - p[1])) / 2;
		assertEquals(area, sum(covered(path, 31, 31)), 1e-2 + area * 1e-4);
	}

	@Property(tries = 100, seed = "20260102")
	void whatSticksOutIsCutAtTheClipAndNothingIsSpilt(@ForAll @DoubleRange(min = -20, max = 20) double x,
			@ForAll @DoubleRange(min = -20, max = 20) double y) {
		var coverage = new Coverage(20, 20);
		coverage.clip(5, 5, 15, 15);
		var box = new Rectangle2D.Double(x, y, 17, 13);
		coverage.add(box, null);
		float[][] pixels = swept(coverage, 20, 20);
		Rectangle2D inside = box.createIntersection(new Rectangle2D.Double(5, 5, 10, 10));
		assertEquals(inside.isEmpty() ? 0 : inside.getWidth() * inside.getHeight(), sum(pixels), 1e-3);
		for (int row = 0; row < 20; row++)
			for (int column = 0; column < 20; column++)
				assertTrue(pixels[row][column] == 0 || row >= 5 && row < 15 && column >= 5 && column < 15);
	}

	@Test
	void aDiscCoversPiRSquaredAndTheCoverageIsEmptyAfterwards() {
		var coverage = new Coverage(40, 40);
		coverage.add(new Ellipse2D.Double(5, 5, 30, 30), null);
		assertEquals(Math.PI * 225, sum(swept(coverage, 40, 40)), 1.5);
		assertEquals(0, sum(swept(coverage, 40, 40)));
	}

	@Test
	void blendingKeepsAnOpaqueGroundOpaque() {
		for (int share = 0; share <= 255; share++)
			assertEquals(255, Pixels.over(Pixels.premultiplied(0xff336699, share), 0xffffffff) >>> 24);
		assertEquals(0xff336699, Pixels.over(Pixels.premultiplied(0xff336699, 255), 0xff000000));
		assertEquals(0xffffffff, Pixels.over(0, 0xffffffff));
	}
}
