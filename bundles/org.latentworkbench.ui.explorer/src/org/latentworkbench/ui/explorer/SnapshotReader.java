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

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.Viewers;

/** Reads what the explorer shows of a study. Opens files, so it runs in jobs only. */
final class SnapshotReader {
	private static final String CONFIG = "config";
	private static final String DATA = "data";
	private static final String RESULTS = "results";

	private final IProject project;
	private final Viewers viewers;

	SnapshotReader(IProject project, Viewers viewers) {
		this.project = project;
		this.viewers = viewers;
	}

	Snapshot read() throws CoreException, IOException {
		Path folder = StudyProjects.folder(project);
		String title = project.getName();
		String problem = "";
		try {
			title = title(folder.resolve(StudyFile.NAME), title);
		} catch (InputException e) {
			problem = e.getMessage();
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
		var store = new RunStore(folder.resolve(RESULTS));
		var nodes = new RunNodes(project, store);
		List<RunNode> runs = new ArrayList<>();
		for (RunStore.Entry entry : store.runs()) {
			runs.add(nodes.run(entry));
		}
		return new Snapshot(title, problem, configs, files, datasets(runs), runs);
	}

	private static String title(Path file, String otherwise) throws InputException, IOException {
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no such file, so this is no study");
		}
		YamlNode root = YamlReader.read(file);
		return root instanceof YamlNode.Mapping mapping && mapping.get("study").orElse(null) instanceof YamlNode.Scalar name
				&& !name.text().isBlank() ? name.text() : otherwise;
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
		List<IResource> data = new ArrayList<>();
		for (IResource member : members(folder)) {
			boolean shown = switch (member) {
				case IFile file -> isData(file, viewers);
				case IFolder inner -> isDataset(inner) || !dataIn(inner).isEmpty();
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
		return inData(folder) ? new SnapshotReader(folder.getProject(), viewers).dataIn(folder) : members(folder);
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
		return file.getName().toLowerCase(Locale.ROOT).endsWith(".npy") || viewers.isData(file.getLocation().toPath());
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
						newest.putIfAbsent(step.name() + "/" + artefact.source().name(),
								new ArtefactNode(artefact.project(), Node.Part.DATASETS, artefact.source(), artefact.note()));
					}
				}
			}
		}
		return List.copyOf(newest.values());
	}
}
