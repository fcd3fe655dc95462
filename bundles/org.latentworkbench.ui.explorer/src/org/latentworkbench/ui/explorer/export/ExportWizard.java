package org.latentworkbench.ui.explorer.export;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Exports a run's figures, report, tables, datasets and models into a folder. */
public final class ExportWizard extends Wizard implements IExportWizard {
	private RunChoice choice = RunChoice.NOTHING;
	private ExportPage page;

	public ExportWizard() {
		setWindowTitle("Export");
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		IStructuredSelection selected = selection == null ? StructuredSelection.EMPTY : selection;
		choice = RunChoice.of(selected.getFirstElement()).or(() -> java.util.Optional.ofNullable(window)
				.map(w -> w.getActivePage()).map(p -> p.getActiveEditor()).map(IEditorPart::getEditorInput)
				.filter(IPathEditorInput.class::isInstance).map(input -> ((IPathEditorInput) input).getPath()).map(p -> p.toPath())
				.flatMap(RunChoice::of)).orElse(RunChoice.NOTHING);
	}

	@Override
	public void addPages() {
		page = new ExportPage(choice);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		page.remember();
		new ExportJob(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), page.run(), page.wish(), page.target(), page.opensFolder()).schedule();
		return true;
	}
}
