package org.latentworkbench.api.figure;

import java.util.List;

/**
 * n names in space, each a little above its position.
 *
 * @param label   in the legend; normally empty
 * @param x       n positions
 * @param y       n positions
 * @param z       n positions
 * @param strings n texts
 * @param size    height in points; 0: that of tick labels
 * @param colour  of the text
 */
public record Texts3D(String label, Floats x, Floats y, Floats z, List<String> strings, double size,
		Colour colour) implements Layer3D {
	public Texts3D {
		strings = Checks.copy(strings);
		Checks.sameLength("Texts3D", x.size(), "y", y.size());
		Checks.sameLength("Texts3D", x.size(), "z", z.size());
		Checks.sameLength("Texts3D", x.size(), "strings", strings.size());
		Checks.notNegative("Texts3D", "size", size);
	}

	public static Texts3D of(Floats x, Floats y, Floats z, List<String> strings) {
		return new Texts3D("", x, y, z, strings, 0, ThemeColour.FOREGROUND);
	}
}
