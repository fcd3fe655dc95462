package org.latentworkbench.ui.config;

import java.util.function.Supplier;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
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
