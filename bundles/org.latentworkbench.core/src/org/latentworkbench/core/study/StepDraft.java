package org.latentworkbench.core.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;

/** A step as far as it could be read. */
final class StepDraft {
	final String name;
	final Scalar key;
	final Mapping body;
	Optional<ContributionInfo> use = Optional.empty();
	Optional<ParametersType<?>> type = Optional.empty();
	/** The parameters as written, with the overrides in them; empty when they could not be read. */
	Optional<Mapping> with = Optional.empty();
	Map<String, List<Target>> inputs = Map.of();
	/** Null until they are bound; bound where there are no problems. */
	Record parameters;

	StepDraft(Scalar key, Mapping body) {
		this.name = key.text();
		this.key = key;
		this.body = body;
	}
}
