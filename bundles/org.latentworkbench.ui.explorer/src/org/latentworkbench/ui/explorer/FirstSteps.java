package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.ui.studies.ShippedStudies;
import org.latentworkbench.ui.studies.StudyJobs;

/** What to do where there is no study yet: open one, or begin with one that ships. */
final class FirstSteps {
	private static final String OPEN = "org.latentworkbench.ui.openStudy";

	private final Composite page;

	FirstSteps(Composite parent, IWorkbenchSite site) {
		page = new Composite(parent, SWT.NONE);
		page.setBackground(page.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		page.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(page);
		text("There is no study here yet.");
		link("<a>Open a study\u2026</a>", () -> open(site));
		List<Path> shipped = shipped();
		if (!shipped.isEmpty()) {
			text("Or begin with a copy of one that ships:");
			for (Path study : shipped) {
				link("<a>" + study.getFileName() + "</a>", () -> StudyJobs.copy(site.getShell(), study));
			}
		}
	}

	Control control() {
		return page;
	}

	private void text(String text) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	private void link(String text, Runnable action) {
		Link link = new Link(page, SWT.NONE);
		link.setText(text);
		link.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
	}

	private static void open(IWorkbenchSite site) {
		try {
			site.getService(IHandlerService.class).executeCommand(OPEN, null);
		} catch (CommandException e) {
			ILog.of(FirstSteps.class).error("The command " + OPEN + " could not be run", e);
		}
	}

	private static List<Path> shipped() {
		try {
			return ShippedStudies.list();
		} catch (IOException e) {
			ILog.of(FirstSteps.class).error("The examples that ship could not be listed", e);
			return List.of();
		}
	}
}
