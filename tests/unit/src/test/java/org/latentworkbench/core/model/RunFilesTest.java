package org.latentworkbench.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;

class RunFilesTest {
	@TempDir
	Path folder;

	@Test
	void aRecordComesBackAsItWas() throws Exception {
		Run run = run();
		Path file = folder.resolve("run.json");
		RunFiles.write(run, file);
		assertTrue(EcoreUtil.equals(run, RunFiles.read(file)));
		String text = Files.readString(file);
		RunFiles.write(RunFiles.read(file), file);
		assertEquals(text, Files.readString(file));
	}

	@Test
	void theFileReadsWell() throws Exception {
		Path file = folder.resolve("run.json");
		RunFiles.write(run(), file);
		String text = Files.readString(file);
		assertTrue(text.startsWith("""
				{
				  "format": 1,
				  "id": "20240102-030405-abcd",
				  "study": "Study <1> & \u00e9",
				"""), text);
		assertTrue(text.contains("""
				      "parameters": {
				        "latent": 8,
				        "learningRate": 1.0E-4,
				        "clusters": null
				      },
				"""), text);
		assertTrue(text.contains("\"seconds\": 0.125,"), text);
		assertTrue(text.contains("\"cpuSeconds\": 0,"), text);
		assertFalse(text.contains("reusedFrom"), "what is not set is left out");
	}

	@Test
	void nothingButTheRecordIsLeftInTheFolder() throws Exception {
		Path file = folder.resolve("run.json");
		RunFiles.write(run(), file);
		Run run = run();
		run.setStatus("DONE");
		RunFiles.write(run, file);
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
		assertEquals("DONE", RunFiles.read(file).getStatus());
	}

	@Test
	void aRecordThatCannotBeWrittenLeavesTheOldOne() throws Exception {
		Path file = folder.resolve("run.json");
		RunFiles.write(run(), file);
		String before = Files.readString(file);
		Run bad = run();
		bad.getSteps().get(0).setParameters("{ no json");
		assertThrows(IllegalArgumentException.class, () -> RunFiles.write(bad, file));
		assertEquals(before, Files.readString(file));
	}

	@Test
	void whatIsNoRecordIsToldWithItsFile() throws Exception {
		Path file = folder.resolve("run.json");
		for (String text : new String[] { "", "[]", "{", "{\"id\": 3, \"steps\": 1}", "{}", "{\"id\":\"a\",\"seed\":\"x\"}", "{\"id\":\"a\",\"cores\":{}}", "null" }) {
			Files.writeString(file, text);
			var e = assertThrows(InputException.class, () -> RunFiles.read(file), text);
			assertTrue(e.getMessage().startsWith(file + ": is not a run record"), e.getMessage());
		}
		assertTrue(assertThrows(InputException.class, () -> RunFiles.read(folder.resolve("none.json"))).getMessage().contains("there is no run record"));
	}

	@Test
	void keysOfLaterVersionsArePassedOverButALaterFormatIsNotGuessed() throws Exception {
		Path file = folder.resolve("run.json");
		Files.writeString(file, "{\"format\": 1, \"id\": \"a\", \"new\": {\"x\": [1]}, \"status\": \"DONE\", \"started\": \"2024-01-02T03:04:05Z\", \"steps\": [{\"name\": \"s\", \"use\": \"u\", \"status\": \"DONE\", \"also\": 1}]}");
		assertEquals("s", RunFiles.read(file).getSteps().get(0).getName());
		Files.writeString(file, "{\"format\": 2, \"id\": \"a\"}");
		assertTrue(assertThrows(InputException.class, () -> RunFiles.read(file)).getMessage().contains("Use a newer version"));
	}

	@Test
	void aRecordThatLeadsOutOfItsFolderOrLacksWhatReadersCountOnIsRefused() throws Exception {
		Path file = folder.resolve("run.json");
		RunFiles.write(run(), file);
		String good = Files.readString(file);
		for (String[] change : new String[][] { { "\"path\": \"vae/model\"", "\"path\": \"../../model\"" },
				{ "\"path\": \"vae/model\"", "\"path\": \"/etc\"" }, { "\"name\": \"vae\"", "\"name\": \"..\"" },
				{ "\"id\": \"20240102-030405-abcd\"", "\"id\": \"../x\"" }, { "\"use\": \"multimodal-vae\",", "" },
				{ "2024-01-02T03:04:05Z", "yesterday" }, { "\"target\": \"data/truth\",", "" } }) {
			assertTrue(good.contains(change[0]), change[0]);
			Files.writeString(file, good.replace(change[0], change[1]));
			assertThrows(InputException.class, () -> RunFiles.read(file), change[1]);
		}
	}

	private static Run run() {
		Run run = ModelFactory.eINSTANCE.createRun();
		run.setId("20240102-030405-abcd");
		run.setStudy("Study <1> & \u00e9");
		run.setStarted("2024-01-02T03:04:05Z");
		run.setStatus("RUNNING");
		run.setSeed(-9007199254740993L);
		run.setCommandLine("latent run x \"vae.title=a b\"");
		StepRun step = ModelFactory.eINSTANCE.createStepRun();
		step.setName("vae");
		step.setUse("multimodal-vae");
		step.setStatus("RUNNING");
		step.setParameters("{\"latent\":8,\"learningRate\":1.0E-4,\"clusters\":null}");
		step.setSeconds(0.125);
		step.setPeakMemory(5_000_000_000L);
		StepInput input = ModelFactory.eINSTANCE.createStepInput();
		input.setRole("dataset");
		input.setTarget("data/truth");
		input.setSha256("00ff");
		step.getInputs().add(input);
		Artefact artefact = ModelFactory.eINSTANCE.createArtefact();
		artefact.setName("model");
		artefact.setKind("model");
		artefact.setPath("vae/model");
		artefact.setBytes(12);
		artefact.setReader("multimodal-vae");
		step.getArtefacts().add(artefact);
		run.getSteps().add(step);
		return run;
	}
}
