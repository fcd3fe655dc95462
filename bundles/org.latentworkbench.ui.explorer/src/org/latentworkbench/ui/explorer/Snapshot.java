package org.latentworkbench.ui.explorer;

import java.util.List;

import org.eclipse.core.resources.IResource;

/**
 * What a study holds, as it was when it was read.
 *
 * @param title    the study's name as it says it, or the folder's
 * @param problem  what is wrong with {@code study.yaml}; empty when nothing is
 * @param configs  {@code study.yaml} and what is in {@code config}
 * @param files    data files, and folders with some
 * @param datasets the datasets that runs made, the newest of each step
 * @param runs     the newest first
 */
record Snapshot(String title, String problem, List<IResource> configs, List<IResource> files, List<Node.ArtefactNode> datasets,
		List<Node.RunNode> runs) {
	Snapshot {
		configs = List.copyOf(configs);
		files = List.copyOf(files);
		datasets = List.copyOf(datasets);
		runs = List.copyOf(runs);
	}
}
