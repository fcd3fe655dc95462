package org.latentworkbench.ui.selection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.latentworkbench.core.study.StudyFile;

/**
 * The samples and features that are selected in each study, the same for all views: select somewhere and it is selected
 * everywhere. A service of the workbench: {@code site.getService(LinkedSelection.class)}. For the window's thread alone.
 */
public final class LinkedSelection {
	private final Map<Path, Map<Subject, Set<String>>> selected = new HashMap<>();
	private final List<Consumer<SelectionChange>> listeners = new ArrayList<>();

	/** The study that a file belongs to: the nearest folder above it with a {@code study.yaml}, else the file's own folder. */
	public static Path studyOf(Path file) {
		Path absolute = file.toAbsolutePath().normalize();
		for (Path folder = absolute; folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(StudyFile.NAME))) {
				return folder;
			}
		}
		return absolute.getParent() == null ? absolute : absolute.getParent();
	}

	/** What is selected in a study; empty: nothing. */
	public Set<String> selected(Path study, Subject subject) {
		return selected.getOrDefault(study, Map.of()).getOrDefault(subject, Set.of());
	}

	/** Selects; nobody hears of it where the same is selected already. */
	public void select(SelectionChange change) {
		if (selected(change.study(), change.subject()).equals(change.ids())) {
			return;
		}
		selected.computeIfAbsent(change.study(), s -> new EnumMap<>(Subject.class)).put(change.subject(), change.ids());
		RuntimeException broken = null;
		for (Consumer<SelectionChange> listener : List.copyOf(listeners)) {
			try {
				listener.accept(change);
			} catch (RuntimeException e) {
				// a view that is broken, a plug-in's for instance, does not keep the others from following
				if (broken == null) {
					broken = e;
				} else {
					broken.addSuppressed(e);
				}
			}
		}
		if (broken != null) {
			throw broken;
		}
	}

	/** @return stops listening when it is run */
	public Runnable listen(Consumer<SelectionChange> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
