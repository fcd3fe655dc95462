package org.latentworkbench.ui.viewer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Shows artefacts of some kinds. Contributed to the extension point {@code org.latentworkbench.ui.viewers}; every tab gets
 * an object of its own. The tab around it reads in the background, shows progress and errors, and disposes.
 *
 * @param <T> what is read: everything that showing needs, so that the window's thread opens no file
 */
public interface ArtefactViewer<T> {
	/**
	 * Reads what is to be shown. Runs in a job, never in the window's thread.
	 *
	 * @param monitor says when the tab was closed
	 * @throws Exception whatever goes wrong; the tab shows the message
	 */
	T read(ArtefactSource source, IProgressMonitor monitor) throws Exception;

	/** One line on what is shown: its size, what is missing, what to know about it. */
	String summary(T content);

	/**
	 * Makes the controls. Runs in the window's thread.
	 *
	 * @param parent has a fill layout
	 * @param site   what the tab has for it: tools, the linked selection, the status line
	 * @return what takes the focus
	 */
	Control show(T content, Composite parent, ViewerSite site);
}
