package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.yaml.YamlNode;

/** The place of one value in a file that is being edited. */
interface Slot {
	/** What is said there; empty where nothing is. */
	Optional<YamlNode> get();

	/**
	 * Says something there.
	 *
	 * @param yaml one value
	 * @throws InputException when the file cannot be changed so
	 */
	void put(String yaml) throws InputException;

	/** Says nothing there, so that the default counts. @throws InputException when the file cannot be changed so */
	void clear() throws InputException;

	/** The place of an entry of the mapping that is or may be there. */
	Slot entry(String key);

	/** The keys that lead here in the file; an item of a list is {@code [0]}. */
	List<String> path();

	/** A path with one more name. */
	static List<String> join(List<String> path, String name) {
		var all = new ArrayList<>(path);
		all.add(name);
		return List.copyOf(all);
	}
}
