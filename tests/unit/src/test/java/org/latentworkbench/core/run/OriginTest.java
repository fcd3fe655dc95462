package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;

class OriginTest {
	private final Registry registry = Registry.of(List.of());

	@TempDir
	private Path study;
	private Path run;

	@BeforeEach
	void aRunOfFourSteps() throws IOException {
		Files.writeString(study.resolve("study.yaml"), "study: Four steps\n");
		Files.createDirectories(study.resolve("data"));
		Files.writeString(study.resolve("data/genes.tsv"), "ID\ta\nS1\t1\n");
		run = Files.createDirectories(study.resolve("results/one"));
		Run record = ModelFactory.eINSTANCE.createRun();
		record.setId("one");
		record.setStudy("Four steps");
		record.setStarted("2026-01-01T00:00:00Z");
		record.setStatus("DONE");
		record.getSteps().add(step("data", Map.of(), "data", "dataset"));
		record.getSteps().add(step("encoded", Map.of("dataset", "data/data"), "encoded", "dataset"));
		record.getSteps().add(step("vae", Map.of("dataset", "encoded"), "model", "model"));
		record.getSteps().add(step("map", Map.of("model", "vae/model", "dataset", "./data/genes.tsv"), "positions", "embedding"));
		RunFiles.write(record, run.resolve("run.json"));
	}

	private StepRun step(String name, Map<String, String> inputs, String artefact, String kind) throws IOException {
		StepRun step = ModelFactory.eINSTANCE.createStepRun();
		step.setName(name);
		step.setUse("use-" + name);
		step.setStatus("DONE");
		step.setParameters("{}");
		inputs.forEach((role, target) -> {
			StepInput input = ModelFactory.eINSTANCE.createStepInput();
			input.setRole(role);
			input.setTarget(target);
			step.getInputs().add(input);
		});
		Artefact made = ModelFactory.eINSTANCE.createArtefact();
		made.setName(artefact);
		made.setKind(kind);
		made.setPath(name + "/" + artefact);
		step.getArtefacts().add(made);
		Files.createDirectories(run.resolve(name).resolve(artefact));
		return step;
	}

	@Test
	void anArtefactIsFoundInTheRecordOfItsRun() throws Exception {
		Origin origin = Origin.of(run.resolve("map/positions")).orElseThrow();
		assertEquals("map", origin.step().getName());
		assertEquals("one", origin.run().run().getId());
		assertEquals("vae", Origin.of(run.resolve("vae/model/weights.npy")).orElseThrow().step().getName());
		assertEquals("vae", Origin.of(run.resolve("vae/loss.png")).orElseThrow().step().getName());
	}

	@Test
	void whatNoRunMadeHasNoOrigin() throws Exception {
		assertTrue(Origin.of(study.resolve("data/genes.tsv")).isEmpty());
		assertTrue(Origin.of(run.resolve("report.html")).isEmpty());
	}

	@Test
	void theDatasetsOfTheStepComeBeforeThoseOfTheStepsBefore() throws Exception {
		List<Origin.Source> sources = Origin.of(run.resolve("map/positions")).orElseThrow().datasets(registry);
		assertEquals(List.of("./data/genes.tsv", "encoded", "data/data"), sources.stream().map(Origin.Source::name).toList());
		assertEquals(List.of(true, false, false), sources.stream().map(Origin.Source::file).toList());
		assertEquals(study.resolve("data/genes.tsv"), sources.get(0).path());
		assertEquals(run.resolve("encoded/encoded"), sources.get(1).path());
	}

	@Test
	void datasetsThatAreGoneAreLeftOut() throws Exception {
		Files.delete(study.resolve("data/genes.tsv"));
		Files.delete(run.resolve("data/data"));
		List<Origin.Source> sources = Origin.of(run.resolve("map/positions")).orElseThrow().datasets(registry);
		assertEquals(List.of("encoded"), sources.stream().map(Origin.Source::name).toList());
	}

	@Test
	void aDamagedRecordIsSaid() throws Exception {
		Files.writeString(run.resolve("run.json"), "{");
		String message = assertThrows(InputException.class, () -> Origin.of(run.resolve("map/positions"))).getMessage();
		assertTrue(message.contains("run.json"), message);
	}
}
