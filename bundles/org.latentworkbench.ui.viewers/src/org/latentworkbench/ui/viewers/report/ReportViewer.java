package org.latentworkbench.ui.viewers.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Reports: in the window where the system has a browser for that, else with a button that opens them in the system's own. */
public final class ReportViewer implements ArtefactViewer<Path> {
	@Override
	public Path read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		if (!Files.isRegularFile(source.path()) || !Files.isReadable(source.path())) {
			throw new InputException(source.path() + ": the report is no file that can be read.");
		}
		return source.path();
	}

	@Override
	public String summary(Path content) {
		return content.getFileName().toString();
	}

	@Override
	public Control show(Path content, Composite parent, ViewerSite site) {
		try {
			Browser browser = new Browser(parent, SWT.NONE);
			browser.setUrl(content.toUri().toString());
			return browser;
		} catch (SWTError | UnsatisfiedLinkError e) {
			ILog.of(ReportViewer.class).info("no browser in the window: " + e.getMessage());
			// what the failed browser left
			for (Control child : parent.getChildren()) {
				child.dispose();
			}
			return outside(content, parent);
		}
	}

	private static Control outside(Path file, Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(LayoutConstants.getMargins()).applyTo(page);
		Label why = new Label(page, SWT.WRAP);
		why.setText("This system has no browser that can be shown in a window"
				+ ("linux".equals(System.getProperty("os.name").toLowerCase(Locale.ROOT)) ? " (WebKitGTK is not installed)" : "")
				+ ". The report can be opened in the web browser:");
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(why);
		Button open = new Button(page, SWT.PUSH);
		open.setText("&Open in the Web Browser");
		Label failed = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(failed);
		open.addListener(SWT.Selection, e -> {
			if (!Program.launch(file.toString())) {
				failed.setText("No web browser could be started. Open this file in one: " + file.toString().replace("&", "&&"));
				failed.requestLayout();
			}
		});
		return open;
	}
}
