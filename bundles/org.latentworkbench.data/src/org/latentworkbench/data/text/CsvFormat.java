package org.latentworkbench.data.text;

/** Comma-separated text. */
public final class CsvFormat extends TextFormat {
	public CsvFormat() {
		super(',');
	}
}
