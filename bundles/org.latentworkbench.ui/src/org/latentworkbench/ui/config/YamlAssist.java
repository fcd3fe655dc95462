package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.latentworkbench.ui.Icons;

/** Offers what may stand at the cursor. */
final class YamlAssist implements IContentAssistProcessor {
	private final Supplier<ConfigSession> session;

	YamlAssist(Supplier<ConfigSession> session) {
		this.session = session;
	}

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		YamlScan scan = YamlScan.of(viewer.getDocument().get(), offset);
		YamlScan.Cursor at = scan.cursor();
		return proposals(scan).stream().map(p -> {
			String shown = p.detail().isEmpty() ? p.label() : p.label() + "  -  " + p.detail();
			return new CompletionProposal(p.text(), at.start(), at.end() - at.start(), p.text().length(),
					JFaceResources.getResources().create(Icons.of(p.icon())), shown, null, p.help().isEmpty() ? null : p.help());
		}).toArray(ICompletionProposal[]::new);
	}

	private List<Proposal> proposals(YamlScan scan) {
		ConfigSession on = session.get();
		var completions = new Completions(StudyFiles.folderOf(on.file()), KnownContributions.platform());
		return ConfigKind.of(on) instanceof ConfigKind.Parameters p ? p.type().map(t -> completions.config(scan, t)).orElse(List.of())
				: completions.study(scan);
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public String getErrorMessage() {
		return Optional.ofNullable(session.get()).map(s -> "Nothing is known that could stand here").orElse(null);
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
