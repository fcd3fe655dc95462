package org.latentworkbench.core.study;

import java.util.List;

import org.latentworkbench.api.ParameterException;
import org.latentworkbench.core.parameters.Assignment;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.YamlNode.Mapping;

/**
 * A step's parameters as a person wrote them, to say where the one is that something is wrong with.
 *
 * @param settings    in the study or a file of their own, with what the command line says in its place
 * @param commandLine what the command line says
 */
public record Written(Mapping settings, List<Assignment> commandLine) {
	public Written {
		commandLine = List.copyOf(commandLine);
	}

	/** Parameters that no person wrote one by one. @param place where all of them come from */
	public static Written at(Place place) {
		return new Written(Mapping.empty(place), List.of());
	}

	/** What is wrong, with the place of the parameter's value; of one that is not written, with that where parameters begin. */
	public Problem problem(ParameterException wrong) {
		return Assignment.told(Problem.error(settings.place(wrong.parameter()), wrong.parameter() + ": " + wrong.getMessage()), commandLine);
	}
}
