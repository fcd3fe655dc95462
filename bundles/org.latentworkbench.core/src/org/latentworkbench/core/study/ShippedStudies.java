package org.latentworkbench.core.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.core.run.Folders;

/** The example studies that lie beside the product. */
public final class ShippedStudies {
	/** What a copy does not begin with: results, and the name that a workspace knows the study by. */
	private static final Set<String> ITS_OWN = Set.of("results", ".project");
	/** The study that one begins with. */
	private static final String TUTORIAL = "multiomics";

	private ShippedStudies() {
	}

	/**
	 * The {@code examples} folder: where the property {@code latent.examples} says; else beside the product's {@code plugins};
	 * else, for a product that was built in a checkout, the checkout's own. Empty where there is none, as in an IDE.
	 */
	public static Optional<Path> folder() {
		return ShippedFiles.folder("examples", TUTORIAL + "/" + StudyFile.NAME);
	}

	/** The folders of all studies in a folder: the tutorial's first, the others by name. */
	public static List<Path> in(Path examples) throws IOException {
		try (var folders = Files.list(examples)) {
			return folders.filter(folder -> Files.isRegularFile(folder.resolve(StudyFile.NAME)))
					.sorted(Comparator.comparing((Path folder) -> !folder.endsWith(TUTORIAL)).thenComparing(Comparator.naturalOrder())).toList();
		}
	}

	/**
	 * Makes a study of one's own from one that ships: everything but results and the name in a workspace, writable. It appears whole, or not at all.
	 *
	 * @param target not there, or an empty folder
	 */
	public static void copy(Path template, Path target) throws IOException {
		make(target, aside -> {
			try (var parts = Files.list(template)) {
				for (Path part : parts.filter(p -> !ITS_OWN.contains(p.getFileName().toString())).sorted().toList()) {
					Folders.copy(part, aside.resolve(part.getFileName().toString()));
				}
			}
		});
	}

	/** What fills a new study's folder. */
	@FunctionalInterface
	public interface Filling {
		void into(Path folder) throws IOException;
	}

	/** Makes a folder that appears whole, or not at all. @param target not there, or an empty folder */
	public static void make(Path target, Filling filling) throws IOException {
		Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
		Path scratch = Files.createTempDirectory(parent, "." + target.getFileName() + ".");
		try {
			// within a folder of its own, for that one only its owner may open
			Path study = Files.createDirectory(scratch.resolve("study"));
			filling.into(study);
			Folders.publish(study, target);
		} finally {
			Folders.delete(scratch);
		}
	}
}
