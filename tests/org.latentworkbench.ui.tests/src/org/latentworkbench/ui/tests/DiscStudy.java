package org.latentworkbench.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.data.DatasetFiles;

/** A study with a run of two models of the same images, {@code sharp} and {@code blurred}, and one of a table of them, {@code table}. Blobs are called D0, D1, ...; the label side says where they are. */
record DiscStudy(Path folder, Path run) {
	static final int SAMPLES = 150;
	private static final String ID = "20260101-100000-discs";

	static DiscStudy make(Path parent) throws IOException {
		Path study = Studies.make(parent, "discs");
		Path run = Files.createDirectories(study.resolve("results").resolve(ID));
		DatasetFiles.write(dataset(), Files.createDirectories(run.resolve("data/data")));
		for (String name : List.of("sharp", "blurred")) {
			new DiscModel(name.equals("blurred")).save(Files.createDirectories(run.resolve(name + "/model")));
		}
		new PlaceModel().save(Files.createDirectories(run.resolve("table/model")));
		RunFiles.write(record(), run.resolve("run.json"));
		return new DiscStudy(study, run);
	}

	private static Dataset dataset() {
		RandomStream random = RandomStream.of(3, "discs");
		Matrix latent = Matrix.zeros(SAMPLES, 3);
		int[] sides = new int[SAMPLES];
		for (int i = 0; i < SAMPLES; i++) {
			sides[i] = i % 3;
			latent.values()[3 * i] = (float) (5 * (sides[i] - 1) + .8 * random.nextGaussian());
			latent.values()[3 * i + 1] = (float) (2 * random.nextGaussian());
			latent.values()[3 * i + 2] = (float) (.15 * random.nextGaussian());
		}
		return new Dataset(IntStream.range(0, SAMPLES).mapToObj(i -> "D" + i).toList(), List.of(
				new Modality.Continuous(DiscModel.MODALITY, DiscModel.SHAPE.features(), new DiscModel(false).decode(latent, 0).of(DiscModel.MODALITY)),
				new Modality.Continuous(PlaceModel.MODALITY, List.of("right", "up", "width"), latent),
				new Modality.Categorical("where", List.of("side"), List.of("left", "middle", "right"), sides)));
	}

	private static Run record() {
		Run record = ModelFactory.eINSTANCE.createRun();
		record.setId(ID);
		record.setStudy("discs");
		record.setStarted("2026-01-01T10:00:00Z");
		record.setStatus("DONE");
		StepRun data = step("data", "correlated-multiomics", "data", "dataset");
		record.getSteps().add(data);
		for (String name : List.of("sharp", "blurred", "table")) {
			StepRun model = step(name, "discs", "model", "model");
			StepInput input = ModelFactory.eINSTANCE.createStepInput();
			input.setRole("dataset");
			input.setTarget("data/data");
			model.getInputs().add(input);
			record.getSteps().add(model);
		}
		return record;
	}

	private static StepRun step(String name, String use, String made, String kind) {
		StepRun step = ModelFactory.eINSTANCE.createStepRun();
		step.setName(name);
		step.setUse(use);
		step.setStatus("DONE");
		step.setParameters("{}");
		Artefact artefact = ModelFactory.eINSTANCE.createArtefact();
		artefact.setName(made);
		artefact.setKind(kind);
		artefact.setPath(name + "/" + made);
		step.getArtefacts().add(artefact);
		return step;
	}
}
