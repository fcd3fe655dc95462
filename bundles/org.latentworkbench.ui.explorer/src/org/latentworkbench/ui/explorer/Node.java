package org.latentworkbench.ui.explorer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.latentworkbench.ui.viewer.ArtefactSource;

/**
 * What stands in the explorer beside projects, folders and files. Two nodes are equal when they stand for the same thing at
 * the same place, so that the tree stays open as it is when their content changes.
 */
public sealed interface Node {
	/** The study it belongs to. */
	IProject project();

	/** The parts of a study. */
	enum Part {
		CONFIGS, DATASETS, RESULTS
	}

	/** One part of a study. */
	record Group(IProject project, Part part) implements Node {
	}

	/** Says that something is being read. @param problem whether it says what is wrong with the study instead */
	record Notice(IProject project, String text, boolean problem) implements Node {
	}

	/** A run. @param status as {@link org.latentworkbench.core.run.RunStore#state} says; @param started empty when the record does not say it */
	record RunNode(IProject project, String id, Path folder, String status, Optional<Instant> started, List<StepNode> steps,
			List<ArtefactNode> files) implements Node {
		@Override
		public boolean equals(Object other) {
			return other instanceof RunNode r && r.folder.equals(folder);
		}

		@Override
		public int hashCode() {
			return folder.hashCode();
		}
	}

	/** A step of a run. @param use the contribution's id */
	record StepNode(IProject project, Path run, String name, String use, String status, double seconds,
			List<ArtefactNode> artefacts) implements Node {
		@Override
		public boolean equals(Object other) {
			return other instanceof StepNode s && s.run.equals(run) && s.name.equals(name);
		}

		@Override
		public int hashCode() {
			return Objects.hash(run, name);
		}
	}

	/**
	 * An artefact of a run.
	 *
	 * @param place where it stands: the results or the datasets of the study
	 * @param note  its shape or size
	 */
	record ArtefactNode(IProject project, Part place, ArtefactSource source, String note) implements Node {
		@Override
		public boolean equals(Object other) {
			return other instanceof ArtefactNode a && a.place == place && a.source.path().equals(source.path());
		}

		@Override
		public int hashCode() {
			return Objects.hash(place, source.path());
		}
	}
}
