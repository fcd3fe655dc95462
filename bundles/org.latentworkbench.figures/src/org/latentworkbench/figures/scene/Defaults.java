package org.latentworkbench.figures.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.figure.Floats;

/** Values of components that a stored scene may leave out, because the first scenes were stored without them. */
final class Defaults {
	private static final Map<String, Object> VALUES = Map.of("Axes.emphasised", List.of(), "Axes3D.emphasised", List.of(),
			"Axes3D.zoom", 1.0, "Points3D.sizes", Floats.EMPTY, "Heatmap.open", false);

	private Defaults() {
	}

	/** What a component is where it is left out; nothing for one that must be there. */
	static Optional<Object> of(Class<?> record, String component) {
		return Optional.ofNullable(VALUES.get(record.getSimpleName() + "." + component));
	}
}
