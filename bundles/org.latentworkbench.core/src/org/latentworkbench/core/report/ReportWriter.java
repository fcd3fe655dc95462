package org.latentworkbench.core.report;

import static org.latentworkbench.core.report.Html.escape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.SceneFiles;

/**
 * Writes a run as one HTML file that needs nothing else: figures as drawings inside the page, the head of every table, all
 * parameters, and where each result came from.
 */
public final class ReportWriter {
	private static final int TABLE_ROWS = 12;
	private static final int TABLE_COLUMNS = 12;

	/** Writes {@code report.html} into the run's folder; a report that stood there is replaced whole. */
	public void write(Run run, Path folder) throws IOException {
		Path file = folder.resolve("report.html");
		Path part = folder.resolve(".report.html.part");
		Files.writeString(part, page(run, folder), StandardCharsets.UTF_8);
		Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
	}

	private static String page(Run run, Path folder) throws IOException {
		var html = new StringBuilder();
		html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
				.append("<title>").append(escape(run.getStudy())).append(" · ").append(escape(run.getId())).append("</title><style>")
				.append(style()).append("</style></head><body>\n");
		html.append("<header><h1>").append(escape(run.getStudy())).append("</h1><p>Run <code>").append(escape(run.getId())).append("</code>, ")
				.append(badge(run.getStatus())).append(", seed ").append(run.getSeed()).append("</p>");
		if (run.getCause() != null) {
			html.append("<p class=\"cause\">").append(escape(run.getCause())).append("</p>");
		}
		html.append("</header>\n<nav><ol>");
		for (StepRun step : run.getSteps()) {
			html.append("<li><a href=\"#").append(escape(step.getName())).append("\">").append(escape(step.getName())).append("</a> ")
					.append(badge(step.getStatus())).append("</li>");
		}
		html.append("<li><a href=\"#record\">Run record</a></li></ol></nav>\n<main>");
		for (StepRun step : run.getSteps()) {
			step(html, step, RunFiles.isSweep(run), folder);
		}
		record(html, run);
		return html.append("</main></body></html>\n").toString();
	}

	private static void step(StringBuilder html, StepRun step, boolean sweep, Path folder) throws IOException {
		html.append("\n<section id=\"").append(escape(step.getName())).append("\"><h2>").append(escape(step.getName())).append(" <small>")
				.append(escape(step.getUse())).append("</small></h2>");
		html.append("<p class=\"facts\">").append(badge(step.getStatus())).append(String.format(Locale.ROOT, " in %.1f s", step.getSeconds()));
		if (!step.getInputs().isEmpty()) {
			html.append(", from ").append(escape(String.join(", ",
					step.getInputs().stream().map(i -> i.getRole() + ": " + i.getTarget()).toList())));
		}
		html.append("</p>");
		if (step.getCause() != null) {
			html.append("<p class=\"cause\">").append(escape(step.getCause())).append("</p>");
		}
		var figures = step.getArtefacts().stream().filter(a -> a.getKind().equals("figure")).toList();
		if (!figures.isEmpty()) {
			html.append("<div class=\"figures\">");
			for (Artefact figure : figures) {
				figure(html, figure, folder);
			}
			html.append("</div>");
		}
		for (Artefact artefact : step.getArtefacts()) {
			if (List.of("table", "embedding", "curve", "associations").contains(artefact.getKind())) {
				table(html, artefact, sweep || artefact.getKind().equals("associations"), folder);
			}
		}
		parameters(html, step);
		outputs(html, step.getArtefacts());
		html.append("</section>");
	}

	private static void figure(StringBuilder html, Artefact artefact, Path folder) throws IOException {
		Path scene = folder.resolve(artefact.getPath());
		Path turning = folder.resolve(artefact.getPath().replaceFirst("\\.figure\\.json$", ".gif"));
		try {
			var figure = SceneFiles.read(scene);
			String source = Files.exists(turning) ? "data:image/gif;base64," + base64(Files.readAllBytes(turning))
					: "data:image/svg+xml;base64," + base64(Exports.svg(figure, ExportOptions.DEFAULT).getBytes(StandardCharsets.UTF_8));
			html.append("<figure><img alt=\"").append(escape(Exports.description(figure))).append("\" src=\"").append(source)
					.append("\"></figure>");
		} catch (InputException e) {
			html.append("<p class=\"cause\">").append(escape(artefact.getPath() + ": " + e.getMessage())).append("</p>");
		}
	}

