package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Freshness;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.ui.explorer.Node.Matter;
import org.latentworkbench.ui.explorer.Node.Notice;
import org.latentworkbench.ui.study.StudyProjects;

/** The closer look at a study: what is wrong with it, and which results are out of date. Loads contributions and hashes files. */
final class StudyCheck {
	/** Further problems are counted; the Problems view has them all. */
	private static final int SHOWN = 4;

	private final Registry registry;

	StudyCheck(Registry registry) {
		this.registry = registry;
	}

	/** A snapshot with what is wrong and what changed since each run. @param fresh that of this study, again and again */
	synchronized Snapshot complete(IProject project, Snapshot snapshot, Freshness fresh, IProgressMonitor monitor) throws IOException {
		Path folder = StudyProjects.folder(project);
		try {
			StudyFile.load(folder, List.of(), registry);
		} catch (ProblemsException e) {
			return snapshot.with(notices(project, e), Map.of());
		}
		Map<List<String>, Optional<LoadedStudy>> loaded = new HashMap<>();
		Map<String, Map<String, String>> changes = new HashMap<>();
		for (RunStore.Entry entry : new RunStore(folder.resolve(SnapshotReader.RESULTS)).runs()) {
			if (monitor.isCanceled()) {
				return snapshot;
			}
			Run run = entry.run();
			var key = new ArrayList<>(run.getSettings());
			key.add(run.getStudyFile() == null ? StudyFile.NAME : run.getStudyFile());
			Optional<LoadedStudy> study = loaded.computeIfAbsent(key, k -> load(folder, k));
			if (study.isPresent()) {
				changes.put(run.getId(), fresh.changes(study.get(), run));
			}
		}
		return snapshot.with(snapshot.notices(), changes);
	}

	/** @param key the run's settings, and behind them the study's file */
	private Optional<LoadedStudy> load(Path folder, List<String> key) {
		try {
			return Optional.of(StudyFile.load(folder.resolve(key.getLast()), key.subList(0, key.size() - 1), registry));
		} catch (ProblemsException e) {
			return Optional.empty(); // a setting of that run that the study no longer takes: nothing can be said of it
		}
	}

	/** What is wrong, the first few of it. */
	static List<Notice> notices(IProject project, ProblemsException problems) {
		List<Problem> errors = problems.problems().stream().filter(Problem::isError).toList();
		var notices = new ArrayList<Notice>();
		for (Problem problem : errors.subList(0, Math.min(SHOWN, errors.size()))) {
			notices.add(new Notice(project, Matter.PROBLEM, text(project, problem), problem.place()));
		}
		if (errors.size() > SHOWN) {
			notices.add(new Notice(project, Matter.PROBLEM, "and " + (errors.size() - SHOWN) + " more; open study.yaml to see them all",
					Optional.empty()));
		}
		return notices;
	}

	private static String text(IProject project, Problem problem) {
		Optional<Place> place = problem.place();
		if (place.isEmpty()) {
			return problem.message();
		}
		Path folder = StudyProjects.folder(project);
		Path file = place.get().file();
		return (file.startsWith(folder) ? folder.relativize(file) : file) + ":" + place.get().line() + ": " + problem.message();
	}
}
