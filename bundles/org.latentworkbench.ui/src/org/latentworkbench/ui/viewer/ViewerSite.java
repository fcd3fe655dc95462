package org.latentworkbench.ui.viewer;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.latentworkbench.ui.figure.FigureSource;
import org.latentworkbench.ui.selection.SelectionLink;

/** What the tab around a viewer has for it. For the window's thread alone. */
public interface ViewerSite {
	/** The tab's own site, for services, global actions and the status line. */
	IEditorSite editor();

	/** What is shown. */
	ArtefactSource source();

	/** The buttons in the line above the viewer; update it after the last one was added. */
	IToolBarManager tools();

	/** Writes the line above the viewer anew, for instance when what is shown was filtered. */
	void summary(String text);

	/** What is selected in all views of the study. The tab disposes it. */
	SelectionLink selection();

	/** Says what export and copy take from now on; the commands appear in the line above the viewer. */
	void exports(FigureSource figure);

	/** Says how the view goes back to how it began; the command appears in the line above the viewer. */
	void resets(Runnable reset);

	/** What this viewer kept when it last showed this: zoom, colours, choices; empty where it shows it for the first time. */
	Optional<IMemento> kept();

	/** @param keeper writes down, when the tab is closed with the window or another view is chosen, what {@link #kept} returns later */
	void keeps(Consumer<IMemento> keeper);
}
