package org.latentworkbench.ui.data;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.study.DataImport;
import org.latentworkbench.ui.viewer.ArtefactOpener;

/** Brings data files into a study: which files, what is in them, how they are called; then a step reads them. */
public final class ImportWizard extends Wizard implements IImportWizard {
	private final List<ImportSource> sources = new ArrayList<>();
	private IWorkbenchWindow window;
	private ImportFilesPage files;
	private ImportPreviewPage preview;
	private Optional<Path> study = Optional.empty();
	private List<Path> wanted = List.of();

	public ImportWizard() {
		setWindowTitle("Import Data");
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow();
		if (selection != null && selection.getFirstElement() instanceof IResource resource && resource.getProject() != null
				&& resource.getProject().getLocation() != null) {
			study = Optional.of(resource.getProject().getLocation().toPath());
		}
	}

	/** What to begin with. @param newStudy the folder of the study to import into */
	void begin(List<Path> newFiles, Optional<Path> newStudy) {
		wanted = List.copyOf(newFiles);
		study = newStudy.or(() -> study);
	}

	@Override
	public void addPages() {
		files = new ImportFilesPage(sources, study);
		preview = new ImportPreviewPage(sources, files::study);
		addPage(files);
		addPage(preview);
		files.begin(wanted);
	}

	ImportPreviewPage preview() {
		return preview;
	}

	@Override
	public boolean canFinish() {
		return files.isPageComplete() && preview.isPageComplete() && getContainer().getCurrentPage() == preview;
	}

	@Override
	public boolean performFinish() {
		Path folder = files.study();
		List<DataImport.Item> items = new ArrayList<>();
		try {
			for (ImportSource source : sources) {
				items.add(source.item());
			}
			List<String> missing = preview.missing();
			boolean copy = files.copy();
			boolean shared = preview.shared();
			String step = files.step();
			getContainer().run(true, true, monitor -> {
				monitor.beginTask("Importing", IProgressMonitor.UNKNOWN);
				try {
					DataImport.run(folder, step, items, copy, missing, shared, monitor::isCanceled);
					refresh(folder, monitor);
				} catch (IOException | InputException | CoreException | CancellationException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InputException e) {
			preview.setErrorMessage(e.getMessage());
			return false;
		} catch (InvocationTargetException e) {
			return failed(e.getCause());
		} catch (InterruptedException e) {
			return false;
		}
		open(folder, items);
		return true;
	}

	private boolean failed(Throwable cause) {
		if (cause instanceof CancellationException) {
			return false; // the person knows
		}
		if (!(cause instanceof InputException)) {
			ILog.of(ImportWizard.class).error("importing data", cause);
		}
		preview.setErrorMessage(cause instanceof InputException ? cause.getMessage()
				: "Nothing was imported: " + (cause.getMessage() == null ? cause.toString() : cause.getMessage()));
		return false;
	}

	private static void refresh(Path folder, IProgressMonitor monitor) throws CoreException {
		for (IContainer container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri())) {
			container.refreshLocal(IResource.DEPTH_INFINITE, monitor);
		}
	}

	/** Shows the first file as the study has it now. */
	private void open(Path folder, List<DataImport.Item> items) {
		if (window == null || window.getActivePage() == null) {
			return;
		}
		Path data = folder.resolve(DataImport.FOLDER);
		Path file = items.get(0).file();
		Path copied = data.resolve(file.getFileName());
		if (items.get(0) instanceof DataImport.Item.Columns columns) {
			boolean both = !columns.continuous().isEmpty() && !columns.categorical().isEmpty();
			copied = data.resolve(columns.name() + (both ? " numbers" : "") + ".tsv");
		}
		Path shown = Files.exists(copied) ? copied : file;
		var opener = new ArtefactOpener(window.getActivePage());
		if (Files.isDirectory(shown)) {
			opener.openDataset(shown);
		} else {
			opener.openFile(shown);
		}
	}
}
