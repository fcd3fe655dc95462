package org.latentworkbench.core.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.report.ReportWriter;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.Folders;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.Format;
import org.latentworkbench.figures.SceneFiles;

/** Exports a run's results into a folder: plans first, so that a person can be asked, then writes. Every file appears whole, or not at all. */
public final class RunExport {
	private static final Set<String> TABLES = Set.of(Kinds.TABLE, Kinds.EMBEDDING, Kinds.CURVE, Kinds.ASSOCIATIONS);
	private static final String REPORT = "report.html";

	/**
	 * One thing that is written.
	 *
	 * @param file  where, from the target folder; for a dataset of several modalities the beginning of the files' names
	 * @param shown for people: what it is
	 */
	public record Item(Path file, String shown, Writing writing) {
	}

	/** Writes a file or folder that is not there. */
	@FunctionalInterface
	interface Writing {
		void into(Path part) throws IOException, InputException;
	}

	/**
	 * What became of an export.
	 *
	 * @param written the files and folders that were written
	 * @param leftOut a sentence for each thing that could not be written
	 */
	public record Result(List<Path> written, List<String> leftOut) {
		public Result {
			written = List.copyOf(written);
			leftOut = List.copyOf(leftOut);
		}
	}

	/** Is told how far an export got. */
	@FunctionalInterface
	public interface Progress {
		/** @param item what is written next; @param number counts from 1 */
		void writing(Item item, int number, int of);
	}

	private final RunStore.Entry run;
	private final Registry registry;

	public RunExport(RunStore.Entry run, Registry registry) {
		this.run = run;
		this.registry = registry;
	}

	/**
	 * What a wish comes to. Reads figures and the index of datasets, writes nothing.
	 *
	 * @throws InputException when there is no such step or format, or a result is damaged
	 */
	public List<Item> plan(ExportWish wish) throws IOException, InputException {
		List<String> known = run.run().getSteps().stream().map(StepRun::getName).toList();
		for (String step : wish.steps()) {
			if (!known.contains(step)) {
				throw new InputException("the run has no step '" + step + "'" + Nearest.hint(step, known));
			}
		}
		var items = new ArrayList<Item>();
		for (StepRun step : run.run().getSteps()) {
			if (wish.steps().isEmpty() || wish.steps().contains(step.getName())) {
				for (Artefact artefact : step.getArtefacts()) {
					plan(artefact, wish, items);
				}
			}
		}
		if (wish.report()) {
			items.add(new Item(Path.of(REPORT), "the report", this::report));
		}
		return List.copyOf(items);
	}

	private void plan(Artefact artefact, ExportWish wish, List<Item> items) throws IOException, InputException {
		String kind = artefact.getKind() == null ? Kinds.FILE : artefact.getKind();
		Path source = run.folder().resolve(artefact.getPath());
		if (kind.equals(Kinds.FIGURE) && !wish.figures().isEmpty()) {
			figure(artefact, source, wish, items);
		} else if (TABLES.contains(kind)) {
			for (ExportWish.TableForm form : wish.tables()) {
				items.add(new Item(Path.of(stem(artefact, "(\\.tsv)?$") + "." + form.extension()), kind + " " + artefact.getName(),
						part -> TableFiles.write(TableFiles.read(source), part, form.separator())));
			}
		} else if (kind.equals(Kinds.DATASET) && wish.datasets().isPresent()) {
			dataset(artefact, source, wish.datasets().get(), items);
		} else if (kind.equals(Kinds.MODEL) && wish.models()) {
			items.add(new Item(Path.of(artefact.getPath()), "model " + artefact.getName(), part -> Folders.copy(source, part)));
		}
	}

