package org.latentworkbench.ui.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.latentworkbench.core.study.StudyFile;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The folders of the studies that were opened last in this workspace, kept in its preferences. */
public final class RecentStudies {
	/** How many are kept. */
	static final int MOST = 12;
	private static final String KEY = "recentStudies";

	private final Preferences preferences;

	RecentStudies(Preferences preferences) {
		this.preferences = preferences;
	}

	/** Those of the running workbench. */
	public static RecentStudies platform() {
		return new RecentStudies(InstanceScope.INSTANCE.getNode("org.latentworkbench.ui"));
	}

	/**
	 * The folders that still hold a study, the one that was opened last first. Looks at the disk. A folder that is away for now,
	 * on a disk that is not plugged in say, is left out and comes back with it.
	 */
	public List<Path> all() {
		return kept().filter(folder -> Files.isRegularFile(folder.resolve(StudyFile.NAME))).toList();
	}

	/** Puts a study first. @param folder the study's folder, absolute */
	public void opened(Path folder) {
		keep(Stream.concat(Stream.of(folder), kept().filter(f -> !f.equals(folder))));
	}

	/** Leaves a study out until it is opened again. */
	public void forget(Path folder) {
		keep(kept().filter(f -> !f.equals(folder)));
	}

	private Stream<Path> kept() {
		return preferences.get(KEY, "").lines().filter(line -> !line.isBlank()).flatMap(RecentStudies::path);
	}

	private void keep(Stream<Path> folders) {
		preferences.put(KEY, folders.limit(MOST).map(Path::toString).collect(Collectors.joining("\n")));
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(RecentStudies.class).warn("the list of recent studies could not be saved", e);
		}
	}

	private static Stream<Path> path(String line) {
		try {
			return Stream.of(Path.of(line));
		} catch (InvalidPathException e) {
			return Stream.empty(); // written on another system
		}
	}
}
