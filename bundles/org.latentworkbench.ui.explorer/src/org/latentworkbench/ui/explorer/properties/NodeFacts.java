package org.latentworkbench.ui.explorer.properties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.ui.explorer.Node;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.explorer.Node.StudyStep;
import org.latentworkbench.ui.explorer.Snapshot;
import org.latentworkbench.ui.explorer.Snapshots;
import org.latentworkbench.ui.explorer.Words;
import org.latentworkbench.ui.study.StudyProjects;

/** What there is to say of a study, a config, a dataset, a run, a step or an artefact. Opens files, so it runs in jobs only. */
final class NodeFacts {
	/** See {@link #state}. */
	static final long CHANGING = Long.MIN_VALUE;
	static final String GENERAL = "General";
	private static final String FILE = "File";
	private static final String PROBLEM = "Problem";

	private final Snapshots snapshots;
	private final DatasetFacts datasets;

	NodeFacts(Snapshots snapshots) {
		this.snapshots = snapshots;
		datasets = new DatasetFacts(snapshots.registry());
	}

	/** Whether there is anything to say of an element. */
	static boolean has(Object element) {
		return element instanceof IResource || element instanceof RunNode || element instanceof StepNode || element instanceof ArtefactNode
				|| element instanceof StudyStep;
	}

	/**
	 * Which state of its file an element's facts are of: as long as it is the same, so are they. {@link #CHANGING} where they can change at any
	 * time.
	 */
	static long state(Object element) {
		return switch (element) {
			case IFile file -> file.getModificationStamp();
			case IFolder folder when folder.findMember(DatasetFiles.INDEX) instanceof IFile index -> index.getModificationStamp();
			case ArtefactNode artefact -> 0; // what a run made stays as it is
			default -> CHANGING;
		};
	}

	/** The facts; a file that cannot be read is one, too. */
	List<Fact> of(Object element) {
		var facts = new ArrayList<Fact>();
		try {
			switch (element) {
				case IProject project when StudyProjects.isStudy(project) -> study(project, facts);
				case IFile file when file.getLocation() != null -> file(file, facts);
				case IFolder folder when folder.getLocation() != null -> folder(folder, facts);
				case StudyStep step -> studyStep(step, facts);
				case RunNode run -> run(run, facts);
				case StepNode step -> step(step, facts);
				case ArtefactNode artefact -> artefact(artefact, facts);
				default -> {
					// nothing to say
				}
			}
		} catch (InputException | IOException e) {
			add(facts, PROBLEM, "Cannot be read", e.getMessage());
		}
		return facts;
	}

	private void study(IProject project, List<Fact> facts) {
		Optional<Snapshot> snapshot = snapshots.get(project);
		add(facts, GENERAL, "Study", snapshot.map(Snapshot::title).orElse(project.getName()));
		add(facts, GENERAL, "Folder", StudyProjects.folder(project).toString());
		snapshot.ifPresent(s -> {
			add(facts, GENERAL, "Steps", String.join(", ", s.steps().stream().map(StudyStep::name).toList()));
			add(facts, GENERAL, "Configs", Integer.toString(s.configs().size()));
			add(facts, GENERAL, "Datasets", Integer.toString(s.files().size() + s.datasets().size()));
			add(facts, GENERAL, "Runs", Integer.toString(s.runs().size()));
			s.runs().stream().findFirst().ifPresent(run -> add(facts, GENERAL, "Last run",
					run.started().map(Words::time).orElse(run.id()) + ", " + Words.status(run.status())));
			int number = 1;
			for (Node.Notice notice : s.notices()) {
				add(facts, PROBLEM, "Problem " + number++, notice.text());
			}
		});
	}

	private void file(IFile file, List<Fact> facts) throws IOException, InputException {
		Path path = file.getLocation().toPath();
		place(path, facts);
		if (snapshots.viewers().isData(path)) {
			datasets.of(path, facts);
		}
	}

	private void folder(IFolder folder, List<Fact> facts) throws IOException, InputException {
		Path path = folder.getLocation().toPath();
		if (Files.exists(path.resolve(DatasetFiles.INDEX))) {
			add(facts, FILE, "Folder", path.toString());
			datasets.of(path, facts);
		} else {
			place(path, facts);
		}
	}

	private static void place(Path path, List<Fact> facts) throws IOException {
		add(facts, FILE, Files.isDirectory(path) ? "Folder" : "File", path.toString());
		if (Files.isRegularFile(path)) {
			add(facts, FILE, "Size", Words.bytes(Files.size(path)));
		}
		if (Files.exists(path)) {
			add(facts, FILE, "Changed", Words.time(Files.getLastModifiedTime(path).toInstant()));
			add(facts, FILE, "Can be written", Files.isWritable(path) ? "yes" : "no");
		}
	}

