package org.latentworkbench.core.registry;

/** A plug-in is broken: its class is missing, cannot be made, or is not what the extension point asks for. */
public class ContributionException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public ContributionException(String message, Throwable cause) {
		super(message, cause);
	}
}
