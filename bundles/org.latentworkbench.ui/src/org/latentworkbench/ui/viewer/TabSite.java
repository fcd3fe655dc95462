package org.latentworkbench.ui.viewer;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.latentworkbench.ui.figure.FigureSource;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionLink;

/** A tab's side of {@link ViewerSite}: one for each time that it shows something. */
final class TabSite implements ViewerSite {
	private final IEditorSite editor;
	private final ArtefactSource source;
	private final EditorPages.Content page;
	private final TabTools tab;
	private final Optional<IMemento> kept;
	private Optional<SelectionLink> selection = Optional.empty();
	private Optional<FigureSource> figure = Optional.empty();
	private Optional<Runnable> reset = Optional.empty();
	private Consumer<IMemento> keeper = memento -> {
	};

	/** @param kept what the viewer wrote down when it was here before */
	TabSite(IEditorSite editor, ArtefactSource source, EditorPages.Content page, TabTools tab, Optional<IMemento> kept) {
		this.editor = editor;
		this.source = source;
		this.page = page;
		this.tab = tab;
		this.kept = kept;
	}

	@Override
	public IEditorSite editor() {
		return editor;
	}

	@Override
	public ArtefactSource source() {
		return source;
	}

	@Override
	public IToolBarManager tools() {
		return page.tools();
	}

	@Override
	public void summary(String text) {
		page.say(text);
		page.page().layout(true, true);
	}

	@Override
	public SelectionLink selection() {
		if (selection.isEmpty()) {
			SelectionLink link = new SelectionLink(editor.getService(LinkedSelection.class), LinkedSelection.studyOf(source.path()));
			selection = Optional.of(link);
			tab.links(link);
		}
		return selection.get();
	}

	@Override
	public void exports(FigureSource newFigure) {
		if (figure.isEmpty()) {
			tab.exports();
		}
		figure = Optional.of(newFigure);
	}

	@Override
	public void resets(Runnable newReset) {
		if (reset.isEmpty()) {
			tab.resets();
		}
		reset = Optional.of(newReset);
	}

	@Override
	public Optional<IMemento> kept() {
		return kept;
	}

	@Override
	public void keeps(Consumer<IMemento> newKeeper) {
		keeper = newKeeper;
	}

	/** What export and copy take. */
	Optional<FigureSource> figure() {
		return figure;
	}

	/** What Reset does. */
	Optional<Runnable> reset() {
		return reset;
	}

	/** Lets the viewer write down what it wants to find again. */
	void keep(IMemento memento) {
		keeper.accept(memento);
	}

	void dispose() {
		selection.ifPresent(SelectionLink::dispose);
		tab.dispose();
		page.tools().dispose();
	}
}
