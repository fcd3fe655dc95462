package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Problem;

/** Ctrl+1: mends what is wrong in the cursor's line. */
final class YamlQuickAssist implements IQuickAssistProcessor {
	private final Supplier<ConfigSession> session;

	YamlQuickAssist(Supplier<ConfigSession> session) {
		this.session = session;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof ProblemAnnotation p && p.isQuickFixable();
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		List<ICompletionProposal> fixes = new ArrayList<>();
		int offset = context.getOffset() >= 0 ? context.getOffset() : context.getSourceViewer().getSelectedRange().x;
		List<ProblemAnnotation> here = YamlHover.at(context.getSourceViewer(), offset);
		for (ProblemAnnotation a : here.isEmpty() ? inLine(context.getSourceViewer(), offset) : here) {
			a.problem().fixes().forEach(f -> fixes.add(new FixProposal(session.get(), a.problem(), f)));
		}
		return fixes.isEmpty() ? null : fixes.toArray(ICompletionProposal[]::new);
	}

	private List<ProblemAnnotation> inLine(ISourceViewer viewer, int offset) {
		try {
			IDocument document = viewer.getDocument();
			int line = document.getLineOfOffset(offset);
			List<ProblemAnnotation> found = new ArrayList<>();
			viewer.getAnnotationModel().getAnnotationIterator().forEachRemaining(a -> {
				if (a instanceof ProblemAnnotation p && line(document, viewer.getAnnotationModel().getPosition(p).getOffset()) == line) {
					found.add(p);
				}
			});
			return found;
		} catch (BadLocationException e) {
			return List.of();
		}
	}

	private static int line(IDocument document, int offset) {
		try {
			return document.getLineOfOffset(offset);
		} catch (BadLocationException e) {
			return -1;
		}
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	/** A fix in the list of the editor. */
	private record FixProposal(ConfigSession session, Problem problem, Fix fix) implements ICompletionProposal {
		@Override
		public void apply(IDocument document) {
			Fixes.apply(session, problem, fix);
		}

		@Override
		public String getDisplayString() {
			return fix.label();
		}

		@Override
		public String getAdditionalProposalInfo() {
			return problem.message();
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
