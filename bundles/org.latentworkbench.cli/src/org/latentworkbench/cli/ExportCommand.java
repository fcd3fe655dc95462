package org.latentworkbench.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.export.ExportWish;
import org.latentworkbench.core.export.RunExport;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Format;
import org.latentworkbench.figures.colour.Theme;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", header = "Write a run's figures and report for a paper or a colleague.", sortOptions = false,
		description = { "", "Figures come out at any size as SVG, PDF or PNG; those in three dimensions also as a turning GIF. Without a word, the "
				+ "figures as SVG and the report." },
		footer = { "", "  latent export examples/multiomics --figures pdf,gif --width 85 --dpi 600" })
final class ExportCommand extends SessionCommand {
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
		Path target = to == null ? entry.folder().resolve("export") : terminal().resolve(to);
		var export = new RunExport(entry, session.registry().get());
		List<RunExport.Item> items = export.plan(ExportWish.of(steps, formats, options, dpi == null ? OptionalDouble.empty() : OptionalDouble.of(dpi),
				nothingSaid || report != null));
		List<Path> written = export.write(items, target, (item, number, of) -> { }, new Cancellation()).written();
		if (written.isEmpty()) {
			terminal().warn("nothing was written: " + (formats.equals(Set.of(Format.GIF))
					? "no figure of this run has three dimensions"
					: "this run has no figures"));
		} else {
			terminal().out().println("Wrote " + Counts.of(written.size(), "file") + " to " + terminal().show(target));
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
			var options = ExportOptions.DEFAULT.in(colours).sized(width, height).at(dpi == null ? ExportWish.USUAL_DPI : dpi)
					.fromRun(entry.run().getId());
			return transparent ? options.transparentGround() : options;
		} catch (IllegalArgumentException e) {
			throw new InputException(e.getMessage(), e);
		}
	}
}
