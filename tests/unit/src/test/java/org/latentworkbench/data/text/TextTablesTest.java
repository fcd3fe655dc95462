package org.latentworkbench.data.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Modality.Type;

class TextTablesTest {
	private static final float NAN = Float.NaN;

	@TempDir
	Path folder;

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private static float[] values(Dataset dataset) {
		return dataset.continuous().get(0).values().values();
	}

	private String complaint(String name, byte[] content, Type type) throws IOException {
		Path file = Files.write(folder.resolve(name), content);
		var e = assertThrows(InputException.class, () -> new TsvFormat().read(file, Options.guess().as(type)));
		return e.getMessage().replace(folder.toString() + "/", "");
	}

	private String complaint(String text) throws IOException {
		return complaint("t.tsv", text.getBytes(StandardCharsets.UTF_8), Type.CONTINUOUS);
	}

	@Test
	void readsNumbersByHeaderAndFirstColumn() throws Exception {
		Dataset dataset = new TsvFormat().read(file("proteins.tsv", "ID\ta\tb\nS1\t1.5\t-2e-3\nS2\t\t+.25\n"), Options.guess());
		assertEquals(List.of("S1", "S2"), dataset.samples());
		assertEquals("proteins", dataset.modalities().get(0).name());
		assertEquals(List.of("a", "b"), dataset.modalities().get(0).features());
		assertArrayEquals(new float[] { 1.5f, -2e-3f, NAN, .25f }, values(dataset));
	}

	@ParameterizedTest
	@CsvSource({ "x.tsv,'i\ta\tb|1\t3.5\t4|'", "x.txt,'i,a,b|1,3.5,4'", "x.csv,'i,a,b|1,3.5,4|'", "x.csv,'i;a;b|1;3.5;4|'", "x.csv,'i\ta\tb|1\t3.5\t4|'",
			"x.csv,'\"i\",\"a\",\"b\"|\"1\",\"3.5\",4'", "x.csv,'i,\"a\" ,b|1, 3.5 ,4 |'" })
	void findsTheDelimiterWithAndWithoutQuotesAndLastLineEnd(String name, String text) throws Exception {
		for (String end : new String[] { "\n", "\r\n", "\r" }) {
			for (String mark : new String[] { "", "\uFEFF" }) {
				Dataset dataset = new CsvFormat().read(file(name, mark + text.replace("|", end)), Options.guess().as(Type.CONTINUOUS));
				assertEquals(List.of("1"), dataset.samples());
				assertEquals(List.of("a", "b"), dataset.modalities().get(0).features());
				assertArrayEquals(new float[] { 3.5f, 4 }, values(dataset));
			}
		}
	}

	@Test
	void quotedCellsMayHoldDelimitersQuotesAndLineEnds() throws Exception {
		Path file = file("q.csv", "id,\"a, the \"\"first\"\"\",b\n\"s\n1\",\"x,y\",\"\"\"\"\n");
		Dataset dataset = TextTables.categorical(file, "q", List.of());
		assertEquals(List.of("s\n1"), dataset.samples());
		assertEquals(List.of("a, the \"first\"", "b"), dataset.modalities().get(0).features());
		assertEquals(List.of("\"", "x,y"), dataset.categorical().get(0).categories());
	}

