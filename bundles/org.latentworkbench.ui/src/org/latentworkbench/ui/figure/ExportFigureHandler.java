package org.latentworkbench.ui.figure;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.ui.preferences.FigurePreferences;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.osgi.framework.FrameworkUtil;

/** Asks how the figure shall be written, and writes it as it is seen. */
public final class ExportFigureHandler extends FigureHandler<FigureSource> {
	private static final String SECTION = "exportFigure";

	public ExportFigureHandler() {
		super(FigureSource.class, "There is no figure to export here. Click into a figure first.");
	}

	@Override
	void run(FigureSource source, IWorkbenchPart part) {
		SeenFigure seen = SeenFigure.of(source, part.getSite().getShell());
		IDialogSettings kept = DialogSettings.getOrCreateSection(PlatformUI
				.getDialogSettingsProvider(FrameworkUtil.getBundle(ExportFigureHandler.class)).getDialogSettings(), SECTION);
		ExportChoice last = ExportChoice.last(kept, preferences(source), seen);
		ExportFigureDialog dialog = new ExportFigureDialog(part.getSite().getShell(), seen, source.origin(), last, kept);
		if (dialog.open() != Window.OK) {
			return;
		}
		Theme window = seen.theme();
		Display display = Display.getCurrent();
		new ExportJob(seen.figure(), dialog.choice(), window, source.origin(), dialog.file(), file -> display.asyncExec(() -> {
			if (!part.getSite().getShell().isDisposed()) {
				say(part, "Written to " + file);
			}
		})).schedule();
	}

	private static FigurePreferences preferences(FigureSource source) {
		var study = LinkedSelection.studyOf(source.origin());
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.isOpen() && project.getLocation() != null && project.getLocation().toPath().equals(study)) {
				return FigurePreferences.in(project);
			}
		}
		return FigurePreferences.inWorkspace();
	}
}
