package org.latentworkbench.ui.config;

import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.latentworkbench.core.yaml.Problem;

/** A problem in the text as it is now, saved or not. */
final class ProblemAnnotation extends Annotation implements IQuickFixableAnnotation {
	private static final String ERROR = "org.eclipse.ui.workbench.texteditor.error";
	private static final String WARNING = "org.eclipse.ui.workbench.texteditor.warning";

	private final Problem problem;

	ProblemAnnotation(Problem problem) {
		super(problem.isError() ? ERROR : WARNING, false, problem.message());
		this.problem = problem;
	}

	Problem problem() {
		return problem;
	}

	@Override
	public void setQuickFixable(boolean state) {
		// the problem says
	}

	@Override
	public boolean isQuickFixableStateSet() {
		return true;
	}

	@Override
	public boolean isQuickFixable() {
		return !problem.fixes().isEmpty();
	}
}
