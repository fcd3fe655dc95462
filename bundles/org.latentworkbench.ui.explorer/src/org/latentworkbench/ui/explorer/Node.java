package org.latentworkbench.ui.explorer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.latentworkbench.core.yaml.Place;
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

	/** What a notice is about. */
	enum Matter {
		/** Something is being read. */
		READING,
		/** Something is wrong with the study's files. */
		PROBLEM,
		/** The study's folder is not where it was. */
		GONE,
		/** A run's record cannot be read. */
		DAMAGED
	}

	/** A sentence among the nodes. @param place where what is wrong stands; empty where that is in no file */
	record Notice(IProject project, Matter matter, String text, Optional<Place> place) implements Node {
	}

	/**
	 * A step as the study says it.
	 *
	 * @param file    the file in which it stands, and there the line, from 1
	 * @param missing what is missing to run it; empty when nothing is
	 */
	record StudyStep(IProject project, IFile file, String name, String use, int line, Optional<String> missing) implements Node {
		@Override
		public boolean equals(Object other) {
			return other instanceof StudyStep s && s.file.equals(file) && s.name.equals(name);
		}

		@Override
		public int hashCode() {
			return Objects.hash(file, name);
		}
	}

	/** A run. @param status as {@link org.latentworkbench.core.run.RunStore#state} says; @param started empty when the record does not say it */
	record RunNode(IProject project, String id, Path folder, String status, Optional<Instant> started, List<StepNode> steps,
			List<ArtefactNode> files) implements Node {
		/** Whether it is at work. */
		public boolean running() {
			return status.equals(RunNodes.RUNNING);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof RunNode r && r.folder.equals(folder);
		}

		@Override
		public int hashCode() {
			return folder.hashCode();
		}
	}

	/**
	 * A step of a run.
	 *
	 * @param run     the run's folder
	 * @param use     the contribution's id
	 * @param missing which plug-in is missing to run it again; empty when none is
	 */
	record StepNode(IProject project, Path run, String name, String use, String status, double seconds, Optional<String> missing,
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
	 * @param run   the run's folder
	 * @param step  the step that made it; empty for the run's own files
	 * @param note  its shape or size
	 */
	record ArtefactNode(IProject project, Part place, Path run, String step, ArtefactSource source, String note) implements Node {
		@Override
		public boolean equals(Object other) {
			return other instanceof ArtefactNode a && a.place == place && a.source.path().equals(source.path());
		}

		@Override
		public int hashCode() {
			return Objects.hash(place, source.path());
		}

		/** The same artefact at another place. */
		public ArtefactNode at(Part other) {
			return new ArtefactNode(project, other, run, step, source, note);
		}
	}
}
