package org.latentworkbench.ui.viewer;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Says in a tab where what it shows comes from, and opens the page that tells all about it. */
final class OriginLink {
	private static final String COMMAND = "org.latentworkbench.ui.showOrigin";

	private OriginLink() {
	}

	/** Makes the link; one without words for a file that no run made. */
	static void create(Composite parent, ArtefactSource source) {
		Link link = new Link(parent, SWT.NONE);
		source.origin().ifPresent(origin -> {
			link.setText("<a>" + origin.replace("&", "&&") + "</a>");
			link.setToolTipText("Where does this come from?");
			link.addListener(SWT.Selection, event -> open(source));
		});
	}

	private static void open(ArtefactSource source) {
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND);
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
					ParameterizedCommand.generateCommand(command, Map.of("path", source.path().toString())), null);
		} catch (CommandException e) {
			ILog.of(OriginLink.class).error("the command " + COMMAND + " could not be run", e);
		}
	}
}
