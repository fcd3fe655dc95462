package org.latentworkbench.ui.config;

import java.util.function.Supplier;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

/** What the text page can do beyond plain text: colours, completion, hover, quick fixes. */
final class YamlConfiguration extends TextSourceViewerConfiguration {
	private static final int INDENT = 2;

	private final Supplier<ConfigSession> session;
	private final YamlScanner scanner = new YamlScanner();

	YamlConfiguration(IPreferenceStore preferences, Supplier<ConfigSession> session) {
		super(preferences);
		this.session = session;
	}

	void coloursChanged() {
		scanner.coloursChanged();
	}

	@Override
	public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
		var reconciler = new PresentationReconciler();
		var repairer = new DefaultDamagerRepairer(scanner);
		reconciler.setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
		reconciler.setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
		return reconciler;
	}

	/** No spelling: the words are names. */
	@Override
	public IReconciler getReconciler(ISourceViewer viewer) {
		return null;
	}

	@Override
	public int getTabWidth(ISourceViewer viewer) {
		return INDENT;
	}

	@Override
	public String[] getIndentPrefixes(ISourceViewer viewer, String contentType) {
		return new String[] { " ".repeat(INDENT), " ", "" };
	}

	@Override
	public String[] getDefaultPrefixes(ISourceViewer viewer, String contentType) {
		return new String[] { "# ", "" };
	}

	@Override
	public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer viewer, String contentType) {
		return new IAutoEditStrategy[] { new YamlIndent(INDENT) };
	}

	@Override
	public IContentAssistant getContentAssistant(ISourceViewer viewer) {
		var assistant = new ContentAssistant();
		assistant.setContentAssistProcessor(new YamlAssist(session), IDocument.DEFAULT_CONTENT_TYPE);
		assistant.enableAutoActivation(true);
		assistant.enableAutoInsert(true);
		assistant.enableColoredLabels(true);
		assistant.setInformationControlCreator(YamlConfiguration::information);
		assistant.setStatusLineVisible(false);
		assistant.setProposalPopupOrientation(IContentAssistant.PROPOSAL_OVERLAY);
		return assistant;
	}

	@Override
	public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
		var assistant = new QuickAssistAssistant();
		assistant.setQuickAssistProcessor(new YamlQuickAssist(session));
		assistant.setInformationControlCreator(YamlConfiguration::information);
		return assistant;
	}

	/** Texts as they are: they are no HTML, and their lines stay lines. */
	private static DefaultInformationControl information(Shell parent) {
		return new DefaultInformationControl(parent, (String) null, null);
	}

	@Override
	public IInformationControlCreator getInformationControlCreator(ISourceViewer viewer) {
		return YamlConfiguration::information;
	}

	@Override
	public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
		return new YamlHover(viewer, session);
	}
}
