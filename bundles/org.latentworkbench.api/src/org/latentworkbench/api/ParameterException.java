package org.latentworkbench.api;

/**
 * A parameter that does not fit the data. Where the parameter's value stands in a file, whoever shows the message says its line: the message
 * need not name the parameter's place, only what was found, what was expected and what to do.
 */
public class ParameterException extends InputException {
	private static final long serialVersionUID = 1L;

	private final String parameter;

	/** @param parameter the component it is about, as in {@link Checked.Problem#parameter} */
	public ParameterException(String parameter, String message) {
		super(message);
		this.parameter = parameter;
	}

	private ParameterException(String parameter, InputException cause) {
		super(cause.getMessage(), cause);
		this.parameter = parameter;
	}

	/** The component it is about. */
	public String parameter() {
		return parameter;
	}

	/** Something that may find that an input is not what was expected. */
	public interface Finding<T> {
		T find() throws InputException;
	}

	/**
	 * What is found, where a parameter is to blame when that is nothing.
	 *
	 * @throws ParameterException that says what the finding says
	 */
	public static <T> T at(String parameter, Finding<T> finding) throws ParameterException {
		try {
			return finding.find();
		} catch (ParameterException e) {
			throw e;
		} catch (InputException e) {
			throw new ParameterException(parameter, e);
		}
	}
}
