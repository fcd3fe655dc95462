package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Matter;
import org.latentworkbench.ui.explorer.Node.Notice;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StudyStep;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.Viewers;

/** Reads what the explorer shows of a study. Opens files, so it runs in jobs only. */
final class SnapshotReader {
	static final String CONFIG = "config";
	static final String DATA = "data";
	static final String RESULTS = "results";

	private final IProject project;
	private final Viewers viewers;
	private final Plugins plugins;

	SnapshotReader(IProject project, Viewers viewers, Plugins plugins) {
		this.project = project;
		this.viewers = viewers;
		this.plugins = plugins;
	}

	Snapshot read() throws CoreException, IOException {
		Path folder = StudyProjects.folder(project);
		if (!Files.isDirectory(folder)) {
			return Snapshot.of(project.getName(), List.of(new Notice(project, Matter.GONE, "The folder " + folder
					+ " is no longer there. Bring it back, or double-click here to say where it is now.", Optional.empty())));
		}
		var store = new RunStore(folder.resolve(RESULTS));
		List<RunStore.Entry> entries = store.runs();
		String title = project.getName();
		List<Notice> notices = new ArrayList<>();
		List<StudyStep> steps = List.of();
		try {
			if (StudyFiles.root(folder.resolve(StudyFile.NAME)) instanceof YamlNode.Mapping root) {
				title = StudyFiles.title(root).orElse(title);
				steps = StudyFiles.steps(root, project, plugins, entries);
			}
		} catch (ProblemsException e) {
			notices.addAll(StudyCheck.notices(project, e));
		}
		List<IResource> configs = new ArrayList<>();
		List<IResource> files = new ArrayList<>();
		for (IResource member : members(project)) {
			if (member instanceof IFile file) {
				if (isYaml(file)) {
					configs.add(file);
				} else if (isData(file, viewers)) {
					files.add(file);
				}
			}
		}
		configs.sort(Comparator.comparing((IResource r) -> !r.getName().equals(StudyFile.NAME)));
		configs.addAll(members(project.getFolder(CONFIG)));
		files.addAll(dataIn(project.getFolder(DATA)));
		var nodes = new RunNodes(project, store, plugins);
		List<RunNode> runs = new ArrayList<>();
		for (RunStore.Entry entry : entries) {
			runs.add(nodes.run(entry));
		}
		store.damaged().forEach(message -> notices.add(new Notice(project, Matter.DAMAGED, message, Optional.empty())));
		return new Snapshot(title, notices, steps, configs, files, datasets(runs), runs, Map.of());
	}

	/** Files and folders that a person made, by name, folders last. */
	private static List<IResource> members(IContainer container) throws CoreException {
		List<IResource> members = new ArrayList<>();
		if (container.isAccessible()) {
			for (IResource member : container.members()) {
				if (!member.getName().startsWith(".")) {
					members.add(member);
				}
			}
		}
		members.sort(Comparator.comparing((IResource r) -> r instanceof IContainer).thenComparing(IResource::getName));
		return members;
	}

	/** The data files in a folder, and its folders with some below them. */
	private List<IResource> dataIn(IFolder folder) throws CoreException {
		return dataIn(folder, viewers);
	}

	private static List<IResource> dataIn(IFolder folder, Viewers viewers) throws CoreException {
		List<IResource> data = new ArrayList<>();
		for (IResource member : members(folder)) {
			boolean shown = switch (member) {
				case IFile file -> isData(file, viewers);
				case IFolder inner -> isDataset(inner) || !dataIn(inner, viewers).isEmpty();
				default -> false;
			};
			if (shown) {
				data.add(member);
			}
		}
		return data;
	}

	/** The children of a folder that a snapshot holds. The tree of resources is in memory. */
	static List<IResource> children(IFolder folder, Viewers viewers) throws CoreException {
		if (isDataset(folder)) {
			return List.of();
		}
		return inData(folder) ? dataIn(folder, viewers) : members(folder);
	}

	/** Whether a file or folder lies in the study's folder of data. */
	static boolean inData(IResource resource) {
		return DATA.equals(resource.getProjectRelativePath().segment(0));
	}

	/** Whether a folder is a dataset. */
	static boolean isDataset(IFolder folder) {
		return folder.getFile(DatasetFiles.INDEX).exists();
	}

	/** Whether a file holds data, by its name. */
	static boolean isData(IFile file, Viewers viewers) {
		return file.getName().toLowerCase(Locale.ROOT).endsWith(".npy") || viewers.isData(
				file.getLocation() == null ? Path.of(file.getName()) : file.getLocation().toPath());
	}

	/** Whether a file holds settings, by its name. */
	static boolean isYaml(IFile file) {
		return file.getName().endsWith(".yaml") || file.getName().endsWith(".yml");
	}

	/** Of every step's datasets the newest. */
	private static List<ArtefactNode> datasets(List<RunNode> newestFirst) {
		Map<String, ArtefactNode> newest = new LinkedHashMap<>();
		for (RunNode run : newestFirst) {
			for (Node.StepNode step : run.steps()) {
				for (ArtefactNode artefact : step.artefacts()) {
					if (artefact.source().kind().equals(Kinds.DATASET)) {
						newest.putIfAbsent(step.name() + "/" + artefact.source().name(), artefact.at(Node.Part.DATASETS));
					}
				}
			}
		}
		return List.copyOf(newest.values());
	}
}
