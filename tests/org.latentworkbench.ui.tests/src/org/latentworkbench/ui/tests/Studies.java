package org.latentworkbench.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.data.DatasetFiles;

/** Makes study folders. */
final class Studies {
	private Studies() {
	}

	/** A study with a config, two data files and no runs. */
	static Path make(Path parent, String folder) throws IOException {
		Path study = Files.createDirectories(parent.resolve(folder));
		Files.writeString(study.resolve("study.yaml"), """
				study: A study of twelve samples
				seed: 7
				steps:
				  data: { use: correlated-multiomics }
				""");
		write(study.resolve("config/task/encode.yaml"), "log2: true\n");
		write(study.resolve("data/expression.tsv"), """
				ID\tGENE1\tGENE2\tGENE3
				S1\t0.5\t-1.25\t300000
				S2\t\t2\t1.23456789
				S3\t3.75\tNA\t-0.00001
				""");
		write(study.resolve("data/clinic.csv"), """
				ID,sex,subtype
				S1,female,basal
				S2,male,
				S3,female,luminal A
				""");
		write(study.resolve("data/readme.md"), "no data\n");
		return study;
	}

	/** A study that makes data and trains a small network on them for so many epochs. */
	static Path training(Path parent, String folder, int epochs) throws IOException {
		Path study = Files.createDirectories(parent.resolve(folder));
		Files.writeString(study.resolve("study.yaml"), """
				study: A small training
				seed: 7
				steps:
				  data: { use: correlated-multiomics, with: { samples: 300 } }
				  encoded: { use: encode, in: { dataset: data } }
				  vae:
				    use: multimodal-vae
				    in: { dataset: encoded }
				    with: { hidden: [32], latent: 4, refits: 1, engine: jvm, epochs: %d }
				""".formatted(epochs));
		return study;
	}

	/** A study that draws digits and trains a small network on them for so many epochs. */
	static Path imageTraining(Path parent, String folder, int epochs) throws IOException {
		Path study = Files.createDirectories(parent.resolve(folder));
		Files.writeString(study.resolve("study.yaml"), """
				study: A small training on images
				seed: 7
				steps:
				  data: { use: digits, with: { samples: 300 } }
				  vae:
				    use: image-autoencoder
				    in: { dataset: data/data }
				    with: { architecture: dense, hidden: [64], latent: 8, batchSize: 16, epochs: %d }
				""".formatted(epochs));
		return study;
	}

	/** A run with one step that made a dataset and a figure. */
	static Path run(Path study, String id, String started, String status) throws IOException {
		Path folder = Files.createDirectories(study.resolve("results").resolve(id));
		DatasetFiles.write(dataset(), Files.createDirectories(folder.resolve("data/data")));
		write(folder.resolve("data/overview.figure.json"), "{}");
		write(folder.resolve("data/overview.png"), "no picture");
		write(folder.resolve("log.txt"), "begun\n");
		Run run = ModelFactory.eINSTANCE.createRun();
		run.setId(id);
		run.setStudy("A study of twelve samples");
		run.setStarted(started);
		run.setStatus(status);
		StepRun step = ModelFactory.eINSTANCE.createStepRun();
		step.setName("data");
		step.setUse("correlated-multiomics");
		step.setStatus(status);
		step.setSeconds(1.5);
		step.setSeed(7);
		step.setParameters("{}");
		step.getArtefacts().add(artefact("data", "dataset", "data/data"));
		step.getArtefacts().add(artefact("overview", "figure", "data/overview.figure.json"));
		step.getArtefacts().add(artefact("overview", "file", "data/overview.png"));
		run.getSteps().add(step);
		RunFiles.write(run, folder.resolve("run.json"));
		return folder;
	}

	/** Three samples of two modalities, a number and a category missing. */
	static Dataset dataset() {
		var numbers = new Modality.Continuous("proteins", List.of("P1", "P2"),
				new Matrix(3, 2, new float[] { 1, 2, Float.NaN, 4, 5.5f, 6 }));
		var words = new Modality.Categorical("clinic", List.of("sex", "smoker", "ward"), List.of("yes", "no", "west"),
				new int[] { 0, 1, 2, 1, Modality.Categorical.MISSING, 2, 1, 1, 2 });
		return new Dataset(List.of("S1", "S2", "S3"), List.of(numbers, words));
	}

	private static Artefact artefact(String name, String kind, String path) {
		Artefact artefact = ModelFactory.eINSTANCE.createArtefact();
		artefact.setName(name);
		artefact.setKind(kind);
		artefact.setPath(path);
		artefact.setBytes(2048);
		artefact.setSha256("0".repeat(64));
		return artefact;
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
