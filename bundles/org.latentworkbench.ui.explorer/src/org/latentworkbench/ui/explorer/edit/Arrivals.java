package org.latentworkbench.ui.explorer.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.CopyFilesAndFoldersOperation;
import org.eclipse.ui.actions.MoveFilesAndFoldersOperation;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.ui.explorer.Snapshots;
import org.latentworkbench.ui.explorer.StudyOpener;
import org.latentworkbench.ui.study.StudyProjects;

/** What happens to files that are dropped or pasted onto a study: data is imported, a study is opened, everything else is copied. */
final class Arrivals {
	private static final String IMPORT = "org.latentworkbench.ui.importData";

	private final IWorkbenchWindow window;

	Arrivals(IWorkbenchWindow window) {
		this.window = window;
	}

	/** Opens the studies among files from outside. @return the files that are left */
	List<Path> openStudies(List<Path> files) {
		List<Path> left = new ArrayList<>();
		for (Path file : files) {
			if (Files.isRegularFile(file.resolve(StudyFile.NAME))) {
				new StudyOpener(window).open(file);
			} else {
				left.add(file);
			}
		}
		return left;
	}

	/** Brings files from outside into a study: data goes through the import, what is no data is copied. */
	void files(List<Path> files, IContainer target) {
		List<Path> copies = new ArrayList<>();
		List<Path> data = new ArrayList<>();
		boolean forData = target instanceof IProject || "data".equals(target.getProjectRelativePath().segment(0));
		for (Path file : openStudies(files)) {
			(forData && Files.isRegularFile(file) && Snapshots.platform().viewers().isData(file) ? data : copies).add(file);
		}
		if (!data.isEmpty() && !imported(data, target.getProject())) {
			copies.addAll(data);
		}
		if (!copies.isEmpty() && made(target)) {
			new CopyFilesAndFoldersOperation(window.getShell()).copyFiles(copies.stream().map(Path::toString).toArray(String[]::new), target);
		}
	}

	/** Copies resources, or moves them within their study. */
	void resources(List<IResource> resources, IContainer target, boolean move) {
		if (made(target)) {
			var operation = move ? new MoveFilesAndFoldersOperation(window.getShell()) : new CopyFilesAndFoldersOperation(window.getShell());
			operation.copyResources(resources.toArray(IResource[]::new), target);
		}
	}

	/** Lets the import wizard ask about files. @return whether there is one */
	private boolean imported(List<Path> files, IProject study) {
		Command command = window.getService(ICommandService.class).getCommand(IMPORT);
		if (!command.isDefined() || !command.isHandled()) {
			return false;
		}
		try {
			window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command,
					Map.of("file", String.join("\n", files.stream().map(Path::toString).toList()), "study", StudyProjects.folder(study).toString())), null);
			return true;
		} catch (CommandException e) {
			ILog.of(Arrivals.class).error("the command " + IMPORT + " could not be run", e);
			return false;
		}
	}

	/** Makes the folder for configs or data where a study has none yet. */
	private boolean made(IContainer target) {
		try {
			if (target instanceof IFolder folder && !folder.exists()) {
				folder.create(true, true, null);
			}
			return true;
		} catch (CoreException e) {
			MessageDialog.openError(window.getShell(), "Copy", "The folder " + target.getFullPath() + " could not be made: " + e.getMessage());
			return false;
		}
	}
}
