package org.latentworkbench.api;

import java.util.Locale;

/** Numbers of things in words for messages and captions, written as figures write numbers, whatever the system's language. */
public final class Counts {
	private Counts() {
	}

	/** {@code 1 sample}, {@code 1,204 samples}. @param one the word for one thing, of which the plural ends in s */
	public static String of(long number, String one) {
		return of(number, one, one + "s");
	}

	/** {@code 1 modality}, {@code 2 modalities}. */
	public static String of(long number, String one, String many) {
		return number(number) + " " + (number == 1 ? one : many);
	}

	/** {@code there is 1 sample}, {@code there are 1,204 samples}. */
	public static String there(long number, String one) {
		return (number == 1 ? "there is " : "there are ") + of(number, one);
	}

	/** {@code 1,204}. */
	public static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}
}
