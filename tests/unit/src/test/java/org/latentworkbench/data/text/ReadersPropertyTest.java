package org.latentworkbench.data.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import de.siegmar.fastcsv.reader.CsvReader;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

/** What must hold for every input. */
class ReadersPropertyTest {
	private static Path folder;

	@BeforeContainer
	static void makeFolder() throws IOException {
		folder = Files.createTempDirectory("readers");
	}

	@AfterContainer
	static void removeFolder() throws IOException {
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	private static final String[] PIECES = { "\t", ",", ";", "\n", "\r\n", "\r", "\"", "\"\"", " ", "1", "-2.5e3", "1e999", "abc", "NA", "ID", "\u0000",
			"ä€😀", "\uFEFF", "0x1", "Inf", "99999999999999999999", "\t\t", "\n\n" };

	private static final String[] ENCODINGS = { "UTF-8", "UTF-8", "windows-1252", "UTF-16", "X-UTF-32LE-BOM" };

	@Property(tries = 6000, seed = "20260102")
	void mutatedTablesAreReadOrRefusedWithAPlace(@ForAll long seed) throws IOException {
		var random = new Random(seed);
		var text = new StringBuilder("ID\tA\tB\nS1\t1\t2.5\nS2\t\t-3\nS3\tNA\t4e-2\n");
		for (int k = 0; k <= random.nextInt(4); k++) {
			int at = random.nextInt(text.length() + 1);
			int end = Math.min(text.length(), at + random.nextInt(4));
			text.replace(at, random.nextBoolean() ? end : at, PIECES[random.nextInt(PIECES.length)]);
		}
		byte[] bytes = text.toString().getBytes(Charset.forName(ENCODINGS[random.nextInt(ENCODINGS.length)]));
		if (random.nextInt(3) == 0 && bytes.length > 0) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		Path file = Path.of(random.nextBoolean() ? "m.tsv" : "m.csv");
		for (Options options : List.of(Options.guess(), Options.guess().as(Modality.Type.CONTINUOUS), Options.guess().as(Modality.Type.CATEGORICAL))) {
			try {
				Dataset dataset = TextTables.read(new TextSource(file, Optional.of(bytes), Optional.empty()), options);
				assertTrue(dataset.samples().size() > 0 && dataset.featureCount() > 0);
			} catch (InputException e) {
				assertTrue(e.getMessage().startsWith(file.toString() + ":"), e.getMessage());
			}
		}
	}

	@Property(tries = 2000, seed = "20260102")
	void noiseIsReadOrRefused(@ForAll @Size(max = 40) byte[] bytes) throws IOException {
		Path file = Path.of("noise.txt");
		for (Options options : List.of(Options.guess(), Options.guess().as(Modality.Type.CATEGORICAL))) {
			try {
				TextTables.read(new TextSource(file, Optional.of(bytes), Optional.empty()), options);
			} catch (InputException e) {
				assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
			}
		}
	}

	@Provide
	Arbitrary<String> cell() {
		return Arbitraries.strings().withChars('a', '"', ',', '\n', ' ', 'é', '1').ofMaxLength(5);
	}

	@Property(tries = 2000, seed = "20260102")
	void fieldsAreCutAsByAWellKnownReader(@ForAll @Size(min = 1, max = 5) List<@Size(min = 1, max = 4) List<@net.jqwik.api.From("cell") String>> rows)
			throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var out = new TextWriter(bytes, ',')) {
			for (List<String> row : rows) {
				for (String cell : row) {
					out.cell(cell);
				}
				out.end();
			}
		}
		var expected = new ArrayList<List<String>>();
		try (var reader = CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(new StringReader(bytes.toString(StandardCharsets.UTF_8)))) {
			reader.forEach(r -> expected.add(r.getFields()));
		}
		var found = new ArrayList<List<String>>();
		try (var scanner = new FieldScanner(new TextSource(Path.of("f.csv"), Optional.of(bytes.toByteArray()), Optional.empty()), (byte) ',')) {
			while (scanner.nextRecord()) {
				var row = new ArrayList<String>();
				while (scanner.nextField()) {
					row.add(scanner.text());
				}
				found.add(row);
			}
		}
		assertEquals(expected, found);
		assertEquals(rows.stream().filter(r -> !r.equals(List.of(""))).toList(), found);
	}

	@Property(tries = 100, seed = "20260102")
	void writtenNumbersComeBackToTheLastBit(@ForAll @Size(min = 1, max = 12) float[] values, @ForAll boolean tabs) throws Exception {
		float[] finite = values.clone();
		for (int i = 0; i < finite.length; i++) {
			finite[i] = Float.isInfinite(finite[i]) ? Float.NaN : finite[i];
		}
		int n = finite.length;
		var samples = new ArrayList<String>();
		for (int i = 0; i < n; i++) {
			samples.add("s " + i + "\"\t,");
		}
		var dataset = new Dataset(samples, List.of(new Modality.Continuous("m", List.of("a,\tb"), new Matrix(n, 1, finite))));
		Path file = folder.resolve(tabs ? "w.tsv" : "w.csv.gz");
		TextFormat format = tabs ? new TsvFormat() : new CsvFormat();
		format.write(dataset, "m", file);
		byte[] first = Files.readAllBytes(file);
		Dataset back = format.read(file, Options.guess().as(Modality.Type.CONTINUOUS).named("m"));
		assertEquals(samples, back.samples());
		assertEquals(dataset.modalities().get(0).features(), back.modalities().get(0).features());
		assertArrayEquals(finite, back.continuous().get(0).values().values());
		format.write(back, "m", file);
		assertArrayEquals(first, Files.readAllBytes(file));
	}

	@Property(tries = 100, seed = "20260102")
	void writtenCategoriesComeBackByName(@ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.constraints.StringLength(min = 1, max = 4) String> words)
			throws Exception {
		// numbers are written plainly, NUL is refused, and what is no text cannot be written
		List<String> names = words.stream().map(w -> "w" + w.replace("\u0000", "").replaceAll("[\\ud800-\\udfff]", "") + "w").toList();
		List<String> categories = names.stream().distinct().sorted(Categories.ORDER).toList();
		int[] codes = names.stream().mapToInt(categories::indexOf).toArray();
		codes[0] = -1;
		List<String> used = Arrays.stream(codes).filter(c -> c >= 0).distinct().sorted().mapToObj(categories::get).toList();
		if (used.isEmpty()) {
			return;
		}
		List<String> samples = new ArrayList<>();
		for (int i = 0; i < codes.length; i++) {
			samples.add("s" + i);
		}
		var dataset = new Dataset(samples, List.of(new Modality.Categorical("m", List.of("f"), categories, codes)));
		Path file = folder.resolve("c.tsv");
		new TsvFormat().write(dataset, "m", file);
		Modality.Categorical back = new TsvFormat().read(file, Options.guess().as(Modality.Type.CATEGORICAL)).categorical().get(0);
		assertEquals(used, back.categories());
		for (int i = 0; i < codes.length; i++) {
			assertEquals(codes[i] < 0 ? "" : categories.get(codes[i]), back.missing(i, 0) ? "" : back.categories().get(back.code(i, 0)));
		}
	}
}
