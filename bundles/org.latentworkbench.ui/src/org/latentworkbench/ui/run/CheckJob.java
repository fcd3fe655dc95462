package org.latentworkbench.ui.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** Says what is wrong with a study before a process is started for it. */
final class CheckJob extends Job {
	/** What trainers call the setting that says what computes, and the value that leaves it open. */
	private static final String ENGINE = "engine";
	private static final String AUTO = "auto";

	private final WatchedRun run;

	CheckJob(WatchedRun run) {
		super("Checking the study " + run.study().getFileName());
		this.run = run;
		setPriority(SHORT);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Runs.FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		RunRequest request = run.request();
		if (request.kind() != RunRequest.Kind.RUN && request.kind() != RunRequest.Kind.RESUME) {
			return Status.OK_STATUS; // what the study says now does not count
		}
		try {
			LoadedStudy study = StudyFile.load(request.study(), request.settings(), Registry.platform());
			Map<String, Place> places = new HashMap<>();
			study.steps().forEach(s -> places.put(s.name(), s.place()));
			var unknown = new HashSet<>(request.steps());
			unknown.removeAll(places.keySet());
			if (unknown.isEmpty()) {
				run.places(places);
				run.prefers(engines(study, StudyFolders.preferences(request.study()).engine()));
			} else {
				run.refused(unknown.stream().map(s -> new Trouble(Optional.empty(), "the study has no step '" + s + "'"
						+ Nearest.hint(s, places.keySet()))).toList());
			}
		} catch (ProblemsException e) {
			run.refused(e.problems().stream().filter(Problem::isError).map(Trouble::of).toList());
		} catch (InputException e) {
			run.refused(List.of(new Trouble(Optional.empty(), e.getMessage())));
		}
		return Status.OK_STATUS;
	}

	/** Settings that choose the engine a person prefers, for the steps that leave the choice to the product. */
	private static List<String> engines(LoadedStudy study, String preferred) {
		return preferred.equals(AUTO) ? List.of() : study.steps().stream().filter(s -> leavesEngineOpen(s.parameters()))
				.map(s -> s.name() + "." + ENGINE + "=" + preferred).toList();
	}

	private static boolean leavesEngineOpen(Record parameters) {
		return Arrays.stream(parameters.getClass().getRecordComponents()).filter(c -> c.getName().equals(ENGINE)).anyMatch(c -> {
			try {
				return AUTO.equalsIgnoreCase(String.valueOf(c.getAccessor().invoke(parameters)));
			} catch (ReflectiveOperationException e) {
				return false; // a record that keeps its settings to itself
			}
		});
	}
}
