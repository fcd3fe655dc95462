package org.latentworkbench.ui.explorer.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.latentworkbench.core.study.ShippedStudies;
import org.latentworkbench.core.study.StudyTemplate;

/** Makes a new study: asks with the wizard, or takes what the command's parameters say. */
public final class NewStudyHandler extends AbstractHandler {
	/** The command's id. */
	public static final String COMMAND = "org.latentworkbench.ui.newStudy";
	/** The command's parameter with a template's name; without it the wizard asks. */
	public static final String TEMPLATE = "template";
	/** The command's parameter with the new folder; without it the workspace's folder and the template's name. */
	public static final String FOLDER = "folder";
	/** The command's parameter that is {@code false} when {@code study.yaml} shall not be opened. */
	public static final String OPEN = "open";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String wanted = event.getParameter(TEMPLATE);
		if (wanted == null) {
			var wizard = new NewStudyWizard();
			wizard.init(window.getWorkbench(), HandlerUtil.getCurrentStructuredSelection(event));
			new WizardDialog(window.getShell(), wizard).open();
			return null;
		}
		List<StudyTemplate> templates = templates();
		Optional<StudyTemplate> template = templates.stream().filter(t -> t.name().equals(wanted)).findFirst();
		if (template.isEmpty()) {
			MessageDialog.openError(window.getShell(), "New Study", "There is no example '" + wanted + "'. There are: "
					+ String.join(", ", templates.stream().map(StudyTemplate::name).toList()) + ".");
			return null;
		}
		String folder = event.getParameter(FOLDER);
		var place = new StudyPlace(ResourcesPlugin.getWorkspace());
		Path target = folder == null ? place.usual().resolve(place.free(wanted)) : Path.of(folder).toAbsolutePath().normalize();
		Optional<String> fault = place.fault(target.getFileName().toString(), target.getParent().toString());
		if (fault.isPresent()) {
			MessageDialog.openError(window.getShell(), "New Study", fault.get());
			return null;
		}
		return new NewStudyJob(window).schedule(template.get(), target, !"false".equals(event.getParameter(OPEN)));
	}

	static List<StudyTemplate> templates() throws ExecutionException {
		try {
			return StudyTemplate.all(ShippedStudies.folder());
		} catch (IOException e) {
			throw new ExecutionException("the studies that ship cannot be read", e);
		}
	}
}
