package org.latentworkbench.ui.viewer;

import java.util.Optional;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IEditorSite;
import org.latentworkbench.ui.figure.FigureSource;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionLink;

/** A tab's side of {@link ViewerSite}: one for each time that it shows something. */
final class TabSite implements ViewerSite {
	private final IEditorSite editor;
	private final ArtefactSource source;
	private final EditorPages.Content page;
	private final SelectionLink selection;
	private boolean takesPart;
	private Optional<FigureSource> figure = Optional.empty();
	private Optional<Runnable> reset = Optional.empty();

	TabSite(IEditorSite editor, ArtefactSource source, EditorPages.Content page) {
		this.editor = editor;
		this.source = source;
		this.page = page;
		selection = new SelectionLink(editor.getService(LinkedSelection.class), LinkedSelection.studyOf(source.path()));
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
		page.about().setText(text.replace("&", "&&"));
		page.page().layout(true, true);
	}

	@Override
	public SelectionLink selection() {
		takesPart = true;
		return selection;
	}

	@Override
	public void exports(FigureSource newFigure) {
		figure = Optional.of(newFigure);
	}

	@Override
	public void resets(Runnable newReset) {
		reset = Optional.of(newReset);
	}

	/** Adds the buttons that the tab has for every viewer, behind the viewer's own. */
	void complete() {
		if (takesPart) {
			page.tools().add(new Separator());
			page.tools().add(new LinkedAction(selection));
		}
		page.tools().update(true);
		page.page().layout(true, true);
	}

	/** What export and copy take. */
	Optional<FigureSource> figure() {
		return figure;
	}

	/** What Reset does. */
	Optional<Runnable> reset() {
		return reset;
	}

	void dispose() {
		selection.dispose();
		page.tools().dispose();
	}
}
