package org.latentworkbench.product;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a product archive holds.
 *
 * @param entries path inside the archive to Unix permissions; permissions are 0 in a zip without them
 */
record Archive(Map<String, Integer> entries) {
	static Archive read(Path file) throws IOException {
		Map<String, Integer> entries = new TreeMap<>();
		if (file.toString().endsWith(".zip")) {
			try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
				for (var all = zip.getEntries(); all.hasMoreElements();) {
					ZipArchiveEntry entry = all.nextElement();
					entries.put(entry.getName(), entry.getUnixMode());
				}
			}
		} else {
			try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
					TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in, 1 << 16))) {
				for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) {
					entries.put(entry.getName(), entry.getMode());
				}
			}
		}
		return new Archive(entries);
	}

	boolean executable(String path) {
		return (entries.getOrDefault(path, 0) & 0111) == 0111;
	}

	/** What only its owner, or his group, may read. */
	List<String> closed() {
		return entries.entrySet().stream().filter(entry -> (entry.getValue() & 0004) == 0).map(Map.Entry::getKey).toList();
	}

	/** The names in the plugins folder: of jars, without the ending, and of folders. */
	List<String> plugins() {
		return entries.keySet().stream().filter(path -> path.matches(".*/plugins/[^/]+.*"))
				.map(path -> path.replaceFirst(".*/plugins/([^/]+).*", "$1").replaceFirst("\\.jar$", "")).distinct().toList();
	}
}
