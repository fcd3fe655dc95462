package org.latentworkbench.ui.selection;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One view's part in the linked selection. A view that opts out keeps a selection of its own until it joins again. For the
 * window's thread alone; whoever makes one disposes it.
 */
public final class SelectionLink {
	private final LinkedSelection all;
	private final Path study;
	private final Map<Subject, Set<String>> own = new EnumMap<>(Subject.class);
	private final Runnable stop;
	private Consumer<Subject> listener = subject -> {
	};
	private boolean linked = true;

	/** @param study the folder of the study that the view shows something of */
	public SelectionLink(LinkedSelection all, Path study) {
		this.all = all;
		this.study = study;
		stop = all.listen(change -> {
			if (linked && change.source() != this && change.study().equals(study)) {
				listener.accept(change.subject());
			}
		});
	}

	public Path study() {
		return study;
	}

	/** What is selected, for this view. */
	public Set<String> selected(Subject subject) {
		return linked ? all.selected(study, subject) : own.getOrDefault(subject, Set.of());
	}

	/** Selects here and, while linked, everywhere. This view's listener is not told. */
	public void select(Subject subject, Collection<String> ids) {
		Set<String> chosen = new LinkedHashSet<>(ids);
		if (linked) {
			all.select(new SelectionChange(study, subject, chosen, this));
		} else {
			own.put(subject, chosen);
		}
	}

	/** @param newListener told when something else was selected elsewhere, or when the view joins again */
	public void onChange(Consumer<Subject> newListener) {
		listener = newListener;
	}

	public boolean linked() {
		return linked;
	}

	/** Joins the other views or opts out. What was selected stays selected when it opts out. */
	public void linked(boolean join) {
		if (linked == join) {
			return;
		}
		if (!join) {
			for (Subject subject : Subject.values()) {
				own.put(subject, selected(subject));
			}
		}
		linked = join;
		if (join) {
			for (Subject subject : Subject.values()) {
				listener.accept(subject);
			}
		}
	}

	public void dispose() {
		stop.run();
	}
}
