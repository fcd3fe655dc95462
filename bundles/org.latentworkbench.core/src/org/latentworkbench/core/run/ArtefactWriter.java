package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.Format;
import org.latentworkbench.figures.SceneFiles;

/** Writes one step's artefacts into a folder and keeps the list of them. */
final class ArtefactWriter {
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
	private static final int PREVIEW_DPI = 150;
	private static final int TURN_DPI = 80;

	private final Path folder;
	private final String contribution;
	private final List<Artefact> artefacts = new ArrayList<>();
	/** Where artefacts are, in lower case: on some machines that is all that counts. */
	private final Set<String> taken = new HashSet<>();

	/** @param contribution the id under which a model's reader is found again */
	ArtefactWriter(Path folder, String contribution) {
		this.folder = folder;
		this.contribution = contribution;
	}

	/** Everything written so far; paths are relative to the step's folder. */
	List<Artefact> artefacts() {
		return List.copyOf(artefacts);
	}

	void dataset(String name, Dataset dataset) throws IOException {
		Path target = place(name, "");
		Files.createDirectory(target);
		DatasetFiles.write(dataset, target);
		add(name, "dataset", target);
	}

	void model(String name, LatentModel model) throws IOException {
		Path target = place(name, "");
		Files.createDirectory(target);
		model.save(target);
		add(name, "model", target).setReader(contribution);
	}

	void table(String name, String kind, Table table) throws IOException {
		Path target = place(name, ".tsv");
		TableFiles.write(table, target);
		add(name, kind, target);
	}

	void matrix(String name, Matrix matrix) throws IOException {
		Path target = place(name, ".npy");
		NpyFile.write(target, new NpyArray.Floats(new int[] { matrix.rows(), matrix.columns() }, matrix.values()));
		add(name, "matrix", target);
	}

	void figure(String name, Figure figure) throws IOException {
		Path target = place(name, ".figure.json");
		SceneFiles.write(figure, target);
		add(name, "figure", target);
		write(figure, name, Format.PNG, PREVIEW_DPI);
		if (figure.panels().stream().anyMatch(p -> p instanceof Axes3D space && space.turn().frames() > 1)) {
			write(figure, name, Format.GIF, TURN_DPI);
		}
	}

	private void write(Figure figure, String name, Format format, int dpi) throws IOException {
		Path file = place(name, "." + format.extension());
		Exports.write(figure, format, file, ExportOptions.DEFAULT.at(dpi));
		add(name, "file", file);
	}

	/** @throws IllegalArgumentException when the name is none, or another artefact is there or around it; the contribution is at fault */
	private synchronized Path place(String name, String ending) throws IOException {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("'" + name + "' is no name for an output: letters, digits, '.', '_', '-' and '/' are");
		}
		String wanted = (name + ending).toLowerCase(Locale.ROOT);
		for (String other : taken) {
			if (other.equals(wanted) || other.startsWith(wanted + "/") || wanted.startsWith(other + "/")) {
				throw new IllegalArgumentException("the output " + name + ending + " was already written, or " + other + " is in its way");
			}
		}
		taken.add(wanted);
		Path target = folder.resolve(name + ending);
		Files.createDirectories(target.getParent());
		return target;
	}

	private synchronized Artefact add(String name, String kind, Path target) throws IOException {
		Artefact artefact = ModelFactory.eINSTANCE.createArtefact();
		artefact.setName(name);
		artefact.setKind(kind);
		artefact.setPath(Folders.name(folder, target));
		artefact.setSha256(Hashes.of(target));
		artefact.setBytes(Hashes.size(target));
		artefacts.add(artefact);
		return artefact;
	}
}
