package org.latentworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Folders;
import org.latentworkbench.data.DatasetFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "convert", header = "Read a dataset in one format and write it in another.", sortOptions = false,
		description = { "", "Formats go by the files' endings ('latent list formats'). IN may also be a folder of images, or a dataset that a step made. "
				+ "OUT appears when it is written whole, or not at all." },
		footer = { "", "  latent convert cells.h5ad cells.tsv.gz --modality cells",
				"  latent convert examples/multiomics/results/RUN/data/data table.npz", "  latent convert t10k-images-idx3-ubyte.gz digits --as images" })
final class ConvertCommand extends SessionCommand {
	private static final String DATASET = "dataset";
	/** Modalities named on the terminal; the rest is counted. */
	private static final int NAMED = 8;

	@Parameters(index = "0", paramLabel = "IN", description = "A file or folder to read.")
	String in;

	@Parameters(index = "1", paramLabel = "OUT", description = "The file or folder to write.")
	String out;

	@Option(names = "--modality", paramLabel = "NAME", description = "Only this modality of IN.")
	String modality;

	@Option(names = "--type", paramLabel = "TYPE", description = "What IN holds, or what to take of it: continuous or categorical; found out where not said.")
	String type;

	@Option(names = "--missing", paramLabel = "WORD", split = ",", description = "The words that stand for a missing value in IN, with commas between.")
	List<String> missing = DatasetFormat.Options.USUAL_MISSING;

	@Option(names = "--encoding", paramLabel = "NAME",
			description = "The encoding of IN where it is text, for instance ISO-8859-15; found out where not said.")
	String encoding;

	@Option(names = "--as", paramLabel = "FORMAT", description = "The format of OUT where its ending does not say it; 'dataset' is a folder as steps make them.")
	String format;

	@Option(names = "--force", description = "Replace OUT where it is there; folders never are.")
	boolean force;

	@Override
	public Integer call() throws Exception {
		Path source = terminal().resolve(in);
		Path target = terminal().resolve(out);
		Optional<DatasetFormat> writer = writer(target);
		checkTarget(source, target);
		Dataset dataset = read(source);
		if (modality != null) {
			Modality one = dataset.modality(modality).orElseThrow(() -> new InputException(in + ": there is no modality '" + modality + "'"
					+ Nearest.hint(modality, dataset.modalities().stream().map(Modality::name).toList())));
			write(new Dataset(dataset.samples(), List.of(one)), writer, target);
			tell(new Dataset(dataset.samples(), List.of(one)), writer);
		} else {
			write(dataset, writer, target);
			tell(dataset, writer);
		}
		return ExitCode.DONE;
	}

	/** The format of the output; empty for the folder of a dataset. */
	private Optional<DatasetFormat> writer(Path target) throws InputException {
		Registry registry = session.registry().get();
		if (format == null) {
			return Optional.of(registry.format(target));
		}
		if (format.equals(DATASET)) {
			return Optional.empty();
		}
		List<ContributionInfo> formats = registry.contributions(Kind.FORMAT);
		var known = new ArrayList<>(formats.stream().map(ContributionInfo::id).toList());
		known.add(DATASET);
		return Optional.of(formats.stream().filter(f -> f.id().equals(format)).findFirst()
				.orElseThrow(() -> new InputException("--as: there is no format '" + format + "'" + Nearest.hint(format, known))).createFormat());
	}

	private void checkTarget(Path source, Path target) throws IOException, InputException {
		if (!Files.exists(source)) {
			throw new InputException(in + ": there is no such file");
		}
		if (Files.exists(target)) {
			if (Files.isSameFile(source, target)) {
				throw new InputException(out + ": IN and OUT are the same; choose another name");
			}
			if (Files.isDirectory(target)) {
				throw new InputException(out + ": there is a folder of this name; choose another one");
			}
			if (!force) {
				throw new InputException(out + ": there is a file of this name; choose another one, or replace it with --force");
			}
		}
		if (!Files.isDirectory(target.getParent())) {
			throw new InputException(out + ": there is no folder " + terminal().show(target.getParent()) + "; make it first");
		}
	}

	private Dataset read(Path source) throws IOException, InputException {
		Optional<Modality.Type> wanted = Optional.empty();
		if (type != null) {
			wanted = Optional.of(switch (type.toLowerCase(Locale.ROOT)) {
				case "continuous" -> Modality.Type.CONTINUOUS;
				case "categorical" -> Modality.Type.CATEGORICAL;
				default -> throw new InputException("--type is '" + type + "'; expected continuous or categorical");
			});
		}
		if (Files.exists(source.resolve(DatasetFiles.INDEX))) {
			return DatasetFiles.read(source);
		}
		var options = new DatasetFormat.Options(Optional.empty(), wanted, missing).telling(w -> terminal().warn("warning: " + w));
		return session.registry().get().format(source).read(source, encoding == null ? options : options.encoded(encoding));
	}

	/** Writes into a folder beside the target, then moves what is there in its place, the target itself last. */
	private void write(Dataset dataset, Optional<DatasetFormat> writer, Path target) throws IOException, InputException {
		Path aside = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".");
		try {
			Path written = aside.resolve(target.getFileName());
			try {
				if (writer.isPresent()) {
					writer.get().write(dataset, written);
				} else {
					DatasetFiles.write(dataset, written);
				}
			} catch (InputException e) {
				// the person knows the target, not the folder aside
				throw new InputException(e.getMessage().replace(written.toString(), target.toString()), e);
			}
			List<Path> all;
			try (var files = Files.list(aside)) {
				all = files.sorted(Comparator.comparing((Path p) -> p.equals(written))).toList();
			}
			for (Path file : all) {
				Path place = target.resolveSibling(file.getFileName());
				if (!force && !file.equals(written) && Files.exists(place)) {
					throw new InputException(place + ": there is a file of this name, where names for " + out
							+ " go; choose another OUT, or replace it with --force");
				}
			}
			for (Path file : all) {
				Folders.publish(file, target.resolveSibling(file.getFileName()));
			}
		} finally {
			Folders.delete(aside);
		}
	}

	private void tell(Dataset dataset, Optional<DatasetFormat> writer) {
		List<String> names = dataset.modalities().stream().map(m -> m.name() + " (" + Counts.of(m.features().size(), "feature") + ")").toList();
		terminal().out().println("Wrote " + out + ": " + Counts.of(dataset.samples().size(), "sample") + "; "
				+ String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
				+ (names.size() > NAMED ? " and " + (names.size() - NAMED) + " modalities more" : ""));
		boolean annotated = dataset.modalities().stream().anyMatch(m -> !m.annotations().columns().isEmpty());
		if (annotated && !writer.map(DatasetFormat::keepsAnnotations).orElse(true)) {
			terminal().warn("warning: " + out + ": what IN says of the features beside their names is not kept; h5ad files and a dataset's folder "
					+ "(--as dataset) keep it");
		}
		boolean encoded = dataset.continuous().stream().anyMatch(m -> m.scaling().isPresent());
		if (encoded && (format == null || !format.equals(DATASET))) {
			terminal().warn(out + ": the numbers are encoded ones, of mean 0 and standard deviation 1; only a dataset's folder (--as dataset) keeps how they were made");
		}
	}
}
