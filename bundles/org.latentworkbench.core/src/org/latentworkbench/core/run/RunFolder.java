package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.StudyFile;

/** The new folder of a run, or of a sweep, while it is under way: locked, so that what a killed one leaves can be told from it. */
public final class RunFolder implements AutoCloseable {
	private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

	private final Path path;
	private final ScratchFolder scratch;

	private RunFolder(Path path, ScratchFolder scratch) {
		this.path = path;
		this.scratch = scratch;
	}

	/**
	 * Makes a folder that no other run has.
	 *
	 * @param results made where it is not there
	 * @param prefix  of its name, before the time
	 * @throws IOException when nothing can be written there
	 */
	public static RunFolder create(Path results, String prefix) throws IOException {
		Path folder = null;
		try {
			Files.createDirectories(results);
			folder = createIn(results, prefix);
			return new RunFolder(folder, ScratchFolder.open(results, folder.getFileName().toString()));
		} catch (FileAlreadyExistsException e) {
			throw new IOException(results + " is a file, or a link that leads nowhere; a folder is expected, results go there. "
					+ "Take it away or rename it", e);
		} catch (FileSystemException e) {
			if (folder != null) {
				Files.deleteIfExists(folder);
			}
			String reason = e.getReason() != null ? e.getReason() : e instanceof AccessDeniedException ? "no permission to write"
					: e.getClass().getSimpleName();
			throw (FileSystemException) new FileSystemException(results.toString(), null, "cannot be written (" + reason
					+ "), and results go there; nothing was run. Make the folder writable, make room, or copy the study elsewhere").initCause(e);
		}
	}

	private static Path createIn(Path results, String prefix) throws IOException {
		while (true) {
			String id = prefix + ID.format(Instant.now()) + String.format(Locale.ROOT, "-%04x", ThreadLocalRandom.current().nextInt(0x10000));
			try {
				return Files.createDirectory(results.resolve(id));
			} catch (FileAlreadyExistsException e) {
				// two runs in one second drew the same four digits: draw again
			}
		}
	}

	public Path path() {
		return path;
	}

	/** The folder's name. */
	public String id() {
		return path.getFileName().toString();
	}

	ScratchFolder scratch() {
		return scratch;
	}

	/** A record of what begins now, without steps. */
	public Run record(LoadedStudy study, RunOptions options) {
		Run run = ModelFactory.eINSTANCE.createRun();
		run.setId(id());
		run.setStudy(study.study().getName());
		run.setStarted(Instant.now().toString());
		run.setStatus(RunEngine.RUNNING);
		run.setCommandLine(String.join(" ", options.commandLine()));
		Optional.ofNullable(study.study().getFile()).map(file -> Path.of(file).getFileName().toString())
				.filter(name -> !name.equals(StudyFile.NAME)).ifPresent(run::setStudyFile);
		run.getSettings().addAll(options.settings());
		run.getWanted().addAll(options.only().stream().sorted().toList());
		options.resumes().ifPresent(run::setResumes);
		run.setProduct(Host.product());
		run.setSeed(study.study().getSeed());
		run.setJvm(Host.jvm());
		run.setOs(Host.os());
		run.setCores(Runtime.getRuntime().availableProcessors());
		run.setThreads(options.threads());
		return run;
	}

	@Override
	public void close() throws IOException {
		scratch.close();
	}
}
