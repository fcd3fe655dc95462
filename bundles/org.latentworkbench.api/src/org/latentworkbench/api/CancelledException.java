package org.latentworkbench.api;

/** The person stopped the work. Contributions let it pass; the run engine tidies up. */
public class CancelledException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public CancelledException() {
		super("cancelled", null, false, false);
	}
}
