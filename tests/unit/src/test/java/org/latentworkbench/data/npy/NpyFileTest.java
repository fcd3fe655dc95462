package org.latentworkbench.data.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;

class NpyFileTest {
	@TempDir
	Path folder;

	static Path resource(String name) {
		try {
			return Path.of(NpyFileTest.class.getResource("/data/" + name).toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] bytes(NpyArray array) throws IOException {
		var out = new ByteArrayOutputStream();
		NpyFile.write(out, array);
		return out.toByteArray();
	}

	private static NpyArray read(byte[] bytes) throws IOException, InputException {
		return NpyFile.read(new ByteArrayInputStream(bytes), "x.npy", bytes.length);
	}

	@Test
	void readsEveryTypeAndOrderThatNumPyWrites() throws Exception {
		Map<String, NpyArray> arrays = NpzFile.read(resource("from_numpy.npz"));
		var sevenths = new double[24];
		Arrays.setAll(sevenths, i -> i / 7.0);
		for (String name : List.of("f8_fortran", "f8_big")) {
			var f8 = assertInstanceOf(NpyArray.Doubles.class, arrays.get(name));
			assertArrayEquals(new int[] { 2, 3, 4 }, f8.shape());
			assertArrayEquals(sevenths, f8.values());
		}
		var f4 = assertInstanceOf(NpyArray.Floats.class, arrays.get("f4"));
		assertEquals(23 / 8f, f4.values()[23]);
		assertArrayEquals(new float[] { .5f, -2, 65504 }, arrays.get("f2").toFloats());
		assertEquals(-5, assertInstanceOf(NpyArray.Longs.class, arrays.get("i8")).values()[0]);
		var i4 = assertInstanceOf(NpyArray.Ints.class, arrays.get("i4_big_fortran"));
		assertEquals(7000, i4.values()[7]);
		assertArrayEquals(new double[] { -300, 300 }, arrays.get("i2").toDoubles());
		assertArrayEquals(new double[] { -5, 5 }, arrays.get("i1").toDoubles());
		assertArrayEquals(new double[] { 0, 200, 255 }, assertInstanceOf(NpyArray.Bytes.class, arrays.get("u1")).toDoubles());
		assertArrayEquals(new double[] { 65535 }, arrays.get("u2").toDoubles());
		assertArrayEquals(new double[] { 4294967295.0 }, arrays.get("u4").toDoubles());
		assertArrayEquals(new boolean[] { true, false, false, false },
				assertInstanceOf(NpyArray.Booleans.class, arrays.get("b1")).values());
		assertArrayEquals(new String[] { "no", "yes", "nä€", "\uD83D\uDE00!" },
				assertInstanceOf(NpyArray.Strings.class, arrays.get("words")).values());
		assertArrayEquals(new String[] { "ab", "c" }, (String[]) arrays.get("words_big").values());
		assertEquals(0, arrays.get("scalar").shape().length);
		assertArrayEquals(new double[] { 3.5 }, arrays.get("scalar").toDoubles());
		assertArrayEquals(new int[] { 0, 4 }, arrays.get("empty").shape());
		assertArrayEquals(new double[] { 0, 1, 2 }, arrays.get("onedim_fortran").toDoubles());
		assertEquals(17, arrays.size());
	}

	@Test
	void writesTheBytesThatNumPyWrites() throws Exception {
		var matrix = new Matrix(2, 3, new float[] { 1, 2.5f, -3, 0, Float.NaN, 1e-9f });
		assertArrayEquals(Files.readAllBytes(resource("float32_2x3.npy")), bytes(NpyArray.of(matrix)));
		assertArrayEquals(Files.readAllBytes(resource("words.npy")), bytes(NpyArray.of(List.of("a", "bcd"))));
	}

	@Test
	void everyTypeComesBackAcrossBuffers() throws Exception {
		int n = 100_003;
		var random = new Random(1);
		int[] shape = { n };
		var strings = new String[n];
		Arrays.setAll(strings, i -> Integer.toString(i * 37, 36));
		var longs = random.longs(n).toArray();
		var booleans = new boolean[n];
		var bytes = new byte[n];
		random.nextBytes(bytes);
		for (int i = 0; i < n; i++) {
			booleans[i] = bytes[i] > 0;
		}
		for (NpyArray array : List.of(new NpyArray.Doubles(shape, random.doubles(n).toArray()), new NpyArray.Ints(shape, random.ints(n).toArray()),
				new NpyArray.Longs(shape, longs), new NpyArray.Bytes(shape, bytes), new NpyArray.Booleans(shape, booleans),
				new NpyArray.Strings(shape, strings))) {
			Path file = folder.resolve("a.npy");
			NpyFile.write(file, array);
			NpyArray back = NpyFile.read(file);
			assertEquals(array.type(), back.type());
			assertTrue(Arrays.deepEquals(new Object[] { array.values() }, new Object[] { back.values() }), array.type());
		}
	}

	@Test
	void arraysLargerThanTheFirstReservationAreWhole() throws Exception {
		var values = new byte[(1 << 22) + 12_345];
		new Random(2).nextBytes(values);
		NpyArray back = read(bytes(new NpyArray.Bytes(new int[] { values.length }, values)));
		assertArrayEquals(values, (byte[]) back.values());
	}

	@Property(tries = 300, seed = "20260102")
	void wordsComeBack(@ForAll @Size(max = 8) List<@StringLength(max = 6) String> words) throws Exception {
		String[] expected = words.stream().map(w -> w.replace("\u0000", "0").replaceAll("[\\ud800-\\udfff]", "?")).toArray(String[]::new);
		var back = (NpyArray.Strings) read(bytes(new NpyArray.Strings(new int[] { expected.length }, expected)));
		assertArrayEquals(expected, back.values());
	}

	@Property(tries = 3000, seed = "20260102")
	void damagedFilesAreRefusedOrReadButNeverCrash(@ForAll long seed) throws Exception {
		var random = new Random(seed);
		byte[] file = bytes(random.nextBoolean() ? NpyArray.of(List.of("a", "bcd")) : new NpyArray.Doubles(new int[] { 3, 2 }, new double[6]));
		for (int k = 0; k <= random.nextInt(3); k++) {
			file[random.nextInt(file.length)] = (byte) random.nextInt(256);
		}
		if (random.nextInt(4) == 0) {
			file = Arrays.copyOf(file, random.nextInt(file.length));
		}
		try {
			NpyArray array = read(file);
			assertEquals(NpyHeader.product(array.shape()), array.size());
		} catch (InputException e) {
			assertTrue(e.getMessage().startsWith("x.npy: "), e.getMessage());
		}
	}

	@Test
	void refusesWhatIsNoPlainArray() {
		assertComplaint("{'descr': '|O', 'fortran_order': False, 'shape': (3,), }", "NumPy type '|O'");
		assertComplaint("{'descr': '<c16', 'fortran_order': False, 'shape': (3,), }", "NumPy type '<c16'");
		assertComplaint("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (3,), }", "array of records");
		assertComplaint("{'descr': '<f8', 'fortran_order': False, 'shape': (3000000000,), }", "too large");
		assertComplaint("{'descr': '<f8', 'fortran_order': False, 'shape': (100000, 100000), }", "more than one array can hold");
		assertComplaint("{'descr': '<f8', 'fortran_order': False, 'shape': (100000, 100), }", "cut short");
		assertComplaint("{'descr': '<f8', 'fortran_order': 1, 'shape': (3,), }", "True or False");
		assertComplaint("{'descr': '<f8', 'shape': (3,), }", "lacks");
		assertComplaint("{'other': '<f8'}", "the key 'other'");
		assertThrows(InputException.class, () -> read("no array".getBytes(StandardCharsets.ISO_8859_1)));
	}

	private static void assertComplaint(String dictionary, String expected) {
		byte[] head = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, (byte) dictionary.length(), 0, 0, 0 };
		byte[] text = dictionary.getBytes(StandardCharsets.ISO_8859_1);
		byte[] file = Arrays.copyOf(head, head.length + text.length);
		System.arraycopy(text, 0, file, head.length, text.length);
		var e = assertThrows(InputException.class, () -> read(file));
		assertTrue(e.getMessage().startsWith("x.npy: ") && e.getMessage().contains(expected), e.getMessage());
	}

	@Test
	void bytesLeftOverAreNoticed() throws Exception {
		Path file = folder.resolve("two.npy");
		byte[] one = bytes(new NpyArray.Ints(new int[] { 1 }, new int[] { 4 }));
		byte[] two = Arrays.copyOf(one, 2 * one.length);
		System.arraycopy(one, 0, two, one.length, one.length);
		Files.write(file, two);
		assertTrue(assertThrows(InputException.class, () -> NpyFile.read(file)).getMessage().contains("bytes are left"));
	}

	@Test
	void zipFilesOfArraysHaveTheSameBytesEachTime() throws Exception {
		var arrays = new LinkedHashMap<String, NpyArray>();
		arrays.put("b", NpyArray.of(List.of("x")));
		arrays.put("a", new NpyArray.Doubles(new int[] { 2 }, new double[] { 1, 2 }));
		NpzFile.write(folder.resolve("1.npz"), arrays);
		NpzFile.write(folder.resolve("2.npz"), arrays);
		assertArrayEquals(Files.readAllBytes(folder.resolve("1.npz")), Files.readAllBytes(folder.resolve("2.npz")));
		Map<String, NpyArray> back = NpzFile.read(folder.resolve("1.npz"));
		assertEquals(List.of("b", "a"), List.copyOf(back.keySet()));
		assertArrayEquals(new double[] { 1, 2 }, back.get("a").toDoubles());
		Files.write(folder.resolve("bad.npz"), new byte[] { 1, 2, 3 });
		assertThrows(InputException.class, () -> NpzFile.read(folder.resolve("bad.npz")));
	}
}
