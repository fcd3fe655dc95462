package org.latentworkbench.ui.viewer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.eclipse.jface.resource.ImageDescriptor;

/**
 * What is known about a viewer without loading it.
 *
 * @param kinds   the kinds of artefacts it shows
 * @param endings the endings of plain files it shows, without dot, in lower case
 * @param icon    for its tabs
 * @param further whether others open first, and this one is a further view
 * @param help    the id of its help
 * @param maker   makes its objects
 */
public record ViewerInfo(String id, String name, Set<String> kinds, Set<String> endings, Optional<ImageDescriptor> icon,
		boolean further, String help, Callable<Object> maker) {
	public ViewerInfo {
		kinds = Set.copyOf(kinds);
		endings = Set.copyOf(endings);
	}

	/** Whether it shows files of this name, whatever their kind. */
	boolean takes(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		return endings.stream().anyMatch(e -> name.endsWith("." + e));
	}

	/** Whether it shows this: by its kind, or by its file's ending. */
	boolean shows(ArtefactSource source) {
		return kinds.contains(source.kind()) || takes(source.path().getFileName().toString());
	}

	/**
	 * A new viewer.
	 *
	 * @throws Exception when the plug-in is broken
	 */
	public ArtefactViewer<?> create() throws Exception {
		return (ArtefactViewer<?>) maker.call();
	}
}
