package org.latentworkbench.ui.config;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.IDocumentProvider;
import org.eclipse.ui.texteditor.IElementStateListener;

/** Tells an editor when its file is deleted, and when other files of the study change. */
final class FileWatch implements IElementStateListener, IResourceChangeListener {
	private final ConfigEditor editor;
	private final IDocumentProvider provider;
	private final Display display;
	private final Runnable others;

	/** @param others is run in the window's thread when any file of the study has changed, but for results */
	FileWatch(ConfigEditor editor, IDocumentProvider provider, Runnable others) {
		this.others = others;
		this.editor = editor;
		this.provider = provider;
		this.display = editor.getSite().getShell().getDisplay();
		provider.addElementStateListener(this);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	void dispose() {
		provider.removeElementStateListener(this);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		IFile file = editor.resource().orElse(null);
		if (file != null && event.getDelta() != null && !display.isDisposed()) {
			IResourceDelta project = event.getDelta().findMember(file.getProject().getFullPath());
			if (project != null && StudyValidation.counts(project)) {
				display.asyncExec(others);
			}
		}
	}

	@Override
	public void elementDeleted(Object element) {
		if (element != null && element.equals(editor.getEditorInput())) {
			display.asyncExec(() -> editor.deleted());
		}
	}

	@Override
	public void elementMoved(Object from, Object to) {
		// the page with the text tells
	}

	@Override
	public void elementDirtyStateChanged(Object element, boolean dirty) {
		// the page with the text tells
	}

	@Override
	public void elementContentAboutToBeReplaced(Object element) {
		// the document tells
	}

	@Override
	public void elementContentReplaced(Object element) {
		// the document tells
	}
}
