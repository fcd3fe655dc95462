package org.latentworkbench.data.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.SampleIds;

/** Tables in other encodings than UTF-8. */
class EncodingsTest {
	private static final String TABLE = "ID;Größe;Fläche [m²]\nMüller;1.5;2\nSchröder;;-3\nWeiß;0.25;1e-3\n";

	@TempDir
	Path folder;
	private final List<String> warnings = new ArrayList<>();

	private Path file(String name, String text, String encoding) throws IOException {
		Path file = folder.resolve(name);
		try (OutputStream bytes = Files.newOutputStream(file); OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
			out.write(text.getBytes(encoding));
		}
		return file;
	}

	private Dataset read(Path file, Options options) throws IOException, InputException {
		return new CsvFormat().read(file, options.telling(warnings::add));
	}

	@ParameterizedTest
	@ValueSource(strings = { "windows-1252", "ISO-8859-1" })
	void aWesternTableIsReadWithAWarningThatNamesTheEncoding(String encoding) throws Exception {
		for (String name : List.of("t.csv", "t.csv.gz")) {
			warnings.clear();
			Dataset dataset = read(file(name, TABLE, encoding), Options.guess());
			assertEquals(List.of("Müller", "Schröder", "Weiß"), dataset.samples());
			assertEquals(List.of("Größe", "Fläche [m²]"), dataset.modalities().get(0).features());
			assertArrayEquals(new float[] { 1.5f, 2, Float.NaN, -3, .25f, 1e-3f }, dataset.continuous().get(0).values().values());
			assertEquals(1, warnings.size(), warnings.toString());
			assertTrue(warnings.get(0).startsWith(folder.resolve(name) + ": the text is not UTF-8; it is read as windows-1252, 'Größe' for instance."),
					warnings.get(0));
			assertTrue(warnings.get(0).contains("--encoding"), warnings.get(0));
		}
	}

	@Test
	void anEncodingThatIsSaidIsTakenWithoutAWord() throws Exception {
		Dataset dataset = read(file("t.csv", "ID,Preis €\nŠá,1\n", "ISO-8859-15"), Options.guess().encoded("ISO-8859-15"));
		assertEquals("Preis €", dataset.modalities().get(0).features().get(0));
		assertEquals("Šá", dataset.samples().get(0));
		assertEquals("Größe", read(file("u.csv", TABLE.replace(';', '\t'), "UTF-16LE"), Options.guess().encoded("utf-16le")).modalities().get(0).features().get(0));
		assertEquals("年齢", read(file("j.csv", "ID,年齢\n患者1,1\n", "Shift_JIS"), Options.guess().encoded("Shift_JIS")).modalities().get(0).features().get(0));
		assertEquals(List.of(), warnings);
		assertTrue(assertThrows(InputException.class, () -> Options.guess().encoded("latin-99")).getMessage().startsWith("there is no encoding 'latin-99'"));
	}

	@Test
	void aByteOrderMarkCountsForMoreThanWhatIsSaid() throws Exception {
		Dataset dataset = read(file("t.csv", "\uFEFF" + TABLE, "UTF-8"), Options.guess().encoded("windows-1252"));
		assertEquals(List.of("Müller", "Schröder", "Weiß"), dataset.samples());
	}

	@Test
	void otherAlphabetsAreToldWhereThereIsEnoughText() throws Exception {
		String text = "ID,Возраст пациента,Систолическое давление,Группа лечения\nИванов,1,2,3\nПетров,1,2,3\n";
		Dataset dataset = read(file("t.csv", text, "windows-1251"), Options.guess());
		assertEquals("Возраст пациента", dataset.modalities().get(0).features().get(0), warnings.toString());
	}

	@Test
	void whatNoEncodingHoldsIsRefusedWithItsPlace() throws Exception {
		Path broken = file("t.csv", TABLE, "windows-1252");
		byte[] bytes = Files.readAllBytes(broken);
		bytes[bytes.length - 2] = (byte) 0x81; // no character in windows-1252
		Files.write(broken, bytes);
		assertTrue(assertThrows(InputException.class, () -> read(broken, Options.guess())).getMessage().startsWith(broken + ":1:4: found bytes that are not UTF-8"));
		String said = assertThrows(InputException.class, () -> read(broken, Options.guess().encoded("windows-1252"))).getMessage();
		assertTrue(said.startsWith(broken + ":4:11: found bytes that are not windows-1252"), said);
		assertEquals(List.of(), warnings);
	}

	@Test
	void categoriesAndMissingWordsMayHaveUmlauts() throws Exception {
		Path file = file("t.tsv", "ID\tUrteil\nA\tgenügend\nB\tungenügend\nC\tfehlt (später)\nD\tgenügend\n", "windows-1252");
		var options = new Options(Optional.empty(), Optional.of(Modality.Type.CATEGORICAL), List.of("fehlt (später)"));
		Modality.Categorical read = new TsvFormat().read(file, options).categorical().get(0);
		assertEquals(List.of("genügend", "ungenügend"), read.categories());
		assertArrayEquals(new int[] { 0, 1, -1, 0 }, read.codes());
	}

	@Test
	void listsOfIdsAreReadAlike() throws Exception {
		Path list = file("ids.txt", "Müller\nÿlmaz\n", "windows-1252");
		assertEquals(List.of("Müller", "ÿlmaz"), SampleIds.read(list, Options.guess().telling(warnings::add)).ids());
		assertEquals(1, warnings.size());
	}

	@Property(tries = 300, seed = "20260102")
	void whateverIsTranscodedComesOutAsJavaDecodesIt(@ForAll byte[] start, @ForAll @IntRange(max = 9000) int padding, @ForAll boolean wide) throws IOException {
		Charset encoding = wide ? StandardCharsets.UTF_16BE : Charset.forName("windows-1252");
		// text across the borders of buffers, then anything
		byte[] text = ("ä€x".repeat(padding / 3) + "😀").getBytes(StandardCharsets.UTF_16BE);
		byte[] bytes = wide ? text : "ä€x".repeat(padding / 3).getBytes(encoding);
		byte[] all = Arrays.copyOf(bytes, bytes.length + start.length);
		System.arraycopy(start, 0, all, bytes.length, start.length);
		byte[] found = new TranscodedText(new ByteArrayInputStream(all), encoding).readAllBytes();
		String expected = new String(all, encoding);
		boolean clean = !expected.contains("\uFFFD");
		assertEquals(clean, found.length == 0 || indexOf(found, (byte) 0xFF) < 0);
		if (clean) {
			assertEquals(expected, new String(found, StandardCharsets.UTF_8));
		}
	}

	private static int indexOf(byte[] bytes, byte wanted) {
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == wanted) {
				return i;
			}
		}
		return -1;
	}
}