	@Test
	void gzipIsUnpackedWhateverTheName() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write("id\ta\ns\t2\n".getBytes(StandardCharsets.UTF_8));
		}
		Path file = Files.write(folder.resolve("omics.tsv.gz"), bytes.toByteArray());
		Dataset dataset = new TsvFormat().read(file, Options.guess().as(Type.CONTINUOUS));
		assertEquals("omics", dataset.modalities().get(0).name());
		assertArrayEquals(new float[] { 2 }, values(dataset));
		byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
		assertTrue(complaint("cut.tsv", cut, Type.CONTINUOUS).startsWith("cut.tsv: the gzip file is damaged or cut short"));
	}

	/** A gzip file of a few hundred kilobytes that unpacks to hundreds of megabytes. */
	private Path bomb(String name, String head, char filling, int megabytes) throws Exception {
		Path file = folder.resolve(name);
		byte[] block = String.valueOf(filling).repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
		try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
			gzip.write(head.getBytes(StandardCharsets.US_ASCII));
			for (int i = 0; i < megabytes; i++) {
				gzip.write(block);
			}
		}
		assertTrue(Files.size(file) < megabytes << 10 << 1);
		return file;
	}

	@Test
	void gzipBombsAreNotHeldInMemory() throws Exception {
		for (Path bomb : List.of(bomb("cell.tsv.gz", "ID\tA\nx\t", '1', 64), bomb("id.tsv.gz", "ID\tA\n", 'x', 64), bomb("zeros.tsv.gz", "ID\tA\nx\t", '\0', 64),
				bomb("header.tsv.gz", "ID\t", 'A', 64))) {
			for (Type type : Type.values()) {
				String message = assertThrows(InputException.class, () -> new TsvFormat().read(bomb, Options.guess().as(type))).getMessage();
				assertTrue(message.startsWith(bomb + ":") && message.length() < 400, message);
			}
		}
	}

	@Test
	void missingWordsAndEmptyCellsAreMissingInBothTypes() throws Exception {
		String text = "id\ta\tb\tc\nS1\tNA\t\t1\nS2\tnan\t?\t-999\n";
		Options options = new Options(Options.guess().modality(), Options.guess().type(), List.of("NA", "nan", "?", "-999"));
		assertArrayEquals(new float[] { NAN, NAN, 1, NAN, NAN, NAN }, values(new TsvFormat().read(file("m.tsv", text), options.as(Type.CONTINUOUS))));
		Modality.Categorical c = new TsvFormat().read(file("m.tsv", text), options.as(Type.CATEGORICAL)).categorical().get(0);
		assertEquals(List.of("1"), c.categories());
		assertArrayEquals(new int[] { -1, -1, 0, -1, -1, -1 }, c.codes());
	}

	@Test
	void numbersAsCategoriesAreSortedAndWrittenPlainly() throws Exception {
		CategoryTable table = TextTables.categories(file("c.tsv", "id\ta\tb\n1\t10\t2.0\n2\t2\t0.5\n"), List.of());
		assertEquals(List.of("0.5", "2", "10"), table.categories());
		assertArrayEquals(new int[] { 2, 1, 1, 0 }, table.codes());
	}

	@Test
	void wordsAreSortedByCodePoint() throws Exception {
		CategoryTable table = TextTables.categories(file("c.tsv", "id\ta\n1\tb\n2\tB\n3\t\uD83D\uDE00\n4\t\uFF5E\n5\t10\n"), List.of());
		assertEquals(List.of("10", "B", "b", "\uFF5E", "\uD83D\uDE00"), table.categories());
	}

	@Test
	void saysPlaceSampleAndColumnOfWhatIsNoNumber() throws Exception {
		assertEquals("t.tsv:3:7: found 'abc' in column Continuous_B_3 of sample S12, a number is expected",
				complaint("ID\tA\tContinuous_B_3\nS11\t1\t2\nS12\t1\tabc\n"));
		assertEquals("t.tsv:2:3: found '1,5' in column ä of sample é, a number is expected (with a decimal point, not a comma)",
				complaint("ID\tä\té\né\t\"1,5\"\t1\n"));
		assertTrue(complaint("ID\tA\nx\tInf\n").contains("a number is expected that is finite"));
		assertTrue(complaint("ID\tA\nx\t0x1F\n").contains("found '0x1F'"));
		assertTrue(complaint("ID\tA\nx\t1f\n").contains("found '1f'"));
		assertTrue(complaint("ID\tA\nx\t1e39\n").contains("found 1e39 in column A of sample x, which is beyond the range"));
	}

	@Test
	void columnsInMessagesCountCharactersNotBytes() throws Exception {
		assertTrue(complaint("ID\tA\tB\nüß€😀\t1\tx\n").startsWith("t.tsv:2:8: found 'x'"));
		assertTrue(complaint("ID\tA\n\"a\nb\"\tx\n").startsWith("t.tsv:3:4: found 'x'"));
	}

	@Test
	void refusesMalformedTables() throws Exception {
		assertEquals("t.tsv:1:1: the file is empty; a header of feature names is expected", complaint(""));
		assertEquals("t.tsv:1:1: the file is empty; a header of feature names is expected", complaint("\n\r\n\n"));
		assertEquals("t.tsv:2:1: there are no rows under the header; one row a sample is expected", complaint("ID\tA\n"));
		assertTrue(complaint("ID A B\nx 1 2\n").startsWith("t.tsv:1:1: found one column only ('ID A B')"));
		assertEquals("t.tsv:3:3: the row of sample y ends after 2 cells, the header has 3", complaint("ID\tA\tB\nx\t1\t2\ny\t1\n"));
		assertEquals("t.tsv:3:7: the row of sample y has 5 cells, the header has 3", complaint("ID\tA\tB\nx\t1\t2\ny\t1\t2\t3\t4\n"));
		assertTrue(complaint("A\tB\nx\t1\t2\n").contains("perhaps the header lacks a name over the sample ids"));
		assertEquals("t.tsv:4:1: sample 'x' stands on line 4 and line 2; each sample needs one row", complaint("ID\tA\nx\t1\ny\t1\nx\t3\n"));
		assertTrue(complaint("ID\tA\tB\tA\nx\t1\t2\t3\n").startsWith("t.tsv:1:8: the name 'A' stands over column 4 and column 2"));
		assertTrue(complaint("ID\tA\t\tB\nx\t1\t2\t3\n").startsWith("t.tsv:1:6: column 3 has no name in the header"));
		assertTrue(complaint("ID\tA\n\t1\n").startsWith("t.tsv:2:1: the first cell of the row is empty"));
		assertTrue(complaint("ID\tA\nx\t\"1\ny\t2\n").startsWith("t.tsv:2:3: a quote opens here and is never closed"));
		assertTrue(complaint("ID\tA\nx\t\"1\"2\n").startsWith("t.tsv:2:3: found text after the closing quote of \"1\""));
	}

	@Test
	void refusesBinaryAndForeignEncodings() throws Exception {
		assertTrue(complaint("ID\tA\nx\u0000y\t1\n").startsWith("t.tsv:2:1: found a NUL byte"));
		assertTrue(complaint("ID\tA\nx\t1\u00002\n").startsWith("t.tsv:2:3: found '1\\x002'"));
		byte[] dos = "ID\tA\nMüller\t1\n".getBytes(Charset.forName("IBM850"));
		assertTrue(complaint("l.tsv", dos, Type.CONTINUOUS).startsWith("l.tsv:2:1: found bytes that are not UTF-8"), "no other encoding has its bytes");
		byte[] odd = Arrays.copyOf("ID\tA\nx\t1\n".getBytes(StandardCharsets.UTF_16), 21);
		assertTrue(complaint("u.tsv", odd, Type.CONTINUOUS).startsWith("u.tsv:3:1: "));
		byte[] lone = "ID\tA\nx\t1\n".getBytes(StandardCharsets.UTF_16);
		lone[12] = (byte) 0xD8;
		assertTrue(complaint("u.tsv", lone, Type.CATEGORICAL).startsWith("u.tsv:2:1: found bytes that are not what its byte order mark says"));
		assertTrue(complaint("v.tsv", "ID\tA\nx\t1\n".getBytes(Charset.forName("UTF-16LE")), Type.CATEGORICAL).contains("NUL"));
		assertTrue(complaint("x.tsv", new byte[] { 'P', 'K', 3, 4, 20, 0 }, Type.CATEGORICAL).contains("spreadsheet"));
		assertTrue(complaint("w.tsv", "ID\tA\nx\t\u0000\n".getBytes(StandardCharsets.UTF_8), Type.CATEGORICAL).contains("NUL"));
		var e = assertThrows(InputException.class, () -> TextTables.numbers(folder.resolve("none.tsv"), List.of()));
		assertTrue(e.getMessage().endsWith("none.tsv: there is no such file"));
		assertThrows(InputException.class, () -> TextTables.numbers(folder, List.of()));
	}

	@Test
	void unicodeTextOfSpreadsheetsIsReadAsUtf8Is() throws Exception {
		String table = "ID\tGrün\t😀\r\nÄ1\t1.5\t\r\n";
		for (String charset : List.of("UTF-16", "x-UTF-16LE-BOM", "UTF-8", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM")) {
			Dataset dataset = TextTables.read(new TextSource(Path.of("u.csv"), Optional.of(table.getBytes(Charset.forName(charset))), Optional.empty()), Options.guess());
			assertEquals(List.of("Ä1"), dataset.samples(), charset);
			assertEquals(List.of("Grün", "😀"), dataset.modalities().get(0).features());
			assertArrayEquals(new float[] { 1.5f, Float.NaN }, dataset.continuous().get(0).values().values());
		}
	}

	@Test
	void aTableOfMissingCellsHasNoCategories() throws Exception {
		assertTrue(complaint("e.tsv", "ID\tA\nx\tNA\n".getBytes(StandardCharsets.UTF_8), Type.CATEGORICAL).contains("every cell is missing"));
	}

	@Test
	void guessesTheTypeAndSaysWhy() throws Exception {
		assertGuess("all values are numbers", Type.CONTINUOUS, "ID\tA\n1\t0.5\n2\t1\n3\t0.5\n");
		assertGuess("every value is one of the whole numbers 0, 1", Type.CATEGORICAL, "ID\tA\n1\t0.0\n2\t1.0\n3\tNA\n");
		assertGuess("all values are numbers", Type.CONTINUOUS, "ID\tA\n1\t1\n2\t2\n3\t3\n4\t4\n");
		assertGuess("the values are words, 3 different ones", Type.CATEGORICAL, "ID\tA\n1\tyes\n2\tno\n3\t1\n");
		assertGuess("all values are numbers", Type.CONTINUOUS, "ID\tA\tB\n1\t100\t100\n2\t200\t200\n");
	}

	private void assertGuess(String reason, Type type, String text) throws Exception {
		TextTables.Guessed guessed = TextTables.guess(file("g.tsv", text), "g", Options.USUAL_MISSING);
		assertEquals(reason, guessed.reason());
		assertEquals(type, guessed.dataset().modalities().get(0).type());
	}

	@Test
	void aWordAmongManyNumbersIsNoCategory() throws Exception {
		var text = new StringBuilder("ID\tA\tB\n");
		for (int i = 0; i < 30; i++) {
			text.append(i).append('\t').append(i * .37).append('\t').append(i == 20 ? "abc" : i * 1.21).append('\n');
		}
		var e = assertThrows(InputException.class, () -> TextTables.guess(file("g.tsv", text.toString()), "g", List.of()));
		assertTrue(e.getMessage().contains("g.tsv:22:8: found 'abc' in column B of sample 20, a number is expected, as most cells are"), e.getMessage());
	}

	@Test
	void fieldsLongerThanTheBufferAreWhole() throws Exception {
		String id = "x".repeat(700_000);
		String quoted = "y\"\"".repeat(300_000);
		Path file = file("long.tsv", "ID\tA\n" + id + "\tw\n\"" + quoted + "\"\tv\n");
		Dataset dataset = TextTables.categorical(file, "l", List.of());
		assertEquals(List.of(id, quoted.replace("\"\"", "\"")), dataset.samples());
	}

	@Test
	void numbersAcrossBufferEndsAreWhole() throws Exception {
		int p = 3000;
		int n = 60;
		var text = new StringBuilder("ID");
		for (int j = 0; j < p; j++) {
			text.append("\tf").append(j);
		}
		for (int i = 0; i < n; i++) {
			text.append("\ns").append(i);
			for (int j = 0; j < p; j++) {
				text.append('\t').append(value(i, j));
			}
		}
		NumberTable table = TextTables.numbers(file("wide.tsv", text.toString()), List.of());
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < p; j++) {
				assertEquals(value(i, j), table.values()[i * p + j]);
			}
		}
	}

	private static double value(int i, int j) {
		return Math.sin(i * 3001 + j) * 1000;
	}
}
