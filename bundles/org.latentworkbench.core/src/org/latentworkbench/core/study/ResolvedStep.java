package org.latentworkbench.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.yaml.Place;

/**
 * A step that can be run: everything is found and checked.
 *
 * @param parameters bound, of the contribution's parameters type
 * @param written    what a person wrote of it
 * @param inputs     by role, in the order of the study; only roles that are bound, each with at least one target
 * @param place      where the step stands
 */
public record ResolvedStep(String name, ContributionInfo use, Record parameters, Written written, Map<String, List<Target>> inputs,
		Place place) {
	public ResolvedStep {
		var copy = new LinkedHashMap<String, List<Target>>();
		inputs.forEach((role, targets) -> copy.put(role, List.copyOf(targets)));
		inputs = Collections.unmodifiableMap(copy);
	}

	/** One that no person wrote. */
	public ResolvedStep(String name, ContributionInfo use, Record parameters, Map<String, List<Target>> inputs, Place place) {
		this(name, use, parameters, Written.at(place), inputs, place);
	}
}
