package org.latentworkbench.app.report;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** What this workbench is, with versions to read and to copy. */
final class AboutDialog extends Dialog {
	private static final int COPY = IDialogConstants.CLIENT_ID;
	private static final int DETAILS = IDialogConstants.CLIENT_ID + 1;
	private static final String INSTALLATION = "org.eclipse.ui.help.installationDialog";
	private static final String LICENCE = """
			Licence: Eclipse Public License 2.0 (the file LICENSE beside the product).
			The libraries it is made with and their licences: THIRD-PARTY.md beside it.
			""";
	private static final int GAP = 16;

	AboutDialog(IShellProvider parent) {
		super(parent);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("About Latent Workbench");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(GAP, GAP).spacing(GAP, GAP / 2).applyTo(area);
		Label icon = new Label(area, SWT.NONE);
		ResourceLocator.imageDescriptorFromBundle("org.latentworkbench.app", "icons/latent128.png").ifPresent(descriptor -> {
			Image image = descriptor.createImage();
			icon.setImage(image);
			icon.addListener(SWT.Dispose, event -> image.dispose());
		});
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, 2).applyTo(icon);
		Label name = new Label(area, SWT.NONE);
		name.setText("Latent Workbench");
		name.setFont(JFaceResources.getHeaderFont());
		Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY);
		text.setText("Latent-variable models and what they find, for people with data.\n\n" + Versions.summary() + "\n" + LICENCE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, "&Copy", false);
		createButton(parent, DETAILS, "&Installation Details", false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true).setFocus();
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
		case COPY -> {
			Clipboard clipboard = new Clipboard(getShell().getDisplay());
			clipboard.setContents(new Object[] { Versions.summary() + "\n" + Versions.list() }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
		case DETAILS -> {
			close();
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(INSTALLATION, null);
			} catch (CommandException e) {
				ILog.of(AboutDialog.class).error("the details of the installation could not be shown", e);
			}
		}
		default -> super.buttonPressed(button);
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
