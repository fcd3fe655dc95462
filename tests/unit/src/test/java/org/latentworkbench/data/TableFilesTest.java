package org.latentworkbench.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;

class TableFilesTest {
	@TempDir
	Path folder;

	@Test
	void columnsComeBackWithTypesAndValues() throws Exception {
		double[] numbers = { 0.1, Double.NaN, -1e-300, 1 / 3.0, Double.POSITIVE_INFINITY };
		Table table = Table.of(new Table.Text("sample", List.of("007", "1.10", "3", "4", "5")),
				new Table.Text("text", List.of("a\tb", "\"q\" r", "", "x\r\ny", " ü ")), new Table.Numbers("r", numbers),
				new Table.Whole("rank", new long[] { 1, -2, 3, 0, Long.MAX_VALUE }), new Table.Text("feature_a_name", List.of("1", "2", "3", "4", "5")));
		Path file = folder.resolve("t.tsv");
		TableFiles.write(table, file);
		Table back = TableFiles.read(file);
		assertEquals(table.columns().get(0), back.columns().get(0));
		assertEquals(table.columns().get(1), back.columns().get(1));
		assertArrayEquals(numbers, assertInstanceOf(Table.Numbers.class, back.columns().get(2)).values());
		assertArrayEquals(new long[] { 1, -2, 3, 0, Long.MAX_VALUE }, assertInstanceOf(Table.Whole.class, back.columns().get(3)).values());
		assertInstanceOf(Table.Text.class, back.columns().get(4));
		byte[] first = Files.readAllBytes(file);
		TableFiles.write(back, file);
		assertArrayEquals(first, Files.readAllBytes(file));
		assertTrue(new String(first, StandardCharsets.UTF_8).startsWith("sample\ttext\tr\trank\tfeature_a_name\n007\t\"a\tb\"\t0.1\t1\t1\n"));
	}

	@Test
	void aColumnWithOddNumbersStaysText() throws Exception {
		Path file = Files.writeString(folder.resolve("t.tsv"), "\uFEFFa\tb\tc\td\n1\t0x1\t\t1e5\n02\t1f\t\t7\n");
		Table table = TableFiles.read(file);
		assertInstanceOf(Table.Numbers.class, table.column("a").orElseThrow());
		assertInstanceOf(Table.Text.class, table.column("b").orElseThrow());
		assertInstanceOf(Table.Text.class, table.column("c").orElseThrow());
		assertArrayEquals(new double[] { 1e5, 7 }, table.numbers("d"));
	}

	@Test
	void tablesWithoutRowsKeepTheirNames() throws Exception {
		Path file = folder.resolve("t.tsv");
		TableFiles.write(Table.of(new Table.Text("a", List.of()), new Table.Text("b", List.of())), file);
		assertEquals(List.of("a", "b"), TableFiles.read(file).columns().stream().map(Table.Column::name).toList());
	}

	@Test
	void oneColumnOfEmptyCellsKeepsItsRows() throws Exception {
		Path file = folder.resolve("t.tsv");
		TableFiles.write(Table.of(new Table.Text("a", List.of("", "x", ""))), file);
		assertEquals(List.of("", "x", ""), TableFiles.read(file).texts("a"));
	}

	private void assertComplaint(String expected, byte[] content) throws Exception {
		Path file = Files.write(folder.resolve("bad.tsv"), content);
		var e = assertThrows(InputException.class, () -> TableFiles.read(file));
		assertTrue(e.getMessage().startsWith(file.toString()) && e.getMessage().contains(expected), e.getMessage());
	}

	@Test
	void malformedTablesAreRefused() throws Exception {
		assertComplaint("bad.tsv:3:1: the row has 1 cells, the header has 2", "a\tb\n1\t2\n3\n".getBytes(StandardCharsets.UTF_8));
		assertComplaint("bad.tsv:2:1: the row has 3 cells, the header has 2", "a\tb\n1\t2\t3\n".getBytes(StandardCharsets.UTF_8));
		assertComplaint("two columns are named 'a'", "a\ta\n1\t2\n".getBytes(StandardCharsets.UTF_8));
		assertComplaint("empty", new byte[0]);
		assertComplaint("not UTF-8", "a\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThrows(InputException.class, () -> TableFiles.read(folder.resolve("none.tsv")));
	}
}
