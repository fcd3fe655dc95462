package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.data.TableFiles;

/** The inputs of one step, found in the results folder or among the user's files, read when they are asked for. */
final class StepInputs {
	/**
	 * One thing bound to a role.
	 *
	 * @param shown  how the study names it
	 * @param path   a file or an artefact's folder
	 * @param kind   the artefact's kind; {@code file} for a user's file
	 * @param reader the trainer whose reader knows it; empty for all but models
	 * @param sha256 of its content
	 */
	record Bound(String shown, Path path, String kind, String reader, String sha256) {
		/** The name of a user's file; empty for artefacts. */
		String fileName() {
			return kind.equals(Kinds.FILE) && path.getFileName() != null ? path.getFileName().toString() : "";
		}
	}

	private final String step;
	private final Map<String, List<Bound>> byRole;
	private final Registry registry;

	StepInputs(String step, Map<String, List<Bound>> byRole, Registry registry) {
		this.step = step;
		this.byRole = byRole;
		this.registry = registry;
	}

	Map<String, List<Bound>> byRole() {
		return byRole;
	}

	/** Bytes of all inputs on disk. */
	long bytes() throws IOException {
		long sum = 0;
		for (List<Bound> bound : byRole.values()) {
			for (Bound b : bound) {
				sum += Hashes.size(b.path());
			}
		}
		return sum;
	}

	boolean has(String role) {
		return !byRole.getOrDefault(role, List.of()).isEmpty();
	}

	List<Path> files(String role) {
		return byRole.getOrDefault(role, List.of()).stream().map(Bound::path).toList();
	}

	/** @param warnings told what was assumed of a file */
	Dataset dataset(String role, Consumer<String> warnings) throws IOException, InputException {
		Bound bound = single(role);
		return switch (bound.kind()) {
			case "dataset" -> DatasetFiles.read(bound.path());
			case "file" -> isDatasetFolder(bound.path()) ? DatasetFiles.read(bound.path())
					: read(bound.path(), DatasetFormat.Options.guess().telling(warnings));
			default -> throw wrong(role, bound, "a dataset");
		};
	}

	/** Of a folder without an index the formats may make something, of images say; what none reads was meant as a dataset. */
	private boolean isDatasetFolder(Path path) {
		return Files.isDirectory(path) && (Files.exists(path.resolve(DatasetFiles.INDEX)) || !registry.readsFolders());
	}

	LatentModel model(String role) throws IOException, InputException {
		return model(role, single(role));
	}

	private LatentModel model(String role, Bound bound) throws IOException, InputException {
		if (!bound.kind().equals("model")) {
			throw wrong(role, bound, "a model");
		}
		ContributionInfo trainer = registry.find(bound.reader()).orElseThrow(() -> new InputException("the model " + bound.shown()
				+ " was made by '" + bound.reader() + "', which is not installed here; install the plug-in that contributes it"));
		return trainer.modelReader().read(bound.path());
	}

	/** All models bound to a role, by the names that the study has for them. */
	SequencedMap<String, LatentModel> models(String role) throws IOException, InputException {
		return all(role, this::model);
	}

	Table table(String role) throws IOException, InputException {
		return table(role, single(role));
	}

	/** All tables bound to a role, by the names that the study has for them. */
	SequencedMap<String, Table> tables(String role) throws IOException, InputException {
		return all(role, this::table);
	}

	private interface Reading<T> {
		T read(String role, Bound bound) throws IOException, InputException;
	}

	private <T> SequencedMap<String, T> all(String role, Reading<T> reading) throws IOException, InputException {
		List<Bound> bound = byRole.getOrDefault(role, List.of());
		if (bound.isEmpty()) {
			throw new InputException("step " + step + ": the input '" + role + "' is bound to nothing; write  in: { " + role
					+ ": [..., ...] }");
		}
		var result = new LinkedHashMap<String, T>();
		for (Bound b : bound) {
			if (result.putIfAbsent(b.shown(), reading.read(role, b)) != null) {
				throw new InputException("step " + step + ": the input '" + role + "' is bound to " + b.shown() + " twice");
			}
		}
		return result;
	}

	private Table table(String role, Bound bound) throws IOException, InputException {
		return switch (bound.kind()) {
			case "table", "embedding", "curve", "associations", "file" -> TableFiles.read(bound.path());
			default -> throw wrong(role, bound, "a table");
		};
	}

	Dataset read(Path file, DatasetFormat.Options options) throws IOException, InputException {
		return registry.format(file).read(file, options);
	}

	private Bound single(String role) throws InputException {
		List<Bound> bound = byRole.getOrDefault(role, List.of());
		if (bound.size() != 1) {
			throw new InputException("step " + step + ": the input '" + role + "' is bound to " + bound.size()
					+ " things, one is expected; write  in: { " + role + ": ... }");
		}
		return bound.get(0);
	}

	private InputException wrong(String role, Bound bound, String expected) {
		return new InputException("step " + step + ": the input '" + role + "' is bound to " + bound.shown() + ", which is a "
				+ bound.kind() + "; " + expected + " is expected");
	}
}
