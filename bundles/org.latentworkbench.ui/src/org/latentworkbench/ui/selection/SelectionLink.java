package org.latentworkbench.ui.selection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
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
	/** What all parts of one view have in common. */
	private final View view;
	private final Runnable stop;
	private Consumer<Subject> listener = subject -> {
	};

	/** A view: whether it is linked, what it has selected while it is not, and its parts. */
	private static final class View {
		final Map<Subject, Set<String>> own = new EnumMap<>(Subject.class);
		final List<SelectionLink> parts = new ArrayList<>();
		boolean linked = true;
	}

	/** @param study the folder of the study that the view shows something of */
	public SelectionLink(LinkedSelection all, Path study) {
		this(all, study, new View());
	}

	private SelectionLink(LinkedSelection all, Path study, View view) {
		this.all = all;
		this.study = study;
		this.view = view;
		view.parts.add(this);
		stop = all.listen(change -> {
			if (view.linked && change.source() != this && change.study().equals(study)) {
				listener.accept(change.subject());
			}
		});
	}

	/** A link for another part of the same view, a plot beside a table for instance: the parts opt out and join together. */
	public SelectionLink beside() {
		return new SelectionLink(all, study, view);
	}

	public Path study() {
		return study;
	}

	/** What is selected, for this view. */
	public Set<String> selected(Subject subject) {
		return view.linked ? all.selected(study, subject) : view.own.getOrDefault(subject, Set.of());
	}

	/** Selects here and, while linked, everywhere. This part's listener is not told. */
	public void select(Subject subject, Collection<String> ids) {
		Set<String> chosen = new LinkedHashSet<>(ids);
		if (view.linked) {
			all.select(new SelectionChange(study, subject, chosen, this));
		} else if (!chosen.equals(view.own.put(subject, chosen))) {
			List.copyOf(view.parts).stream().filter(part -> part != this).forEach(part -> part.listener.accept(subject));
		}
	}

	/** @param newListener told when something else was selected elsewhere, or when the view joins again */
	public void onChange(Consumer<Subject> newListener) {
		listener = newListener;
	}

	public boolean linked() {
		return view.linked;
	}

	/** Joins the other views or opts out. What was selected stays selected when it opts out. */
	public void linked(boolean join) {
		if (view.linked == join) {
			return;
		}
		if (!join) {
			for (Subject subject : Subject.values()) {
				view.own.put(subject, selected(subject));
			}
		}
		view.linked = join;
		if (join) {
			for (SelectionLink part : List.copyOf(view.parts)) {
				for (Subject subject : Subject.values()) {
					part.listener.accept(subject);
				}
			}
		}
	}

	public void dispose() {
		stop.run();
		view.parts.remove(this);
	}
}
