package org.latentworkbench.contracts;

import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlReader;

/** Binds parameters records from YAML, as a study does. */
public final class Parameters {
	private Parameters() {
	}

	/**
	 * @param yaml lines {@code name: value}; what is not named has its default
	 * @throws AssertionError with all that is wrong
	 */
	public static <P extends Record> P of(Class<P> type, String... yaml) {
		try {
			return ParametersType.of(type).bind((Mapping) YamlReader.read("{" + String.join(", ", yaml) + "}", "parameters"));
		} catch (ProblemsException e) {
			throw new AssertionError(e.getMessage(), e);
		}
	}
}
