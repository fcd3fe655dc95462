package org.latentworkbench.app.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows the guide, or one of its pages. */
public final class GuideHandler extends AbstractHandler {
	/** The parameter that names a page: {@code guide/first-steps.md}. */
	public static final String PAGE = "page";

	@Override
	public Object execute(ExecutionEvent event) {
		String page = event.getParameter(PAGE);
		GuideHelp.reader().ifPresent(guide -> guide.show(page == null ? Guide.START : page));
		return null;
	}
}
