package org.latentworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.report.ReportWriter;
import org.latentworkbench.core.run.Folders;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.yaml.Nearest;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.Format;
import org.latentworkbench.figures.SceneFiles;
import org.latentworkbench.figures.colour.Theme;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", header = "Write a run's figures and report for a paper or a colleague.", sortOptions = false,
		description = { "", "Figures come out at any size as SVG, PDF or PNG; those in three dimensions also as a turning GIF. Without a word, the "
				+ "figures as SVG and the report." },
		footer = { "", "  latent export examples/multiomics --figures pdf,gif --width 85 --dpi 600" })
final class ExportCommand extends SessionCommand {
	private static final double USUAL_DPI = 300;
	/** An animation is for a screen, and has many pictures. */
	private static final double GIF_DPI = 100;

	@Mixin
	RunArgument run;

	@Option(names = "--figures", paramLabel = "FORMAT", split = ",",
			description = "svg, pdf, png, gif; several with commas between.")
	List<String> figures;

	@Option(names = "--report", paramLabel = "html", description = "The report, one file that needs no other.")
	String report;

	@Option(names = "--to", paramLabel = "DIR", description = "Where to; the folder 'export' in the run's own where not said.")
	String to;

	@Option(names = "--step", paramLabel = "STEP", split = ",", description = "Only the figures of these steps.")
	Set<String> steps = new LinkedHashSet<>();

	@Option(names = "--width", paramLabel = "MM", description = "Width in mm; the figure's own where not said.")
	double width = Double.NaN;

	@Option(names = "--height", paramLabel = "MM", description = "Height in mm; in proportion where not said.")
	double height = Double.NaN;

	@Option(names = "--dpi", paramLabel = "N", description = "Pixels an inch; where not said, 300, and 100 in GIFs.")
	Double dpi;

	@Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light",
			description = "Light or dark; light where not said.")
	String theme;

	@Option(names = "--transparent", description = "Without a ground.")
	boolean transparent;

	@Override
	public Integer call() throws Exception {
		RunStore.Entry entry = run.find(terminal());
		boolean nothingSaid = figures == null && report == null;
		Set<Format> formats = formats(nothingSaid ? List.of("svg") : figures == null ? List.of() : figures);
		ExportOptions options = options(entry);
		checkSteps(entry);
		Path target = to == null ? entry.folder().resolve("export") : terminal().resolve(to);
		var written = new ArrayList<Path>();
		for (StepRun step : entry.run().getSteps()) {
			if (steps.isEmpty() || steps.contains(step.getName())) {
				for (Artefact artefact : step.getArtefacts()) {
					if (artefact.getKind().equals("figure")) {
						figure(entry.folder(), artefact, formats, options, target, written);
					}
				}
			}
		}
		if (nothingSaid || report != null) {
			written.add(report(entry, target));
		}
		if (written.isEmpty()) {
			terminal().warn("nothing was written: " + (formats.equals(Set.of(Format.GIF))
					? "no figure of this run has three dimensions"
					: "this run has no figures"));
		} else {
			terminal().out().println("Wrote " + Amounts.count(written.size(), "file") + " to " + terminal().show(target));
		}
		return ExitCode.DONE;
	}

	private static Set<Format> formats(List<String> words) throws InputException {
		var formats = new LinkedHashSet<Format>();
		List<String> known = Arrays.stream(Format.values()).map(Format::extension).toList();
		for (String word : words) {
			Optional<Format> format = Format.ofExtension(word.strip());
			formats.add(format.orElseThrow(() -> new InputException("--figures: there is no format '" + word + "'"
					+ Nearest.hint(word, known))));
		}
		return formats;
	}

	private ExportOptions options(RunStore.Entry entry) throws InputException {
		if (report != null && !report.equalsIgnoreCase("html")) {
			throw new InputException("--report: there is no format '" + report + "'; expected html");
		}
		Theme colours = switch (theme.toLowerCase(Locale.ROOT)) {
			case "light" -> Theme.LIGHT;
			case "dark" -> Theme.DARK;
			default -> throw new InputException("--theme is '" + theme + "'; expected light or dark");
		};
		try {
			var options = ExportOptions.DEFAULT.in(colours).sized(width, height).at(dpi == null ? USUAL_DPI
					: dpi).fromRun(entry.run().getId());
			return transparent ? options.transparentGround() : options;
		} catch (IllegalArgumentException e) {
			throw new InputException(e.getMessage(), e);
		}
	}

	private void checkSteps(RunStore.Entry entry) throws InputException {
		List<String> known = entry.run().getSteps().stream().map(StepRun::getName).toList();
		for (String step : steps) {
			if (!known.contains(step)) {
				throw new InputException("the run has no step '" + step + "'" + Nearest.hint(step, known));
			}
		}
	}

	private void figure(Path folder, Artefact artefact, Set<Format> formats, ExportOptions options, Path target,
			List<Path> written)
			throws IOException, InputException {
		Figure figure = SceneFiles.read(folder.resolve(artefact.getPath()));
		boolean turns = figure.panels().stream().anyMatch(Axes3D.class::isInstance);
		for (Format format : formats) {
			if (format != Format.GIF || turns) {
				Path file = target.resolve(artefact.getPath().replaceFirst("(\\.figure)?\\.json$", "") + "." + format.extension());
				Path part = aside(file);
				try {
					Exports.write(figure, format, part, format == Format.GIF && dpi == null ? options.at(GIF_DPI) : options);
					Folders.publish(part, file);
				} finally {
					Files.deleteIfExists(part);
				}
				written.add(file);
			}
		}
	}

	private static Path report(RunStore.Entry entry, Path target) throws IOException {
		Path source = entry.folder().resolve("report.html");
		if (!Files.exists(source)) {
			new ReportWriter().write(entry.run(), entry.folder());
		}
		Path file = target.resolve("report.html");
		Path part = aside(file);
		try {
			Files.copy(source, part);
			Folders.publish(part, file);
		} finally {
			Files.deleteIfExists(part);
		}
		return file;
	}

	/** Where a file is written before it takes its place; what a killed export left there is removed. */
	private static Path aside(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Path part = file.resolveSibling("." + file.getFileName() + ".part");
		Files.deleteIfExists(part);
		return part;
	}
}
