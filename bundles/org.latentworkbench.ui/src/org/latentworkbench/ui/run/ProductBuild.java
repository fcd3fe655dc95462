package org.latentworkbench.ui.run;

import java.io.IOException;
import java.io.Reader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;

/**
 * What tells one build of a product from another at the same place: its configuration, and size and time of each bundle. A framework that
 * remembers the bundles of one build must not start another with what it knows.
 */
final class ProductBuild {
	/** Where the framework says which bundles there are, where it does not name them itself. */
	private static final String LIST = "org.eclipse.equinox.simpleconfigurator.configUrl";
	/** What the framework remembers of a bundle that is a folder. */
	private static final List<String> REMEMBERED = List.of("META-INF/MANIFEST.MF", "plugin.xml", "fragment.xml");

	private final Path install;
	private final CRC32 crc = new CRC32();

	private ProductBuild(Path install) {
		this.install = install;
	}

	/**
	 * A number for a build.
	 *
	 * @param install the product's folder
	 * @param config  the {@code config.ini} that it is started with; may be missing
	 * @throws IOException when a file that is there cannot be read
	 */
	static int of(Path install, Path config) throws IOException {
		var build = new ProductBuild(install);
		if (Files.isRegularFile(config)) {
			build.config(config);
		}
		return (int) build.crc.getValue();
	}

	private void config(Path file) throws IOException {
		crc.update(Files.readAllBytes(file));
		var config = new Properties();
		try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			config.load(in);
		}
		for (String bundle : config.getProperty("osgi.bundles", "").split(",")) {
			bundle(place(install.resolve("plugins"), bundle.strip().replaceFirst("@[^@/]*$", "")));
		}
		Path list = place(file.getParent(), config.getProperty(LIST, ""));
		if (Files.isRegularFile(list)) {
			list(list);
		}
	}

	/** Lines of name, version, place, start level and whether to start. */
	private void list(Path file) throws IOException {
		crc.update(Files.readAllBytes(file));
		for (String line : Files.readAllLines(file)) {
			String[] fields = line.split(",");
			if (!line.startsWith("#") && fields.length > 2) {
				bundle(place(install, fields[2]));
			}
		}
	}

	/** A place as the framework writes it: with or without its scheme, from a folder or absolute, its spaces escaped or not. */
	private static Path place(Path folder, String written) {
		String path = written.replaceFirst("^(reference:)?(file:)?(/(?=[A-Za-z]:))?", "");
		try {
			return folder.resolve(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
		} catch (IllegalArgumentException e) {
			return folder.resolve(path); // nothing is escaped
		}
	}

	private void bundle(Path place) throws IOException {
		Optional<BasicFileAttributes> found = stamp(place);
		if (found.isPresent() && found.get().isDirectory()) {
			for (String part : REMEMBERED) {
				stamp(place.resolve(part));
			}
		}
	}

	private Optional<BasicFileAttributes> stamp(Path file) throws IOException {
		try {
			BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
			if (found.isRegularFile()) {
				crc.update((file + " " + found.size() + " " + found.lastModifiedTime().toMillis() + "\n").getBytes(StandardCharsets.UTF_8));
			}
			return Optional.of(found);
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}
}
