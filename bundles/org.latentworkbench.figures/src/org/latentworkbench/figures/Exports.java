package org.latentworkbench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Turn;
import org.latentworkbench.figures.draw.GifFile;
import org.latentworkbench.figures.draw.PdfSurface;
import org.latentworkbench.figures.draw.PngFile;
import org.latentworkbench.figures.draw.Provenance;
import org.latentworkbench.figures.draw.SvgSurface;
import org.latentworkbench.figures.plot.FigureArt;

/** Writes figures as files. The same figure and options give the same bytes. */
public final class Exports {
	private static final double MM = 72 / 25.4;

	private Exports() {
	}

	/** Writes one file, replacing what is there. */
	public static void write(Figure figure, Format format, Path file, ExportOptions options) throws IOException {
		Files.write(file, bytes(figure, format, options));
	}

	/** The contents of the file. */
	public static byte[] bytes(Figure figure, Format format, ExportOptions options) {
		return switch (format) {
		case PNG -> png(figure, options);
		case SVG -> svg(figure, options).getBytes(StandardCharsets.UTF_8);
		case PDF -> pdf(figure, options);
		case GIF -> gif(figure, options);
		};
	}

	/** The figure as an SVG document; after its first line (the XML declaration) it may stand in an HTML page. */
	public static String svg(Figure figure, ExportOptions options) {
		var surface = new SvgSurface(width(figure, options), height(figure, options), ground(options));
		new FigureArt(figure, options.theme()).paint(surface, width(figure, options), height(figure, options), options.dpi());
		return surface.document(provenance(figure, options));
	}

	private static byte[] png(Figure figure, ExportOptions options) {
		var image = rendered(figure, new FigureArt(figure, options.theme()), options, ground(options));
		Provenance about = provenance(figure, options);
		var texts = new LinkedHashMap<String, String>();
		if (!about.title().isEmpty())
			texts.put("Title", about.title());
		if (!about.description().isEmpty())
			texts.put("Description", about.description());
		texts.put("Software", Provenance.CREATOR);
		if (!about.runId().isEmpty())
			texts.put("Source", "run " + about.runId());
		return PngFile.bytes(image.argb(), image.width(), image.height(), options.dpi(), texts);
	}

	private static byte[] pdf(Figure figure, ExportOptions options) {
		double width = width(figure, options);
		double height = height(figure, options);
		try (var surface = new PdfSurface(width, height, ground(options))) {
			new FigureArt(figure, options.theme()).paint(surface, width, height, options.dpi());
			return surface.document(provenance(figure, options));
		} catch (IOException e) {
			throw new UncheckedIOException("the PDF of figure '" + figure.title() + "' cannot be written", e);
		}
	}

	private static byte[] gif(Figure figure, ExportOptions options) {
		Turn turn = figure.panels().stream().filter(Axes3D.class::isInstance).map(panel -> ((Axes3D) panel).turn())
				.findFirst().orElse(new Turn(1, 0, 0, 0, 0, 100));
		var art = new FigureArt(figure, options.theme(), true);
		List<int[]> frames = new ArrayList<>();
		Renderer.Rendering image = null;
		for (int frame = 0; frame < turn.frames(); frame++) {
			image = rendered(figure, art.frame(frame, turn.frames()), options, options.theme().background());
			frames.add(image.argb());
		}
		String run = options.runId().isEmpty() ? "" : ", run " + options.runId();
		return GifFile.bytes(frames, image.width(), image.height(), turn.delayMillis(), Provenance.CREATOR + run);
	}

	private static Renderer.Rendering rendered(Figure figure, FigureArt art, ExportOptions options, int ground) {
		double scale = options.dpi() / 72;
		int width = Math.max(1, (int) Math.round(width(figure, options) * scale));
		int height = Math.max(1, (int) Math.round(height(figure, options) * scale));
		if ((long) width * height > 400_000_000L)
			throw new IllegalArgumentException("figure '" + figure.title() + "' would be " + width + " x " + height
					+ " pixels, expected at most 400 million in all: choose a smaller size or resolution");
		return Renderer.render(figure, art, ground, width, height, scale);
	}

	private static int ground(ExportOptions options) {
		return options.transparent() ? 0 : options.theme().background();
	}

	private static double width(Figure figure, ExportOptions options) {
		if (!Double.isNaN(options.widthMm()))
			return options.widthMm() * MM;
		return figure.widthMm() * MM
				* (Double.isNaN(options.heightMm()) ? 1 : options.heightMm() / figure.heightMm());
	}

	private static double height(Figure figure, ExportOptions options) {
		if (!Double.isNaN(options.heightMm()))
			return options.heightMm() * MM;
		return figure.heightMm() * MM * (Double.isNaN(options.widthMm()) ? 1 : options.widthMm() / figure.widthMm());
	}

	private static Provenance provenance(Figure figure, ExportOptions options) {
		return new Provenance(figure.title(), description(figure), options.runId());
	}

	/** What the figure shows, for those who cannot see it: its alt text, or else what its titles say. */
	public static String description(Figure figure) {
		if (!figure.altText().isEmpty())
			return figure.altText();
		String panels = figure.panels().stream().map(panel -> switch (panel) {
		case Axes axes when axes.y().title().isEmpty() && axes.x().title().isEmpty() -> axes.title();
		case Axes axes -> titled(axes.title(), Stream.of(axes.y().title(), axes.x().title()).filter(t -> !t.isEmpty())
				.collect(Collectors.joining(" against ")));
		case Axes3D space -> titled(space.title(),
				space.x().title() + ", " + space.y().title() + " and " + space.z().title() + " in space");
		}).filter(words -> !words.isEmpty()).distinct().collect(Collectors.joining("; "));
		String shown = panels.isEmpty() ? figure.title() : panels;
		return figure.caption().isEmpty() ? shown : shown + ". " + figure.caption();
	}

	private static String titled(String title, String axes) {
		return title.isEmpty() ? axes : title + ": " + axes;
	}
}