	private static void figure(Artefact artefact, Path source, ExportWish wish, List<Item> items) throws IOException, InputException {
		Figure figure = SceneFiles.read(source);
		boolean turns = figure.panels().stream().anyMatch(Axes3D.class::isInstance);
		for (Format format : wish.figures()) {
			// in two dimensions there is nothing to turn
			if (format != Format.GIF || turns) {
				items.add(new Item(Path.of(stem(artefact, "(\\.figure)?\\.json$") + "." + format.extension()), "figure " + artefact.getName(),
						part -> Exports.write(figure, format, part, wish.optionsFor(format))));
			}
		}
	}

	private void dataset(Artefact artefact, Path source, String format, List<Item> items) throws IOException, InputException {
		if (format.equals(ExportWish.FOLDERS)) {
			items.add(new Item(Path.of(artefact.getPath()), "dataset " + artefact.getName(), part -> Folders.copy(source, part)));
			return;
		}
		ContributionInfo info = registry.contributions(Kind.FORMAT).stream().filter(f -> f.id().equals(format)).findFirst()
				.orElseThrow(() -> new InputException("there is no format '" + format + "'"
						+ Nearest.hint(format, registry.contributions(Kind.FORMAT).stream().map(ContributionInfo::id).toList())));
		DatasetFormat writer = info.createFormat();
		String ending = info.endings().stream().filter(e -> !e.equals(Registry.FOLDER)).findFirst().map(e -> "." + e).orElse("");
		Dataset dataset = DatasetFiles.read(source);
		// one file for each modality: every format can hold that
		for (Modality modality : dataset.modalities()) {
			Path file = dataset.modalities().size() == 1 ? Path.of(artefact.getPath() + ending)
					: Path.of(artefact.getPath()).resolve(modality.name().replaceAll("[/\\\\:*?\"<>|]", "_") + ending);
			items.add(new Item(file, "dataset " + artefact.getName() + ", " + modality.name(),
					part -> writer.write(dataset, modality.name(), part)));
		}
	}

	private static String stem(Artefact artefact, String ending) {
		return artefact.getPath().replaceFirst(ending, "");
	}

	private void report(Path part) throws IOException {
		Path source = run.folder().resolve(REPORT);
		if (!Files.exists(source)) {
			new ReportWriter().write(run.run(), run.folder());
		}
		Files.copy(source, part);
	}

	/** Those of the items that would replace something. */
	public static List<Item> there(List<Item> items, Path target) {
		return items.stream().filter(item -> Files.exists(target.resolve(item.file()))).toList();
	}

	/**
	 * Writes. What a format cannot hold is left out and told; everything else that goes wrong ends the export, and what was written
	 * stays.
	 *
	 * @param target a folder; it need not exist. Files that are there are replaced
	 * @throws org.latentworkbench.api.CancelledException when it was cancelled between two files
	 */
	public Result write(List<Item> items, Path target, Progress progress, Cancellation cancellation) throws IOException {
		var written = new ArrayList<Path>();
		var leftOut = new ArrayList<String>();
		for (Item item : items) {
			cancellation.check();
			progress.writing(item, written.size() + leftOut.size() + 1, items.size());
			Path file = target.resolve(item.file());
			Optional<String> fault = write(item, file);
			fault.ifPresentOrElse(leftOut::add, () -> written.add(file));
		}
		return new Result(written, leftOut);
	}

	/** @return why it could not be written */
	private static Optional<String> write(Item item, Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		// within a folder of its own, for some formats write files beside the one that is asked for
		Path scratch = Files.createTempDirectory(file.toAbsolutePath().getParent(), "." + file.getFileName() + ".");
		try {
			Path part = scratch.resolve(file.getFileName());
			try {
				item.writing().into(part);
			} catch (InputException e) {
				return Optional.of(item.shown() + ": " + e.getMessage().replace(part.toString(), file.getFileName().toString()));
			}
			if (Files.isDirectory(file) && Files.isDirectory(part)) {
				Folders.delete(file);
			}
			try (var all = Files.list(scratch)) {
				for (Path written : all.sorted().toList()) {
					Folders.publish(written, file.resolveSibling(written.getFileName()));
				}
			}
			return Optional.empty();
		} finally {
			Folders.delete(scratch);
		}
	}
}
