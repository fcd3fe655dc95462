package org.latentworkbench.ui.config;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** The page with the text: an ordinary text editor that knows what may stand where. */
final class YamlPage extends TextEditor {
	private final ConfigEditor editor;
	private final IPropertyChangeListener themeListener = event -> {
		if (event.getProperty().startsWith(YamlColours.PREFIX) && getSourceViewer() != null) {
			((YamlConfiguration) getSourceViewerConfiguration()).coloursChanged();
			getSourceViewer().invalidateTextPresentation();
		}
	};
	private LocalResourceManager images;

	YamlPage(ConfigEditor editor) {
		this.editor = editor;
	}

	@Override
	protected void initializeEditor() {
		super.initializeEditor();
		setHelpContextId("org.latentworkbench.ui.configForm");
	}

	@Override
	public void createPartControl(Composite parent) {
		Supplier<ConfigSession> session = editor::session;
		setSourceViewerConfiguration(new YamlConfiguration(EditorsUI.getPreferenceStore(), session));
		super.createPartControl(parent);
		getSourceViewer().getTextWidget().addCaretListener(e -> editor.caretMoved());
		PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().addPropertyChangeListener(themeListener);
		JFaceResources.getColorRegistry().addListener(themeListener);
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().removePropertyChangeListener(themeListener);
		JFaceResources.getColorRegistry().removeListener(themeListener);
		if (images != null) {
			images.dispose();
		}
		super.dispose();
	}

	/** An image that lives as long as the page. */
	Image image(ImageDescriptor descriptor) {
		if (images == null) {
			images = new LocalResourceManager(JFaceResources.getResources());
		}
		return images.create(descriptor);
	}

	/**
	 * Also when the file has got another name. The provider tells that to those who listened first, and to nobody else once this page has
	 * let go of the old file, so that it is for this page to tell the editor.
	 */
	@Override
	protected void doSetInput(IEditorInput input) throws CoreException {
		Optional<String> unsaved = Optional.ofNullable(getEditorInput()).filter(old -> isDirty()).map(old -> document().get());
		boolean moved = getEditorInput() != null && input != null;
		super.doSetInput(input);
		if (moved) {
			unsaved.ifPresent(this::putBack);
			editor.moved(input);
		}
	}

	/** Writes what is not saved into the new file's text, not as a step to undo: the steps that led to it are taken over. */
	private void putBack(String text) {
		document().set(text);
		DocumentUndoManagerRegistry.getDocumentUndoManager(document()).reset();
	}

	/** Makes the file anew where it was deleted: a study's file has its name, and no other can be asked for. */
	@Override
	public void doSave(IProgressMonitor monitor) {
		if (getDocumentProvider().isDeleted(getEditorInput())) {
			performSave(true, monitor);
		} else {
			super.doSave(monitor);
		}
	}

	@Override
	protected void handleEditorInputChanged() {
		if (!getDocumentProvider().isDeleted(getEditorInput())) {
			super.handleEditorInputChanged();
		} else if (MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), "File Deleted", getEditorInput().getName()
				+ " has been deleted, and what was changed here is not saved. Save it as a new file of that name, or close its editor without saving?",
				SWT.NONE, "Save", "Close") == 0) {
			performSave(true, getProgressMonitor());
		} else {
			editor.getSite().getPage().closeEditor(editor, false);
		}
	}

	IDocument document() {
		return getDocumentProvider().getDocument(getEditorInput());
	}

	IAnnotationModel annotations() {
		return getDocumentProvider().getAnnotationModel(getEditorInput());
	}

	ISourceViewer viewer() {
		return getSourceViewer();
	}

	/** Does what the viewer's operation of that number does, for instance {@link SourceViewer#CONTENTASSIST_PROPOSALS}. */
	void operate(int operation) {
		((SourceViewer) getSourceViewer()).doOperation(operation);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IContentOutlinePage.class ? editor.getAdapter(adapter) : super.getAdapter(adapter);
	}
}
