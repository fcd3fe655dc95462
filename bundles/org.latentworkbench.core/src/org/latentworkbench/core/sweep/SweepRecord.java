package org.latentworkbench.core.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.Hashes;

import com.google.gson.GsonBuilder;

/**
 * A sweep as a run's record has it, so that what shows and exports runs does the same with sweeps: one step, whose inputs are the runs, whose
 * parameters are what is varied, and whose artefacts are the sweep's own files.
 */
final class SweepRecord {
	private SweepRecord() {
	}

	/** @param best the files of the best configuration */
	static StepRun step(Run run, Path folder, Grid grid, Optional<Goal> goal, List<SweepPoint> points, List<Path> best) throws IOException {
		StepRun step = ModelFactory.eINSTANCE.createStepRun();
		step.setName(RunFiles.SWEEP_STEP);
		step.setUse(RunFiles.SWEEP_STEP);
		step.setSeed(run.getSeed());
		step.setThreads(run.getThreads());
		step.setStarted(run.getStarted());
		step.setStatus(run.getStatus());
		if (run.getEnded() != null) {
			step.setSeconds(Duration.between(Instant.parse(run.getStarted()), Instant.parse(run.getEnded())).toMillis() / 1000.0);
		}
		var parameters = new LinkedHashMap<String, Object>();
		grid.axes().forEach(axis -> parameters.put(axis.key(), axis.values()));
		goal.ifPresent(g -> parameters.put("best", g.metric() + (g.less() ? ":min" : ":max")));
		step.setParameters(new GsonBuilder().disableHtmlEscaping().create().toJson(parameters));
		for (SweepPoint point : points) {
			StepInput input = ModelFactory.eINSTANCE.createStepInput();
			input.setRole("run");
			input.setTarget(point.run());
			step.getInputs().add(input);
		}
		add(step, folder, "sweep.figure.json", Kinds.FIGURE);
		add(step, folder, "sweep.png", Kinds.FILE);
		add(step, folder, "sweep.svg", Kinds.FILE);
		add(step, folder, "best.tsv", Kinds.TABLE);
		add(step, folder, "sweep.tsv", Kinds.TABLE);
		for (Path file : best) {
			if (file.startsWith(folder)) {
				add(step, folder, folder.relativize(file).toString().replace('\\', '/'), Kinds.FILE);
			}
		}
		return step;
	}

	private static void add(StepRun step, Path folder, String path, String kind) throws IOException {
		Path file = folder.resolve(path);
		if (!Files.isRegularFile(file)) {
			return;
		}
		Artefact artefact = ModelFactory.eINSTANCE.createArtefact();
		artefact.setName(path.replaceFirst("(\\.figure)?\\.[a-z]+$", ""));
		artefact.setKind(kind);
		artefact.setPath(path);
		artefact.setSha256(Hashes.of(file));
		artefact.setBytes(Files.size(file));
		step.getArtefacts().add(artefact);
	}
}
