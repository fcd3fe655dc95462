package org.latentworkbench.ui.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.XMLMemento;

/** Which way of looking at a kind of artefacts was chosen, and what each viewer of a tab wrote down when it was left. */
final class KeptViews {
	private static final String NODE = "org.latentworkbench.ui";
	private static final String CHOSEN = "viewer.";
	private static final String VIEW = "view";
	private static final String VIEWER = "viewer";

	private final Map<String, IMemento> views = new HashMap<>();

	/** The viewer that opens: the one that was last chosen for this kind, else the first. */
	Optional<ViewerInfo> first(ArtefactSource source, List<ViewerInfo> all) {
		String chosen = preferences().get(CHOSEN + source.kind(), "");
		return all.stream().filter(v -> v.id().equals(chosen)).findFirst().or(() -> all.stream().findFirst());
	}

	/** Remembers a choice for all artefacts of this kind. */
	void choose(ArtefactSource source, ViewerInfo viewer) {
		preferences().put(CHOSEN + source.kind(), viewer.id());
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	/** What a viewer wrote down. */
	Optional<IMemento> of(ViewerInfo viewer) {
		return Optional.ofNullable(views.get(viewer.id()));
	}

	/** An empty page for a viewer to write on. */
	IMemento anew(ViewerInfo viewer) {
		IMemento memento = XMLMemento.createWriteRoot(VIEW);
		views.put(viewer.id(), memento);
		return memento;
	}

	void save(ViewerInfo shown, IMemento memento) {
		memento.putString(VIEWER, shown.id());
		views.forEach((id, view) -> memento.createChild(VIEW, id).putMemento(view));
	}

	/** @return the viewer that was shown, where it is still there */
	Optional<ViewerInfo> restore(IMemento memento, List<ViewerInfo> all) {
		for (IMemento view : memento.getChildren(VIEW)) {
			views.put(view.getID(), view);
		}
		String shown = memento.getString(VIEWER);
		return all.stream().filter(v -> v.id().equals(shown)).findFirst();
	}
}
