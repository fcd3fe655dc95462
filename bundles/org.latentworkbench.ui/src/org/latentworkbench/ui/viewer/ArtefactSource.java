package org.latentworkbench.ui.viewer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something to look at: a run's artefact, or a file of a study.
 *
 * @param path   the file or folder
 * @param kind   one of {@link org.latentworkbench.core.registry.Kinds#ALL}
 * @param name   for people
 * @param origin where it comes from, for instance a run's id and step; empty for a file that no run made
 */
public record ArtefactSource(Path path, String kind, String name, Optional<String> origin) {
	/** A file that no run made. */
	public static ArtefactSource file(Path file, String kind) {
		return new ArtefactSource(file, kind, file.getFileName().toString(), Optional.empty());
	}

	/** The same at another place, with that one's name unless it has one of its own. */
	ArtefactSource at(Path place) {
		boolean ownName = !name.equals(path.getFileName().toString());
		return new ArtefactSource(place, kind, ownName ? name : place.getFileName().toString(), origin);
	}
}
