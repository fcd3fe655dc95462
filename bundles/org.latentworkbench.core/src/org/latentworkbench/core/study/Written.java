package org.latentworkbench.core.study;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.core.parameters.Assignment;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.YamlNode.Mapping;

/**
 * What a person wrote of a step, to say where it is that something is wrong.
 *
 * @param inputs      what its roles are bound to
 * @param settings    its parameters, in the study or a file of their own, with what the command line says in its place
 * @param commandLine what the command line says
 */
public record Written(Mapping inputs, Mapping settings, List<Assignment> commandLine) {
	public Written {
		commandLine = List.copyOf(commandLine);
	}

	/** A step that no person wrote. @param place where all of it comes from */
	public static Written at(Place place) {
		return new Written(Mapping.empty(place), Mapping.empty(place), List.of());
	}

	/**
	 * What is wrong, with the place of the parameter's value or of what is bound to the role that is to blame; of one that is not written, with
	 * that where parameters or inputs begin.
	 *
	 * @return empty for a failure that blames neither
	 */
	public Optional<Problem> problem(Throwable failure) {
		return switch (failure) {
			case ParameterException wrong -> Optional.of(Assignment.told(Problem.error(settings.place(wrong.parameter()), wrong.parameter() + ": "
					+ wrong.getMessage()), commandLine));
			case RoleException wrong -> Optional.of(Problem.error(inputs.place(wrong.role()), "in." + wrong.role() + ": " + wrong.getMessage()));
			default -> Optional.empty();
		};
	}
}
