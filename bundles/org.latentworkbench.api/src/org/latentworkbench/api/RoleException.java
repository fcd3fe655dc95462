package org.latentworkbench.api;

/**
 * Something bound to an input role of a step that does not fit the other inputs, or not what the step does. Whoever shows the message says
 * where the role is bound: the message need not name that place, only what was found, what was expected and what to do.
 */
public class RoleException extends InputException {
	private static final long serialVersionUID = 1L;

	private final String role;

	/** @param role as in {@link RunContext#has} */
	public RoleException(String role, String message) {
		super(message);
		this.role = role;
	}

	private RoleException(String role, InputException cause) {
		super(cause.getMessage(), cause);
		this.role = role;
	}

	/** The role that it is bound to. */
	public String role() {
		return role;
	}

	/**
	 * What is found, where what is bound to a role is to blame when that is nothing.
	 *
	 * @throws InputException that says what the finding says, and blames the role unless the finding blames something itself
	 */
	public static <T> T at(String role, ParameterException.Finding<T> finding) throws InputException {
		try {
			return finding.find();
		} catch (ParameterException | RoleException e) {
			throw e;
		} catch (InputException e) {
			throw new RoleException(role, e);
		}
	}
}
