package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.core.study.ShippedStudies;

/** What to do where there is no study yet: open one, or begin with a copy of one that ships. */
final class FirstSteps {
	private final Composite page;

	FirstSteps(Composite parent, IWorkbenchPartSite site) {
		page = new Composite(parent, SWT.NONE);
		page.setBackground(page.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		page.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.swtDefaults().margins(LayoutConstants.getMargins()).spacing(LayoutConstants.getSpacing()).applyTo(page);
		text("No study is open.");
		text("A study is a folder with a file study.yaml, which says what to do with which data.");
		link("Open a study …", () -> open(site));
		List<Path> shipped = shipped();
		if (!shipped.isEmpty()) {
			text("Or begin with a copy of an example:");
			for (Path study : shipped) {
				link(study.getFileName().toString(), () -> new StudyOpener(site.getWorkbenchWindow()).copy(study));
			}
		}
	}

	Control control() {
		return page;
	}

	private void text(String words) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(words);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(label);
	}

	private void link(String words, Runnable action) {
		Link link = new Link(page, SWT.NONE);
		link.setText("<a>" + words + "</a>");
		link.addListener(SWT.Selection, event -> action.run());
	}

	private static void open(IWorkbenchPartSite site) {
		try {
			site.getService(IHandlerService.class).executeCommand(OpenStudyHandler.COMMAND, null);
		} catch (CommandException e) {
			ILog.of(FirstSteps.class).error("the command " + OpenStudyHandler.COMMAND + " could not be run", e);
		}
	}

	private static List<Path> shipped() {
		try {
			Optional<Path> examples = ShippedStudies.folder();
			return examples.isPresent() ? ShippedStudies.in(examples.get()) : List.of();
		} catch (IOException e) {
			ILog.of(FirstSteps.class).error("the examples that ship could not be listed", e);
			return List.of();
		}
	}
}
