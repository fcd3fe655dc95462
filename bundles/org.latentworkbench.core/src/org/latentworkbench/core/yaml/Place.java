package org.latentworkbench.core.yaml;

import java.nio.file.Path;

/**
 * A place in a file that a person can go to.
 *
 * @param line   counts from 1
 * @param column counts from 1, in characters (code points)
 */
public record Place(Path file, int line, int column) {
	/** {@code file:line:column}, as compilers write it. */
	@Override
	public String toString() {
		return file + ":" + line + ":" + column;
	}
}
