package org.latentworkbench.core.registry;

/**
 * An artefact that a contribution makes.
 *
 * @param name its name; {@code *} stands for any part of a name, where names depend on the data
 * @param kind one of {@link Kinds#ALL}
 * @param help what it holds; may be empty
 */
public record OutputRole(String name, String kind, String help) {
	/** Whether the name is known beforehand. */
	public boolean exact() {
		return name.indexOf('*') < 0;
	}

	/** Whether an artefact of this name is this output. */
	public boolean matches(String artefact) {
		String[] parts = name.split("\\*", -1);
		if (parts.length == 1) {
			return name.equals(artefact);
		}
		if (!artefact.startsWith(parts[0])) {
			return false;
		}
		int at = parts[0].length();
		for (int i = 1; i < parts.length - 1; i++) {
			int found = artefact.indexOf(parts[i], at);
			if (found < 0) {
				return false;
			}
			at = found + parts[i].length();
		}
		return artefact.length() - at >= parts[parts.length - 1].length() && artefact.endsWith(parts[parts.length - 1]);
	}
}
