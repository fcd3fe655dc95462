package org.latentworkbench.api;

/**
 * What the user gave cannot be used: a file, a name, a value. The message stands on its own: it names the file and place,
 * what was found, what was expected and what to do. The command line prints it without a stack trace and exits with 2.
 */
public class InputException extends Exception {
	private static final long serialVersionUID = 1L;

	public InputException(String message) {
		super(message);
	}

	public InputException(String message, Throwable cause) {
		super(message, cause);
	}
}
