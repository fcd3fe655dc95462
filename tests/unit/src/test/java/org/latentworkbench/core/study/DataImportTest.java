package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.text.RawTable;

class DataImportTest {
	private static final List<String> USUAL = DatasetFormat.Options.USUAL_MISSING;
	private static final String STUDY = """
			# my study
			study: Mine
			steps:
			  first: { use: tables, in: { continuous: data/old.tsv } }   # stays
			""";

	@TempDir
	private Path folder;
	private Path study;

	@BeforeEach
	void make() throws IOException {
		study = Files.createDirectories(folder.resolve("study"));
		Files.writeString(study.resolve("study.yaml"), STUDY);
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private static DataImport.Item whole(Path file, Modality.Type type, String name, String wanted) {
		return new DataImport.Item.Whole(file, List.of(), List.of(new DataImport.Taken(name, type, wanted)), false);
	}

	private void run(String step, DataImport.Item... items) throws Exception {
		DataImport.run(study, step, List.of(items), true, USUAL, false, () -> false);
	}

	@Test
	void filesAreCopiedAndAStepReadsThemWhileCommentsStay() throws Exception {
		Path genes = file("genes.tsv", "ID\ta\nS1\t1\n");
		Path clinic = file("clinic v3.csv", "ID,sex\nS1,female\n");
		run("data", whole(genes, Modality.Type.CONTINUOUS, "genes", "genes"),
				whole(clinic, Modality.Type.CATEGORICAL, "clinic v3", "Clinic"));
		String yaml = Files.readString(study.resolve("study.yaml"));
		assertTrue(yaml.startsWith(STUDY.stripTrailing()), yaml);
		assertTrue(yaml.contains("use: tables") && yaml.contains("continuous: data/genes.tsv") && yaml.contains("categorical: data/clinic v3.csv")
				&& yaml.contains("names: { clinic v3: Clinic }"), yaml);
		assertEquals("ID\ta\nS1\t1\n", Files.readString(study.resolve("data/genes.tsv")));
		assertEquals(List.of("first", "data"), DataImport.steps(study));
	}

	@Test
	void numbersAndWordsSideBySideBecomeTwoTablesWithTheIdsInFront() throws Exception {
		Path mixed = folder.resolve("mixed.txt");
		Files.writeString(mixed, "age;name;sex\n40;Zoë;f\n;Ünal;m\n", Charset.forName("windows-1252"));
		var layout = RawTable.Layout.guess(mixed);
		assertEquals(new RawTable.Layout(';', Charset.forName("windows-1252")), layout);
		run("people", new DataImport.Item.Columns(mixed, layout, "people", 1, List.of(0), List.of(2)));
		assertEquals("name\tage\nZoë\t40\nÜnal\t\n", Files.readString(study.resolve("data/people numbers.tsv")));
		assertEquals("name\tsex\nZoë\tf\nÜnal\tm\n", Files.readString(study.resolve("data/people words.tsv")));
		String yaml = Files.readString(study.resolve("study.yaml"));
		assertTrue(yaml.contains("continuous: data/people numbers.tsv") && yaml.contains("categorical: data/people words.tsv"), yaml);
		assertFalse(yaml.contains("with"), yaml);
	}

	@Test
	void nothingIsWrittenWhereSomethingIsWrong() throws Exception {
		Path good = file("good.tsv", "ID\ta\nS1\t1\n");
		Path twice = file("twice.tsv", "ID\ta\nS1\t1\nS1\t2\n");
		var layout = new RawTable.Layout('\t', StandardCharsets.UTF_8);
		String message = assertThrows(InputException.class, () -> run("data", whole(good, Modality.Type.CONTINUOUS, "good", "good"),
				new DataImport.Item.Columns(twice, layout, "twice", 0, List.of(1), List.of()))).getMessage();
		assertTrue(message.contains("twice.tsv") && message.contains("'S1'") && message.contains("row 2 and row 3"), message);
		assertEquals(STUDY, Files.readString(study.resolve("study.yaml")));
		try (var left = Files.list(study.resolve("data"))) {
			assertEquals(0, left.count());
		}
		assertThrows(InputException.class, () -> run("first", whole(good, Modality.Type.CONTINUOUS, "good", "good")));
		assertThrows(InputException.class, () -> run("a b", whole(good, Modality.Type.CONTINUOUS, "good", "good")));
		assertThrows(InputException.class, () -> run("data"));
		Files.writeString(study.resolve("study.yaml"), "study: [broken\n");
		String place = assertThrows(InputException.class, () -> run("data", whole(good, Modality.Type.CONTINUOUS, "good", "good")))
				.getMessage();
		assertTrue(place.matches("(?s).*study.yaml:\\d+:\\d+: .*"), place);
	}

	@Test
	void aFileThatIsThereIsNotReplaced() throws Exception {
		Files.createDirectories(study.resolve("data"));
		Files.writeString(study.resolve("data/genes.tsv"), "mine\n");
		Path genes = file("genes.tsv", "ID\ta\nS1\t1\n");
		assertThrows(InputException.class, () -> run("data", whole(genes, Modality.Type.CONTINUOUS, "genes", "genes")));
		assertEquals("mine\n", Files.readString(study.resolve("data/genes.tsv")));
		var layout = new RawTable.Layout('\t', StandardCharsets.UTF_8);
		run("data", new DataImport.Item.Columns(genes, layout, "genes", 0, List.of(1), List.of()));
		String yaml = Files.readString(study.resolve("study.yaml"));
		assertTrue(yaml.contains("data/genes-2.tsv") && yaml.contains("names: { genes-2: genes }"), yaml);
	}

	@Test
	void filesCanStayWhereTheyAreAndSettingsAreWritten() throws Exception {
		Path cells = file("cells.h5ad", "not read here");
		DataImport.run(study, "cells", List.of(new DataImport.Item.Whole(cells, List.of(),
				List.of(new DataImport.Taken("cells", Modality.Type.CONTINUOUS, "cells")), true)), false, List.of("-999", "no"), true, () -> false);
		String yaml = Files.readString(study.resolve("study.yaml"));
		assertTrue(yaml.contains(cells.toAbsolutePath().toString()) && yaml.contains("modalities: [cells]") && yaml.contains("samples: shared"), yaml);
		assertTrue(yaml.contains("missing: [\"-999\", no]"), yaml);
		assertFalse(Files.exists(study.resolve("data/cells.h5ad")));
	}

	@Test
	void aLookAtATableTellsTypesMissingValuesAndTheFirstRows() throws Exception {
		Path table = file("t.csv", "id,x,code,word,empty\nA,1.5,0,u,\nB,NA,1,\"v, w\",\nC,-2e3,1,?,\n");
		RawTable seen = RawTable.read(table, RawTable.Layout.guess(table), USUAL, 2, () -> false);
		assertEquals(3, seen.rows());
		assertEquals(List.of(List.of("A", "1.5", "0", "u", ""), List.of("B", "NA", "1", "v, w", "")), seen.head());
		assertEquals(List.of(Modality.Type.CATEGORICAL, Modality.Type.CONTINUOUS, Modality.Type.CONTINUOUS, Modality.Type.CATEGORICAL,
				Modality.Type.CONTINUOUS), seen.columns().stream().map(RawTable.Column::type).toList());
		assertEquals(List.of(0, 1, 0, 1, 3), seen.columns().stream().map(RawTable.Column::missing).toList());
		Path codes = file("c.csv", "id,code\nA,0\nB,1\nC,0\nD,0\nE,1\nF,1\nG,0\nH,1\n");
		assertEquals(Modality.Type.CATEGORICAL, RawTable.read(codes, RawTable.Layout.guess(codes), USUAL, 2, () -> false).columns().get(1).type());
		Path ragged = file("r.csv", "id,x\nA,1\nB,1,2\n");
		String message = assertThrows(InputException.class, () -> RawTable.read(ragged, RawTable.Layout.guess(ragged), USUAL, 2, () -> false))
				.getMessage();
		assertTrue(message.contains("r.csv:3:1"), message);
	}
}