	private static void table(StringBuilder html, Artefact artefact, boolean open, Path folder) throws IOException {
		Table table;
		try {
			table = TableFiles.read(folder.resolve(artefact.getPath()));
		} catch (InputException e) {
			html.append("<p class=\"cause\">").append(escape(e.getMessage())).append("</p>");
			return;
		}
		int rows = Math.min(TABLE_ROWS, table.rows());
		var columns = table.columns().subList(0, Math.min(TABLE_COLUMNS, table.columns().size()));
		html.append("<details").append(open ? " open" : "").append("><summary><a href=\"")
				.append(escape(artefact.getPath())).append("\">").append(escape(artefact.getName())).append("</a> ")
				.append(table.rows()).append(" × ").append(table.columns().size()).append("</summary><div class=\"table\"><table><thead><tr>");
		columns.forEach(c -> html.append(c instanceof Table.Text ? "<th class=\"text\">" : "<th>").append(escape(c.name())).append("</th>"));
		html.append("</tr></thead><tbody>");
		for (int i = 0; i < rows; i++) {
			html.append("<tr>");
			for (Table.Column c : columns) {
				html.append(c instanceof Table.Text ? "<td class=\"text\">" : "<td>").append(escape(cell(c, i))).append("</td>");
			}
			html.append("</tr>");
		}
		html.append("</tbody></table></div>");
		if (rows < table.rows() || columns.size() < table.columns().size()) {
			html.append("<p class=\"facts\">The first ").append(rows).append(" rows and ").append(columns.size())
					.append(" columns; the file holds all.</p>");
		}
		html.append("</details>");
	}

	private static String cell(Table.Column column, int row) {
		if (column instanceof Table.Numbers n && !Double.isNaN(n.values()[row])) {
			double v = n.values()[row];
			return v == Math.rint(v) && Math.abs(v) < 1e9 ? Long.toString((long) v) : String.format(Locale.ROOT, "%.4g", v);
		}
		return column.text(row);
	}

	private static void parameters(StringBuilder html, StepRun step) {
		JsonElement tree = step.getParameters() == null ? new JsonObject() : JsonParser.parseString(step.getParameters());
		if (tree.isJsonObject() && !tree.getAsJsonObject().isEmpty()) {
			html.append("<details><summary>Parameters</summary><dl>");
			tree.getAsJsonObject().entrySet().forEach(e -> html.append("<dt>").append(escape(e.getKey())).append("</dt><dd>")
					.append(escape(e.getValue().isJsonPrimitive() ? e.getValue().getAsString() : e.getValue().toString())).append("</dd>"));
			html.append("</dl></details>");
		}
	}

	private static void outputs(StringBuilder html, List<Artefact> artefacts) {
		if (!artefacts.isEmpty()) {
			html.append("<details><summary>Files</summary><div class=\"table\"><table><tbody>");
			artefacts.forEach(a -> html.append("<tr><td class=\"text\"><a href=\"").append(escape(a.getPath())).append("\">")
					.append(escape(a.getPath())).append("</a></td><td class=\"text\">").append(escape(a.getKind())).append("</td><td>")
					.append(a.getBytes()).append(" bytes</td><td class=\"text\"><code>").append(escape(a.getSha256())).append("</code></td></tr>"));
			html.append("</tbody></table></div></details>");
		}
	}

	private static void record(StringBuilder html, Run run) {
		html.append("\n<section id=\"record\"><h2>Run record</h2><dl>");
		entry(html, "Command", run.getCommandLine());
		entry(html, "Product", run.getProduct());
		entry(html, "Started", run.getStarted());
		entry(html, "Ended", run.getEnded());
		entry(html, "Java", run.getJvm());
		entry(html, "System", run.getOs());
		entry(html, "Threads", run.getThreads() + " of " + run.getCores() + " processors");
		html.append("</dl><p class=\"facts\">Everything else is in <a href=\"run.json\">run.json</a> and ").append(RunFiles.isSweep(run)
				? "<a href=\"sweep.json\">sweep.json</a>; each of the sweep's runs has a report of its own.</p></section>"
				: "<a href=\"log.txt\">log.txt</a>; <code>latent verify</code> repeats the run and compares every byte.</p></section>");
	}

	private static void entry(StringBuilder html, String name, String value) {
		html.append("<dt>").append(name).append("</dt><dd>").append(escape(value == null ? "" : value)).append("</dd>");
	}

	private static String badge(String status) {
		return "<span class=\"badge " + status.toLowerCase(Locale.ROOT) + "\">" + escape(status.toLowerCase(Locale.ROOT)) + "</span>";
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static String style() throws IOException {
		try (var in = ReportWriter.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
