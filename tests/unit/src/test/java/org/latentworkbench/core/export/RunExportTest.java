package org.latentworkbench.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.export.ExportWish.TableForm;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.figures.ExportOptions;

class RunExportTest {
	@TempDir
	Path folder;
	private RunExport export;

	@BeforeEach
	void aRunWithATableAndAModel() throws Exception {
		Path run = folder.resolve("run");
		Files.createDirectories(run.resolve("fit/net"));
		Files.writeString(run.resolve("fit/scores.tsv"), "name\tscore\na, b\t1\n");
		Files.writeString(run.resolve("fit/net/weights"), "1 2 3");
		Run record = ModelFactory.eINSTANCE.createRun();
		record.setId("run");
		StepRun step = ModelFactory.eINSTANCE.createStepRun();
		step.setName("fit");
		step.getArtefacts().add(artefact("scores", "table", "fit/scores.tsv"));
		step.getArtefacts().add(artefact("net", "model", "fit/net"));
		record.getSteps().add(step);
		export = new RunExport(new RunStore.Entry(record, run), Registry.of(List.of()));
	}

	private static Artefact artefact(String name, String kind, String path) {
		Artefact artefact = ModelFactory.eINSTANCE.createArtefact();
		artefact.setName(name);
		artefact.setKind(kind);
		artefact.setPath(path);
		return artefact;
	}

	private static ExportWish wish(Set<String> steps, Set<TableForm> tables, boolean models) {
		return new ExportWish(steps, Set.of(), ExportOptions.DEFAULT, OptionalDouble.empty(), false, tables, Optional.empty(), models);
	}

	@Test
	void tablesAreWrittenForSpreadsheetsAndModelsWhole() throws Exception {
		List<RunExport.Item> items = export.plan(wish(Set.of(), Set.of(TableForm.CSV), true));
		assertEquals(List.of(), RunExport.there(items, folder.resolve("out")));
		var told = new ArrayList<String>();
		var result = export.write(items, folder.resolve("out"), (item, number, of) -> told.add(item.shown() + " " + number + "/" + of), new Cancellation());
		assertEquals(List.of("table scores 1/2", "model net 2/2"), told);
		assertEquals(List.of(), result.leftOut());
		assertEquals("name,score\n\"a, b\",1\n", Files.readString(folder.resolve("out/fit/scores.csv")).replace("\r\n", "\n"));
		assertEquals("1 2 3", Files.readString(folder.resolve("out/fit/net/weights")));
		assertEquals(2, RunExport.there(items, folder.resolve("out")).size(), "both would be replaced the next time");
		export.write(items, folder.resolve("out"), (item, number, of) -> { }, new Cancellation());
		try (var left = Files.list(folder.resolve("out/fit"))) {
			assertEquals(List.of("net", "scores.csv"), left.map(p -> p.getFileName().toString()).sorted().toList(), "no scratch is left");
		}
	}

	@Test
	void onlyTheStepsThatAreNamedCount() throws Exception {
		var wrong = assertThrows(InputException.class, () -> export.plan(wish(Set.of("fti"), Set.of(), true)));
		assertTrue(wrong.getMessage().contains("did you mean 'fit'?"), wrong.getMessage());
		assertEquals(1, export.plan(wish(Set.of("fit"), Set.of(), true)).size());
	}

	@Test
	void whatCannotBeReadIsLeftOutAndTold() throws Exception {
		Files.writeString(folder.resolve("run/fit/scores.tsv"), "name\tscore\na\n");
		var items = export.plan(wish(Set.of(), Set.of(TableForm.TSV), true));
		var result = export.write(items, folder.resolve("out"), (item, number, of) -> { }, new Cancellation());
		assertEquals(1, result.written().size());
		assertTrue(result.leftOut().get(0).startsWith("table scores: "), result.leftOut().toString());
	}

	@Test
	void aCancelledExportStopsBetweenTwoFiles() throws Exception {
		var items = export.plan(wish(Set.of(), Set.of(TableForm.TSV), true));
		var cancellation = new Cancellation();
		assertThrows(CancelledException.class,
				() -> export.write(items, folder.resolve("out"), (item, number, of) -> cancellation.cancel(), cancellation));
		assertTrue(Files.exists(folder.resolve("out/fit/scores.tsv")));
		assertFalse(Files.exists(folder.resolve("out/fit/net")));
	}
}
