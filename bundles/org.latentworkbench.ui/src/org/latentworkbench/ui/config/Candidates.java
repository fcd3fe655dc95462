package org.latentworkbench.ui.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.OutputRole;
import org.latentworkbench.core.registry.Registry;

/** What an input role can be bound to: artefacts of other steps and files of the study. */
final class Candidates {
	/** Files beyond this many are not offered; a person types these. */
	private static final int MOST_FILES = 500;
	private static final int DEPTH = 6;
	/** A study may lie beside very many pictures; a person waits for the list. */
	private static final int MOST_LOOKED_AT = 20_000;

	/**
	 * @param text   as the study writes it
	 * @param kind   of artefacts, for the icon
	 * @param detail where it comes from
	 * @param step   the step that makes it; empty for a file
	 */
	record Candidate(String text, String kind, String detail, String step) {
		boolean file() {
			return step.isEmpty();
		}
	}

	private final Path folder;
	private final KnownContributions known;
	private final int mostFiles;
	private final int mostLookedAt;

	/** @param folder the study's */
	Candidates(Path folder, KnownContributions known) {
		this(folder, known, MOST_FILES, MOST_LOOKED_AT);
	}

	/**
	 * @param folder       the study's
	 * @param mostFiles    how many files are offered at most
	 * @param mostLookedAt how many files, whether they fit or not, are looked at for these at most
	 */
	Candidates(Path folder, KnownContributions known, int mostFiles, int mostLookedAt) {
		this.folder = folder;
		this.known = known;
		this.mostFiles = mostFiles;
		this.mostLookedAt = mostLookedAt;
	}

	/**
	 * Artefacts first, in the order of the steps.
	 *
	 * @param uses the study's steps with the ids of their contributions
	 * @param step is left out
	 */
	List<Candidate> of(Map<String, String> uses, String step, InputRole role) {
		List<Candidate> found = artefacts(uses, step, role, known);
		if (!role.kind().equals(Kinds.MODEL)) {
			files(role, found);
		}
		return found;
	}

	/** The artefacts alone. */
	static List<Candidate> artefacts(Map<String, String> uses, String step, InputRole role, KnownContributions known) {
		var found = new ArrayList<Candidate>();
		uses.forEach((name, use) -> {
			if (!name.equals(step)) {
				known.find(use).ifPresent(c -> artefacts(name, c, role, found));
			}
		});
		return found;
	}

	private static void artefacts(String step, ContributionInfo use, InputRole role, List<Candidate> found) {
		for (OutputRole output : use.outputs()) {
			if (Kinds.fits(role.kind(), output.kind())) {
				found.add(new Candidate(output.exact() ? step + "/" + output.name() : step, output.kind(), use.name() + ": "
						+ (output.exact() ? Kinds.one(output.kind()) : output.name() + ", as many as the data give"), step));
			}
		}
	}

	private void files(InputRole role, List<Candidate> found) {
		try {
			Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
				private int count;
				private int looked;

				@Override
				public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
					boolean skip = !dir.equals(folder) && (dir.getFileName().toString().startsWith(".") || dir.equals(folder.resolve("results")));
					return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (fits(role, file, known.registry())) {
						found.add(new Candidate(StudyFiles.relative(folder, file), role.kind(), "a file of the study", ""));
						count++;
					}
					return count < mostFiles && ++looked < mostLookedAt ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException e) {
					return FileVisitResult.CONTINUE; // what cannot be read is not offered
				}
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e); // every failure is passed over above
		}
	}

	private static boolean fits(InputRole role, Path file, Registry registry) {
		String name = file.getFileName().toString();
		if (name.startsWith(".") || StudyFiles.isYaml(name)) {
			return false;
		}
		return switch (role.kind()) {
			case Kinds.FILE -> true;
			case Kinds.DATASET -> {
				try {
					registry.formatInfo(file);
					yield true;
				} catch (InputException e) {
					yield false;
				}
			}
			default -> name.endsWith(".tsv") || name.endsWith(".csv");
		};
	}
}
