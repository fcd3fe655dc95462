package org.latentworkbench.ui.run;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.latentworkbench.core.run.Folders;

/**
 * Where a worker process keeps what its framework remembers of the bundles. Two processes would fight over one place, so each one that
 * is at work has its own, in the cache folder, and the next one finds it warm.
 */
final class WorkerArea implements AutoCloseable {
	private static final String CONFIG = "config.ini";
	private static final String LOCK = ".lock";

	/** The files that keep others away from this window's workers. On some systems to open and close one again would let others in. */
	private static final Set<Path> HELD = new HashSet<>();

	private final Path folder;
	private final Path file;
	private final FileChannel channel;

	private WorkerArea(Path folder, Path file, FileChannel channel) {
		this.folder = folder;
		this.file = file;
		this.channel = channel;
	}

	/**
	 * The first place that no worker of any window uses.
	 *
	 * @param cache the folder for caches that a person chose
	 */
	static WorkerArea take(Optional<Path> cache) throws IOException {
		Path install = path(Platform.getInstallLocation()).orElseThrow(() -> new IOException("the product is installed nowhere"));
		Optional<Path> config = path(Platform.getConfigurationLocation()).map(f -> f.resolve(CONFIG)).filter(Files::isRegularFile);
		return take(cache.orElseGet(WorkerArea::cacheFolder).resolve("workers"), install, config);
	}

	/**
	 * The first place that no worker of this product's build uses. What earlier builds at the same place left is taken away.
	 *
	 * @param workers where the places of all products are
	 * @param install the product's folder
	 * @param running the configuration that this window was started with, where it is a file
	 */
	static synchronized WorkerArea take(Path workers, Path install, Optional<Path> running) throws IOException {
		// the product's own configuration is found from any place; another one, for instance a test's, is taken along
		Path shipped = install.resolve("configuration").resolve(CONFIG);
		Optional<Path> own = running.filter(f -> !f.equals(shipped));
		Path product = Files.createDirectories(workers.resolve(key(install)));
		// other windows wait here, so that none takes what another one takes away
		try (FileChannel door = open(product.resolve("lock")); FileLock closed = door.lock()) {
			Path build = product.resolve(HexFormat.of().toHexDigits(ProductBuild.of(install, own.orElse(shipped))));
			forgetOthers(product, build);
			return free(Files.createDirectories(build), own);
		}
	}

	private static WorkerArea free(Path build, Optional<Path> config) throws IOException {
		for (int i = 0;; i++) {
			Path file = build.resolve(i + LOCK);
			Optional<FileChannel> channel = lock(file);
			if (channel.isPresent()) {
				var area = new WorkerArea(build.resolve(Integer.toString(i)), file, channel.get());
				try {
					area.prepare(config);
					return area;
				} catch (IOException e) {
					area.close();
					throw e;
				}
			}
		}
	}

	private void prepare(Optional<Path> config) throws IOException {
		Files.createDirectories(folder);
		if (config.isPresent()) {
			Files.copy(config.get(), folder.resolve(CONFIG), StandardCopyOption.REPLACE_EXISTING);
		}
		HELD.add(file);
	}

	/** Takes away the places of other builds at which no worker is any more. */
	private static void forgetOthers(Path product, Path build) throws IOException {
		try (var builds = Files.newDirectoryStream(product, f -> Files.isDirectory(f) && !f.equals(build))) {
			for (Path other : builds) {
				if (!used(other)) {
					forget(other);
				}
			}
		}
	}

	private static void forget(Path build) {
		try {
			Folders.delete(build);
		} catch (IOException e) {
			// somebody looks at a file in it: the next worker tries again
		}
	}

	private static boolean used(Path build) throws IOException {
		try (var files = Files.newDirectoryStream(build, "*" + LOCK)) {
			for (Path file : files) {
				Optional<FileChannel> channel = lock(file);
				if (channel.isEmpty()) {
					return true;
				}
				channel.get().close();
			}
		}
		return false;
	}

	/** Keeps others away until the channel is closed; empty where somebody else does, or another worker of this window. */
	private static Optional<FileChannel> lock(Path file) throws IOException {
		if (HELD.contains(file)) {
			return Optional.empty();
		}
		FileChannel channel = open(file);
		boolean locked = false;
		try {
			locked = channel.tryLock() != null;
		} finally {
			if (!locked) {
				channel.close();
			}
		}
		return locked ? Optional.of(channel) : Optional.empty();
	}

	private static FileChannel open(Path file) throws IOException {
		return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	private static String key(Path install) {
		var crc = new CRC32();
		crc.update(install.toString().getBytes(StandardCharsets.UTF_8));
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
		synchronized (WorkerArea.class) {
			channel.close();
			HELD.remove(file);
		}
	}
}
