package org.latentworkbench.data.text;

/** Tab-separated text. */
public final class TsvFormat extends TextFormat {
	public TsvFormat() {
		super('\t');
	}
}
