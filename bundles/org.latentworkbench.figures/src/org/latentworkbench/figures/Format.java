package org.latentworkbench.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a figure can be written in. */
public enum Format {
	PNG, SVG, PDF,
	/** Animated where the figure has a 3-D panel, else a single frame. */
	GIF;

	/** Without a dot, in lower case. */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The format of an extension (without its dot, in any case), if there is one. */
	public static Optional<Format> ofExtension(String extension) {
		return Arrays.stream(values()).filter(format -> format.extension().equals(extension.toLowerCase(Locale.ROOT)))
				.findFirst();
	}
}
