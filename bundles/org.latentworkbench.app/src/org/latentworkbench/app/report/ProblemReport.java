package org.latentworkbench.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** What helps to find a fault, in one zip file: the log, versions, settings, records of runs. No data and no results. */
public final class ProblemReport {
	private static final String RECORD = "run.json";
	private static final String RESULTS = "results";
	private static final int MOST_RUNS = 5;
	/** Of a log, its end counts. */
	private static final int MOST_LOG_BYTES = 4 << 20;
	private static final List<String> OWN_NODES = List.of("org.latentworkbench.ui", "org.latentworkbench.app",
			"org.eclipse.e4.ui.css.swt.theme");
	private static final List<String> PROPERTIES = List.of("java.", "os.", "osgi.", "eclipse.", "latent.", "file.encoding", "user.language",
			"org.eclipse.swt.");

	private final Map<String, byte[]> entries = new LinkedHashMap<>();
	private final List<String> contents = new ArrayList<>();

	/** Gathers what there is. @param studies the folders of the open studies */
	public ProblemReport(List<Path> studies) throws IOException {
		text("versions.txt", "versions of the product, Java, the system and all bundles", Versions.summary() + "\n" + Versions.list());
		text("configuration.txt", "how the workbench was started", configuration());
		text("preferences.txt", "the preferences that were changed", preferences());
		Path log = Platform.getLogFileLocation().toPath();
		if (Files.isRegularFile(log)) {
			add("workbench.log", "the workbench's log", end(log));
		}
		for (Path study : studies) {
			records(study);
		}
	}

	/** One line for each kind of thing in it. */
	public List<String> contents() {
		return contents.stream().distinct().toList();
	}

	/** Writes the zip file, replacing what is there. */
	public void write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (var entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
	}

	/** The records of the last runs; what the runs read and wrote stays where it is. */
	private void records(Path study) throws IOException {
		Path results = study.resolve(RESULTS);
		if (!Files.isDirectory(results)) {
			return;
		}
		try (Stream<Path> runs = Files.list(results)) {
			List<Path> last = runs.map(run -> run.resolve(RECORD)).filter(Files::isRegularFile)
					.sorted(Comparator.comparing(Path::toString).reversed()).limit(MOST_RUNS).toList();
			for (Path record : last) {
				add("runs/" + study.getFileName() + "/" + record.getParent().getFileName() + "/" + RECORD,
						"records of the last runs of " + study.getFileName() + ": settings, versions and times, no data",
						Files.readAllBytes(record));
			}
		}
	}

	private static String configuration() {
		var lines = new StringBuilder();
		new TreeMap<>(System.getProperties()).forEach((key, value) -> {
			if (PROPERTIES.stream().anyMatch(key.toString()::startsWith)) {
				lines.append(key).append('=').append(value.toString().replace("\n", "\\n")).append('\n');
			}
		});
		return lines.toString();
	}

	private static String preferences() throws IOException {
		var lines = new StringBuilder();
		try {
			for (String node : OWN_NODES) {
				Preferences preferences = InstanceScope.INSTANCE.getNode(node);
				for (String key : preferences.keys()) {
					lines.append(node).append('/').append(key).append('=').append(preferences.get(key, "").replace("\n", "\\n")).append('\n');
				}
			}
		} catch (BackingStoreException e) {
			throw new IOException("the preferences could not be read", e);
		}
		return lines.toString();
	}

	private static byte[] end(Path log) throws IOException {
		byte[] all = Files.readAllBytes(log);
		return all.length <= MOST_LOG_BYTES ? all : Arrays.copyOfRange(all, all.length - MOST_LOG_BYTES, all.length);
	}

	private void text(String name, String about, String text) {
		add(name, about, text.getBytes(StandardCharsets.UTF_8));
	}

	private void add(String name, String about, byte[] bytes) {
		entries.put(name, bytes);
		contents.add(about);
	}
}
