package org.latentworkbench.ui.viewers.latent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.Platform;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.learn.latent.LatentRanges;
import org.latentworkbench.ui.data.DatasetReader;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.viewer.Viewers;

/** A model artefact: where it is and how a person calls it. @param name step and run */
public record ModelSource(String name, Path path) {
	/** So many samples are encoded between two looks at whether to go on. */
	private static final int CHUNK = 500;
	private static final String RESULTS = "results";
	private static final String DATA = "data";

	@Override
	public String toString() {
		return name;
	}

	/** The model at a path, called by its step and run. */
	public static ModelSource of(Path path) throws IOException, InputException {
		return new ModelSource(Origin.of(path).map(o -> named(o.step(), o.run())).orElse(path.getFileName().toString()), path);
	}

	private static String named(StepRun step, RunStore.Entry run) {
		return step.getName() + ", " + run.run().getId();
	}

	/** The other models of the study, the newest first. */
	static List<ModelSource> others(Path model) throws IOException {
		Path results = LinkedSelection.studyOf(model).resolve(RESULTS);
		if (!Files.isDirectory(results)) {
			return List.of();
		}
		var found = new ArrayList<ModelSource>();
		for (RunStore.Entry run : new RunStore(results).runs()) {
			for (StepRun step : run.run().getSteps()) {
				for (Artefact artefact : step.getArtefacts()) {
					Path path = artefact.getPath() == null ? null : run.folder().resolve(artefact.getPath());
					if (Kinds.MODEL.equals(artefact.getKind()) && path != null && Files.exists(path) && !same(path, model)) {
						found.add(new ModelSource(named(step, run), path));
					}
				}
			}
		}
		return List.copyOf(found);
	}

	private static boolean same(Path a, Path b) throws IOException {
		return Files.exists(b) && Files.isSameFile(a, b);
	}

	/** @throws InputException when no installed trainer wrote it, or it is damaged */
	public LatentModel read() throws IOException, InputException {
		Registry registry = Registry.of(Platform.getExtensionRegistry());
		Optional<Origin> origin = Origin.of(path);
		if (origin.isEmpty()) {
			throw new InputException(path + ": no run of a study left a record of this model, so that nobody knows which trainer made it. "
					+ "Open a model from the results of a study.");
		}
		StepRun step = origin.get().step();
		String use = step.getArtefacts().stream().filter(a -> a.getPath() != null && path.endsWith(a.getPath())).map(Artefact::getReader)
				.filter(r -> r != null && !r.isEmpty()).findFirst().orElse(String.valueOf(step.getUse()));
		ContributionInfo trainer = registry.find(use).orElseThrow(() -> new InputException("The model was made by '" + use
				+ "', which is not installed here. Install the plug-in that contributes it."));
		return trainer.modelReader().read(path);
	}

	/** The datasets behind the model that are still there, the nearest first. */
	public List<Origin.Source> datasets() throws IOException, InputException {
		Optional<Origin> origin = Origin.of(path);
		return origin.isEmpty() ? List.of() : origin.get().datasets(Registry.of(Platform.getExtensionRegistry()));
	}

	/** All datasets of the study, those that runs made and those of the user, the newest runs first. */
	List<Origin.Source> candidates() throws IOException {
		Path study = LinkedSelection.studyOf(path);
		var found = new ArrayList<Origin.Source>();
		if (Files.isDirectory(study.resolve(RESULTS))) {
			for (RunStore.Entry run : new RunStore(study.resolve(RESULTS)).runs()) {
				for (StepRun step : run.run().getSteps()) {
					for (Artefact artefact : step.getArtefacts()) {
						Path data = artefact.getPath() == null ? null : run.folder().resolve(artefact.getPath());
						if (Kinds.DATASET.equals(artefact.getKind()) && data != null && Files.isDirectory(data)) {
							found.add(new Origin.Source(step.getName() + "/" + artefact.getName() + ", " + run.run().getId(), data, false));
						}
					}
				}
			}
		}
		Path data = study.resolve(DATA);
		if (Files.isDirectory(data)) {
			Viewers formats = Viewers.platform();
			try (var files = Files.list(data)) {
				files.filter(formats::isData).sorted().forEach(f -> found.add(new Origin.Source(DATA + "/" + f.getFileName(), f, true)));
			}
		}
		return List.copyOf(found);
	}

	/**
	 * Puts samples into the model's latent space.
	 *
	 * @param stopped asked now and then whether to give up
	 * @throws InputException     when the data are not of the kind that the model was trained on
	 * @throws CancelledException when stopped
	 */
	Explored explore(LatentModel model, Origin.Source data, int refit, BooleanSupplier stopped) throws IOException, InputException {
		DatasetReader.Read read = DatasetReader.read(data.path());
		return explore(model, refit, data.name(), read.dataset(), read.rows(), stopped);
	}

	/** As {@link #explore(LatentModel, Origin.Source, int, BooleanSupplier)}, of samples that were read already. */
	Explored explore(LatentModel model, int refit, String data, Dataset dataset, Map<String, Integer> rows, BooleanSupplier stopped)
			throws InputException {
		int n = dataset.samples().size();
		if (n == 0) {
			throw new InputException("The dataset " + data + " has no samples; choose another one.");
		}
		int d = model.latentSize();
		Matrix latent = Matrix.zeros(n, d);
		for (int from = 0; from < n; from += CHUNK) {
			if (stopped.getAsBoolean()) {
				throw new CancelledException();
			}
			int[] some = IntStream.range(from, Math.min(n, from + CHUNK)).toArray();
			Matrix part = model.project(dataset.rows(some), refit);
			System.arraycopy(part.values(), 0, latent.values(), from * d, part.values().length);
		}
		for (float value : latent.values()) {
			if (!Float.isFinite(value)) {
				throw new InputException("The model " + name + " puts samples of " + data + " at places that are no numbers: its training did not "
						+ "converge. Train it anew with a smaller learning rate, or look at its loss with View as > Training.");
			}
		}
		LatentModel shown = NearSamples.unlessDecoding(model, dataset, latent);
		return new Explored(name, path, shown, refit, data, dataset, latent, LatentRanges.of(latent), Depiction.of(shown, dataset, latent, refit), rows);
	}
}
