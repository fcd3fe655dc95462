package org.latentworkbench.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;

import org.latentworkbench.api.figure.Figure;

/**
 * All that a step may touch: its inputs by role, its outputs, random streams, progress, cancellation, a log and a scratch
 * folder. Outputs appear in the study only when the step ends well; until then they are kept aside.
 * <p>
 * An output's name is a file name without ending: letters, digits, {@code . _ -}, and {@code /} for a folder. Each name serves once a step.
 */
public interface RunContext {
	/** Whether an optional input is bound. */
	boolean has(String role);

	/** @throws InputException when the role is not bound to a dataset */
	Dataset dataset(String role) throws IOException, InputException;

	/** @throws InputException when the role is not bound to a model */
	LatentModel model(String role) throws IOException, InputException;

	/** @throws InputException when the role is not bound to a table */
	Table table(String role) throws IOException, InputException;

	/**
	 * The models bound to a role that takes several, in order, each under the name that the study has for it.
	 *
	 * @throws InputException when the role is not bound, one of them is no model, or one is bound twice
	 */
	SequencedMap<String, LatentModel> models(String role) throws IOException, InputException;

	/**
	 * The tables bound to a role that takes several, in order, each under the name that the study has for it.
	 *
	 * @throws InputException when the role is not bound, one of them is no table, or one is bound twice
	 */
	SequencedMap<String, Table> tables(String role) throws IOException, InputException;

	/** The files bound to a role, in order; empty when it is not bound. */
	List<Path> files(String role) throws InputException;

	/**
	 * Reads a file with the format that fits its ending.
	 *
	 * @throws InputException when no format fits, or the file is not as the format says
	 */
	Dataset read(Path file, DatasetFormat.Options options) throws IOException, InputException;

	/** Writes a dataset artefact. */
	void dataset(String name, Dataset dataset) throws IOException;

	/** Writes a model artefact. */
	void model(String name, LatentModel model) throws IOException;

	/** Writes a table artefact (TSV). */
	void table(String name, Table table) throws IOException;

	/** Writes a table of sample positions: a text column {@code sample}, then one column a dimension, then features to colour by. */
	void embedding(String name, Table positions) throws IOException;

	/** Writes a table of curves: the first column is the x axis. */
	void curve(String name, Table curves) throws IOException;

	/** Writes a table of associations. */
	void associations(String name, Table associations) throws IOException;

	/** Writes a matrix artefact (NPY). */
	void matrix(String name, Matrix matrix) throws IOException;

	/** Writes a figure artefact: the scene, to be drawn at any size and in any format, and a preview image. */
	void figure(String name, Figure figure) throws IOException;

	/** The random stream of this name: the same for the same study seed, step and name, whatever else the run does. */
	RandomStream random(String name);

	/** Starts a piece of work of {@code total} units, for instance {@code progress("training", 300, "epochs")}. It ends with the next one or the step. */
	Progress progress(String what, long total, String unit);

	/**
	 * Shows a person who watches how the work stands, for instance where samples lie while a model still learns. Nothing of it is kept,
	 * and results must be the same whether it is shown or not. Costs nothing where nobody watches, and is shown a few times a second at
	 * most: call it as often as there is something new.
	 *
	 * @param name      what is shown, for instance {@code "latent"}; the same name is the same picture, drawn anew
	 * @param at        how far the work is, in units of its progress
	 * @param positions asked only when it is going to be shown: {@code n x d}, a point a row, the same {@code n} points each time; a few
	 *                  thousand at most
	 */
	default void preview(String name, long at, Supplier<Matrix> positions) {
		// nobody watches
	}

	/**
	 * As {@link #preview}, with small images: what a model gives back of a few samples while it still learns.
	 *
	 * @param images asked only when they are going to be shown: the same samples each time
	 */
	default void previewImages(String name, long at, Supplier<PreviewImages> images) {
		// nobody watches
	}

	/**
	 * As {@link #preview}, with a whole figure: where colours, fixed limits, several panels or other marks than points tell more than
	 * positions alone.
	 *
	 * @param figure asked only when it is going to be shown; a few thousand marks at most
	 */
	default void previewFigure(String name, long at, Supplier<Figure> figure) {
		// nobody watches
	}

	/** @throws CancelledException when the run was cancelled */
	void checkCancelled();

	/** Whether the run was cancelled: for who ends in a way of their own. */
	default boolean cancelled() {
		try {
			checkCancelled();
			return false;
		} catch (CancelledException e) {
			return true;
		}
	}

	/** Says something worth knowing, in the run's log and, for {@code warn}, on the terminal. */
	void log(String message);

	/** @see #log */
	void warn(String message);

	/** Puts a fact about how the step was done into the run record, for instance {@code fact("engine", "torch")}. */
	void fact(String name, String value);

	/** A folder of the step's own for intermediate files; it is gone when the step ends. */
	Path scratch();

	/**
	 * A file for the state of long work, so that a run that was killed or cancelled need not begin it again. It outlives such a run, and
	 * a step with the same inputs, parameters, seed and code finds it here; when the step ends well it is removed. Whoever writes it
	 * moves it into place whole, and must come to the same bytes with it and without.
	 *
	 * @param name letters, digits, {@code . _ -}
	 * @return the file's path; its folder is there, the file itself only when it was written before
	 */
	Path checkpoint(String name) throws IOException;

	/**
	 * How many threads the step may use, at least 1: the same whatever else the run does. Results must not depend on it, unless the
	 * contribution says so. Threads beside the step's own are asked for at {@link #cores()}.
	 */
	int threads();

	/** The cores that the run's steps share: what a step has beside its own thread, up to {@link #threads()} in all. */
	default Cores cores() {
		return Cores.UNSHARED;
	}

	/**
	 * Says, before long work begins and before {@link #needs}, about how long it should take on processors of its own. Who plans a run may ask
	 * a step just for this and what it needs, and go no further.
	 *
	 * @param time zero where it is not known
	 */
	default void takes(Duration time) {
		// nobody plans by it
	}

	/**
	 * Says, before a large piece of memory is used, how much of Java's it will be. Where other steps are at work that need much, waits until
	 * there is room for both.
	 *
	 * @param what   needs it, for instance {@code "24 refits of 1,200,000 parameters"}
	 * @param bytes  an estimate, from below rather than from above
	 * @param advice what makes it less, for instance {@code "train fewer refits"}
	 * @throws InputException     when it cannot fit, whatever else is at work
	 * @throws CancelledException when the run was cancelled while this waited
	 */
	default void needs(String what, long bytes, String advice) throws InputException {
		MemoryNeed.check(what, bytes, advice);
	}
}
