package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IProject;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.viewer.ArtefactSource;

/** Run records as nodes. */
final class RunNodes {
	/** What the record of a run or step says that has begun and not ended. */
	static final String RUNNING = "RUNNING";

	private static final List<String> ORDER = List.of(Kinds.REPORT, Kinds.FIGURE, Kinds.DATASET, Kinds.MODEL, Kinds.EMBEDDING,
			Kinds.ASSOCIATIONS, Kinds.TABLE, Kinds.CURVE, Kinds.MATRIX, Kinds.IMAGES, Kinds.FILE);

	private final IProject project;
	private final RunStore store;
	private final Plugins plugins;

	RunNodes(IProject project, RunStore store, Plugins plugins) {
		this.project = project;
		this.store = store;
		this.plugins = plugins;
	}

	RunNode run(RunStore.Entry entry) throws IOException {
		Run run = entry.run();
		String status = store.state(entry);
		List<StepNode> steps = new ArrayList<>();
		for (StepRun step : run.getSteps()) {
			steps.add(step(run.getId(), entry.folder(), step, status));
		}
		List<ArtefactNode> files = new ArrayList<>();
		file(run, entry.folder().resolve("report.html"), Kinds.REPORT, "Report", files);
		file(run, entry.folder().resolve("log.txt"), Kinds.FILE, "Log", files);
		file(run, entry.folder().resolve("run.json"), Kinds.FILE, "Record", files);
		return new RunNode(project, run.getId(), entry.folder(), status, started(run), List.copyOf(steps), List.copyOf(files));
	}

	private void file(Run run, Path file, String kind, String name, List<ArtefactNode> files) throws IOException {
		if (Files.isRegularFile(file)) {
			var source = new ArtefactSource(file, kind, name, Optional.of("run " + run.getId()));
			files.add(new ArtefactNode(project, Part.RESULTS, file.getParent(), "", source, Words.bytes(Files.size(file))));
		}
	}

	private StepNode step(String run, Path folder, StepRun step, String ofRun) throws IOException {
		Set<String> figures = step.getArtefacts().stream().filter(a -> Kinds.FIGURE.equals(a.getKind())).map(Artefact::getName)
				.collect(Collectors.toSet());
		List<ArtefactNode> artefacts = new ArrayList<>();
		for (Artefact artefact : step.getArtefacts()) {
			// a figure's pictures are shown by the figure
			if (!(Kinds.FILE.equals(artefact.getKind()) && figures.contains(artefact.getName()))) {
				artefacts.add(artefact(run, folder, step, artefact));
			}
		}
		artefacts.sort(Comparator.comparingInt((ArtefactNode a) -> order(a.source().kind())).thenComparing(a -> a.source().name()));
		String recorded = step.getStatus() == null ? "" : step.getStatus();
		// the step at which the run was killed
		String status = recorded.equals(RUNNING) && ofRun.equals(RunStore.INTERRUPTED) ? ofRun : recorded;
		return new StepNode(project, folder, step.getName(), step.getUse() == null ? "" : step.getUse(), status, step.getSeconds(),
				plugins.missing(step), List.copyOf(artefacts));
	}

	private ArtefactNode artefact(String run, Path folder, StepRun step, Artefact artefact) throws IOException {
		Path path = folder.resolve(artefact.getPath());
		String kind = artefact.getKind() == null ? Kinds.FILE : artefact.getKind();
		var source = new ArtefactSource(path, kind, artefact.getName(), Optional.of(step.getName() + " of run " + run));
		String note = kind.equals(Kinds.DATASET) ? DatasetShape.of(path).orElseGet(() -> Words.bytes(artefact.getBytes()))
				: Words.bytes(artefact.getBytes());
		return new ArtefactNode(project, Part.RESULTS, folder, step.getName(), source, note);
	}

	private static int order(String kind) {
		int at = ORDER.indexOf(kind);
		return at < 0 ? ORDER.size() : at;
	}

	private static Optional<Instant> started(Run run) {
		try {
			return run.getStarted() == null ? Optional.empty() : Optional.of(Instant.parse(run.getStarted()));
		} catch (DateTimeParseException e) {
			return Optional.empty(); // a record of another program; the run is shown by its id
		}
	}
}