	private void studyStep(StudyStep step, List<Fact> facts) {
		add(facts, GENERAL, "Step", step.name());
		contribution(step.use(), facts);
		step.missing().ifPresent(missing -> add(facts, PROBLEM, "Missing", missing));
	}

	private void contribution(String use, List<Fact> facts) {
		Optional<ContributionInfo> info = use == null ? Optional.empty() : snapshots.registry().find(use);
		add(facts, GENERAL, "Uses", info.map(i -> i.name() + " (" + use + ")").orElse(use));
		info.ifPresent(i -> add(facts, GENERAL, "What it does", i.summary()));
	}

	private void run(RunNode node, List<Fact> facts) throws IOException, InputException {
		Run run = RunStore.read(node.folder()).run();
		add(facts, GENERAL, "Run", run.getId());
		add(facts, GENERAL, "Status", Words.status(node.status()));
		add(facts, GENERAL, "Cause", run.getCause());
		node.started().ifPresent(started -> add(facts, GENERAL, "Started", Words.time(started)));
		add(facts, GENERAL, "Took", Words.seconds(run.getSteps().stream().mapToDouble(StepRun::getSeconds).sum()) + " in its steps");
		add(facts, GENERAL, "Seed", Long.toString(run.getSeed()));
		add(facts, GENERAL, "Settings", String.join(", ", run.getSettings()));
		add(facts, GENERAL, "Command", run.getCommandLine());
		add(facts, "Machine", "Host", run.getHost());
		add(facts, "Machine", "System", run.getOs());
		add(facts, "Machine", "Java", run.getJvm());
		add(facts, "Machine", "Threads", run.getThreads() > 0 ? Integer.toString(run.getThreads()) : "");
		add(facts, FILE, "Folder", node.folder().toString());
		snapshots.get(node.project()).ifPresent(s -> s.changes().getOrDefault(node.id(), java.util.Map.of())
				.forEach((step, change) -> add(facts, "Out of date", step, change)));
	}

	private void step(StepNode node, List<Fact> facts) throws IOException, InputException {
		RunStore.Entry run = RunStore.read(node.run());
		Optional<StepRun> found = run.run().getSteps().stream().filter(s -> s.getName().equals(node.name())).findFirst();
		add(facts, GENERAL, "Step", node.name());
		contribution(node.use(), facts);
		found.ifPresent(step -> {
			add(facts, GENERAL, "Plug-in", step.getBundle() == null ? "" : step.getBundle() + " "
					+ (step.getBundleVersion() == null ? "" : step.getBundleVersion()));
			add(facts, GENERAL, "Status", Words.status(node.status()));
			add(facts, GENERAL, "Cause", step.getCause());
			add(facts, GENERAL, "Taken over from", step.getReusedFrom() == null ? "" : "run " + step.getReusedFrom());
			add(facts, GENERAL, "Took", Words.seconds(step.getSeconds()));
			add(facts, GENERAL, "Engine", step.getEngine());
			add(facts, GENERAL, "Device", step.getDevice());
			add(facts, GENERAL, "Largest memory", step.getPeakMemory() > 0 ? Words.bytes(step.getPeakMemory()) : "");
			add(facts, GENERAL, "Parameters", step.getParameters());
			step.getInputs().forEach(input -> add(facts, "Inputs", input.getRole(), input.getTarget()));
		});
		snapshots.get(node.project()).flatMap(s -> s.change(run.run().getId(), node.name()))
				.ifPresent(change -> add(facts, GENERAL, "Out of date", change));
		node.missing().ifPresent(missing -> add(facts, PROBLEM, "Missing", missing));
	}

	private void artefact(ArtefactNode node, List<Fact> facts) throws IOException, InputException {
		Path path = node.source().path();
		add(facts, GENERAL, "Name", node.source().name());
		add(facts, GENERAL, "Kind", node.source().kind());
		Optional<Origin> origin = node.step().isEmpty() ? Optional.empty() : Origin.of(path);
		Optional<Artefact> artefact = origin.flatMap(o -> o.step().getArtefacts().stream()
				.filter(a -> o.run().folder().resolve(a.getPath()).equals(path)).findFirst());
		artefact.ifPresent(a -> {
			add(facts, FILE, "Size", Words.bytes(a.getBytes()));
			add(facts, FILE, "SHA-256", a.getSha256());
		});
		add(facts, GENERAL, "Origin", node.source().origin().orElse(""));
		origin.ifPresent(o -> contribution(o.step().getUse(), facts));
		add(facts, FILE, "Path", path.toString());
		if (node.source().kind().equals(Kinds.DATASET)) {
			datasets.of(path, facts);
		}
	}

	/** Adds a fact that has a value. @param value may be null, as records have it */
	static void add(List<Fact> facts, String group, String name, String value) {
		if (value != null && !value.isBlank()) {
			facts.add(new Fact(group, name, value));
		}
	}
}
