package org.latentworkbench.api;

import java.util.Locale;

/** Whether something fits into the memory that Java may use, and how to say that it does not. */
public final class MemoryNeed {
	private static final double GB = 1e9;

	private MemoryNeed() {
	}

	/**
	 * Refuses what cannot fit.
	 *
	 * @param what   needs the memory
	 * @param bytes  so much of it
	 * @param advice what makes it less
	 * @throws InputException when Java may not use as much
	 */
	public static void check(String what, long bytes, String advice) throws InputException {
		check(what, bytes, advice, Runtime.getRuntime().maxMemory());
	}

	static void check(String what, long bytes, String advice, long most) throws InputException {
		if (bytes <= most) {
			return;
		}
		throw new InputException(what + ": about " + amount(bytes) + " of memory is needed, but Java may use " + amount(most) + " at most; "
				+ advice + ", or allow more, for instance LATENT_JAVA_OPTS=-Xmx" + (long) Math.ceil(1.25 * bytes / (1L << 30)) + "g");
	}

	/** Bytes in words: {@code 1.5 GB}, {@code 20 MB}. */
	public static String amount(long bytes) {
		return bytes >= GB ? String.format(Locale.ROOT, "%.1f GB", bytes / GB) : Math.max(1, Math.round(bytes / 1e6)) + " MB";
	}
}
