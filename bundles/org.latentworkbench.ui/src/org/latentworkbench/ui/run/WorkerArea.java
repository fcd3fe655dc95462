package org.latentworkbench.ui.run;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * Where a worker process keeps what its framework remembers of the bundles. Two processes would fight over one place, so each one that
 * is at work has its own, in the cache folder, and the next one finds it warm.
 */
final class WorkerArea implements AutoCloseable {
	private static final String CONFIG = "config.ini";

	private final Path folder;
	private final FileChannel channel;

	private WorkerArea(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * The first place that no worker of any window uses.
	 *
	 * @param cache the folder for caches that a person chose
	 */
	static WorkerArea take(Optional<Path> cache) throws IOException {
		Optional<Path> running = path(Platform.getConfigurationLocation()).map(f -> f.resolve(CONFIG)).filter(Files::isRegularFile);
		Path install = path(Platform.getInstallLocation()).orElseThrow(() -> new IOException("the product is installed nowhere"));
		// the product's own configuration is found from any place; another one, for instance a test's, is taken along
		Optional<Path> own = running.filter(f -> !f.startsWith(install.resolve("configuration")));
		Path all = cache.orElseGet(WorkerArea::cacheFolder).resolve("workers").resolve(key(install, own.or(() -> running)));
		for (int i = 0;; i++) {
			Path folder = Files.createDirectories(all.resolve(Integer.toString(i)));
			FileChannel channel = FileChannel.open(folder.resolveSibling(i + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			boolean taken = false;
			try {
				if (locked(channel)) {
					if (own.isPresent()) {
						Files.copy(own.get(), folder.resolve(CONFIG), StandardCopyOption.REPLACE_EXISTING);
					}
					taken = true;
					return new WorkerArea(folder, channel);
				}
			} finally {
				if (!taken) {
					channel.close();
				}
			}
		}
	}

	private static boolean locked(FileChannel channel) throws IOException {
		try {
			FileLock lock = channel.tryLock();
			return lock != null;
		} catch (OverlappingFileLockException e) {
			return false; // a worker of this window
		}
	}

	/** One for each product and build. */
	private static String key(Path install, Optional<Path> config) throws IOException {
		var crc = new CRC32();
		crc.update(install.toString().getBytes(StandardCharsets.UTF_8));
		if (config.isPresent()) {
			crc.update(Files.readAllBytes(config.get()));
		}
		return HexFormat.of().toHexDigits((int) crc.getValue());
	}

	/** Where this user's caches go, as the start script has it. */
	private static Path cacheFolder() {
		return variable("LATENT_CACHE_DIR").or(() -> variable("XDG_CACHE_HOME").map(f -> f.resolve("latent-workbench")))
				.orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "latent-workbench"));
	}

	private static Optional<Path> variable(String name) {
		return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isEmpty()).map(Path::of);
	}

	/** A location of the platform as a path; spaces in its URL may or may not be escaped. */
	static Optional<Path> path(Location location) {
		URL url = location == null ? null : location.getURL();
		if (url == null || !"file".equals(url.getProtocol())) {
			return Optional.empty();
		}
		try {
			return Optional.of(Path.of(new URI("file", null, url.getPath(), null)));
		} catch (URISyntaxException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	Path folder() {
		return folder;
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
