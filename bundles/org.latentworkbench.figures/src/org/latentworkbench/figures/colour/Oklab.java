package org.latentworkbench.figures.colour;

/**
 * The OKLab space (B. Ottosson, 2020), in which equal distances look about equally different. L is lightness 0 to 1; a
 * and b are green-red and blue-yellow. The cylindrical form has chroma C and hue h in degrees.
 */
public final class Oklab {
	private Oklab() {
	}

	/** @param argb alpha is ignored; @return {L, a, b} */
	public static double[] fromRgb(int argb) {
		return fromLinear(linear(argb >> 16 & 255), linear(argb >> 8 & 255), linear(argb & 255));
	}

	/** @return {L, a, b} of linear-light sRGB, each 0 to 1 */
	public static double[] fromLinear(double r, double g, double b) {
		double l = Math.cbrt(.4122214708 * r + .5363325363 * g + .0514459929 * b);
		double m = Math.cbrt(.2119034982 * r + .6806995451 * g + .1073969566 * b);
		double s = Math.cbrt(.0883024619 * r + .2817188376 * g + .6299787005 * b);
		return new double[] { .2104542553 * l + .7936177850 * m - .0040720468 * s,
				1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
				.0259040371 * l + .7827717662 * m - .8086757660 * s };
	}

	/** @return linear-light {r, g, b}, outside 0..1 where the colour cannot be shown */
	static double[] toLinear(double lightness, double a, double b) {
		double l = cube(lightness + .3963377774 * a + .2158037573 * b);
		double m = cube(lightness - .1055613458 * a - .0638541728 * b);
		double s = cube(lightness - .0894841775 * a - 1.2914855480 * b);
		return new double[] { 4.0767416621 * l - 3.3077115913 * m + .2309699292 * s,
				-1.2684380046 * l + 2.6097574011 * m - .3413193965 * s,
				-.0041960863 * l - .7034186147 * m + 1.7076147010 * s };
	}

	/** The opaque sRGB colour; colours out of gamut lose chroma until they can be shown, at the same lightness and hue. */
	public static int toRgb(double lightness, double a, double b) {
		double keep = 1;
		double[] rgb = toLinear(lightness, a, b);
		if (!shown(rgb)) {
			double low = 0;
			for (int i = 0; i < 24; i++) {
				double middle = (low + keep) / 2;
				if (shown(toLinear(lightness, a * middle, b * middle)))
					low = middle;
				else
					keep = middle;
			}
			rgb = toLinear(lightness, a * low, b * low);
		}
		return 0xff000000 | encode(rgb[0]) << 16 | encode(rgb[1]) << 8 | encode(rgb[2]);
	}

	/** @param chroma 0 to about 0.3; @param hue degrees */
	public static int lch(double lightness, double chroma, double hue) {
		double radians = Math.toRadians(hue);
		return toRgb(lightness, chroma * Math.cos(radians), chroma * Math.sin(radians));
	}

	/** The distance of two sRGB colours; .02 is just visible for adjoining patches, .1 is plainly another colour. */
	public static double distance(int argb1, int argb2) {
		double[] p = fromRgb(argb1);
		double[] q = fromRgb(argb2);
		return Math.sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) + (p[2] - q[2]) * (p[2] - q[2]));
	}

	/** The opaque colour a share of the way from one colour to another. */
	public static int mix(int from, int to, double share) {
		double[] p = fromRgb(from);
		double[] q = fromRgb(to);
		return toRgb(p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share, p[2] + (q[2] - p[2]) * share);
	}

	/** Linear light, 0 to 1, of an sRGB part of 0 to 255. */
	public static double linear(int part) {
		double v = part / 255.0;
		return v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4);
	}

	/** The contrast ratio of WCAG 2, from 1 (equal) to 21. */
	public static double contrast(int argb1, int argb2) {
		double p = luminance(argb1) + .05;
		double q = luminance(argb2) + .05;
		return Math.max(p, q) / Math.min(p, q);
	}

	private static double luminance(int argb) {
		return .2126 * linear(argb >> 16 & 255) + .7152 * linear(argb >> 8 & 255) + .0722 * linear(argb & 255);
	}

	private static boolean shown(double[] rgb) {
		for (double part : rgb)
			if (!(part >= -1e-6 && part <= 1 + 1e-6))
				return false;
		return true;
	}

	private static int encode(double part) {
		double v = Math.clamp(part, 0, 1);
		return (int) Math.round(255 * (v <= .0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - .055));
	}

	private static double cube(double v) {
		return v * v * v;
	}
}
