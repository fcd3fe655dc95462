package org.latentworkbench.figures.scene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The names under which the kinds of a sealed interface are stored: those of their classes, with a small first letter. */
final class Kinds {
	private Kinds() {
	}

	static String name(Class<?> kind) {
		String name = kind.getSimpleName();
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	/** Every kind of a sealed interface by its name. */
	static Map<String, Class<?>> of(Class<?> sealed) {
		return Arrays.stream(sealed.getPermittedSubclasses())
				.collect(Collectors.toMap(Kinds::name, kind -> kind, (a, b) -> a, LinkedHashMap::new));
	}
}
