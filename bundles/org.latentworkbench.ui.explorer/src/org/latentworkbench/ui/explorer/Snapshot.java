package org.latentworkbench.ui.explorer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IResource;

/**
 * What a study holds, as it was when it was read.
 *
 * @param title    the study's name as it says it, or the folder's
 * @param notices  what is wrong with the study
 * @param steps    as {@code study.yaml} says them
 * @param configs  {@code study.yaml} and what is in {@code config}
 * @param files    data files, and folders with some
 * @param datasets the datasets that runs made, the newest of each step
 * @param runs     the newest first
 * @param changes  what changed since a run, by its id and the step's name; empty until that is known
 */
public record Snapshot(String title, List<Node.Notice> notices, List<Node.StudyStep> steps, List<IResource> configs, List<IResource> files,
		List<Node.ArtefactNode> datasets, List<Node.RunNode> runs, Map<String, Map<String, String>> changes) {
	public Snapshot {
		notices = List.copyOf(notices);
		steps = List.copyOf(steps);
		configs = List.copyOf(configs);
		files = List.copyOf(files);
		datasets = List.copyOf(datasets);
		runs = List.copyOf(runs);
		changes = Map.copyOf(changes);
	}

	/** Nothing but notices. */
	static Snapshot of(String title, List<Node.Notice> notices) {
		return new Snapshot(title, notices, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
	}

	/** This snapshot with what a closer look found. */
	Snapshot with(List<Node.Notice> moreNotices, Map<String, Map<String, String>> newChanges) {
		return new Snapshot(title, moreNotices, steps, configs, files, datasets, runs, newChanges);
	}

	/** Whether the study's folder is not where it was. */
	public boolean gone() {
		return notices.stream().anyMatch(n -> n.matter() == Node.Matter.GONE);
	}

	/** Whether something is wrong with the study's files. */
	public boolean broken() {
		return notices.stream().anyMatch(n -> n.matter() == Node.Matter.PROBLEM);
	}

	/** Whether a run is at work. */
	public boolean running() {
		return runs.stream().anyMatch(run -> run.status().equals(RunNodes.RUNNING));
	}

	/** What changed since a run for one of its steps; empty when nothing did or nobody knows. */
	public Optional<String> change(String run, String step) {
		return Optional.ofNullable(changes.getOrDefault(run, Map.of()).get(step));
	}

	/** Whether some step of a run is out of date. */
	public boolean stale(String run) {
		return !changes.getOrDefault(run, Map.of()).isEmpty();
	}
}
