package org.latentworkbench.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.text.Categories;
import org.latentworkbench.data.text.NumberTable;
import org.latentworkbench.testing.MoveDefect;

class EncodingTest {
	private static final float NAN = Float.NaN;

	private static JsonElement golden(String name) throws IOException {
		try (var reader = new InputStreamReader(EncodingTest.class.getResourceAsStream("/data/" + name + ".json"), StandardCharsets.UTF_8)) {
			return JsonParser.parseReader(reader);
		}
	}

	private static double number(JsonElement value) {
		return value.isJsonNull() ? Double.NaN : value.getAsDouble();
	}

	private static List<String> names(String prefix, int count) {
		return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
	}

	private static Modality.Continuous continuous(int columns, float... values) {
		return new Modality.Continuous("m", names("f", columns), new Matrix(values.length / columns, columns, values));
	}

	@ParameterizedTest
	@EnumSource
	void scalingMatchesTheGoldenNumbers(Compatibility compatibility) throws Exception {
		JsonObject golden = golden("scale").getAsJsonObject();
		JsonArray input = golden.getAsJsonArray("input");
		int n = input.size();
		int p = input.get(0).getAsJsonArray().size();
		var raw = new double[n * p];
		for (int i = 0; i < raw.length; i++) {
			raw[i] = number(input.get(i / p).getAsJsonArray().get(i % p));
		}
		var table = new NumberTable(names("s", n), names("f", p), raw);
		var floats = new float[raw.length];
		for (int i = 0; i < raw.length; i++) {
			floats[i] = (float) raw[i];
		}
		for (JsonElement element : golden.getAsJsonArray("results")) {
			JsonObject result = element.getAsJsonObject();
			boolean log2 = result.get("log2").getAsBoolean();
			Encoding.EncodedNumbers doubles = Encoding.numbers("m", table, log2, true, compatibility);
			var single = Encoding.continuous(new Modality.Continuous("m", names("f", p), new Matrix(n, p, floats)), table.samples(), log2, true,
					compatibility);
			for (int j = 0; j < p; j++) {
				assertEquals(result.getAsJsonArray("kept_columns").get(j).getAsBoolean(), doubles.features().get(j).kept());
				assertEquals(doubles.features().get(j).kept(), single.features().get(j).kept());
			}
			int kept = doubles.names().size();
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < kept; j++) {
					double expected = number(result.getAsJsonArray("scaled").get(i).getAsJsonArray().get(j));
					assertEquals(expected, doubles.values()[i * kept + j], 1e-12);
					float found = single.modality().values().at(i, j);
					assertEquals(expected, Float.isNaN(found) ? 0 : found, 1e-5);
					assertEquals(Double.isNaN(raw[i * p + j]), Float.isNaN(found));
				}
			}
			if (single.modality().scaling().isPresent()) {
				assertEquals(raw[0], single.modality().scaling().get().raw(0, single.modality().values().at(0, 0)), 1e-4);
			}
		}
	}

	@Test
	@MoveDefect(value = { 2, 3 }, mode = MoveDefect.Mode.MOVE)
	void oneHotMatchesTheGoldenNumbersInMoveMode() throws Exception {
		for (JsonElement element : golden("one_hot_encode").getAsJsonArray()) {
			JsonObject golden = element.getAsJsonObject();
			Modality.Categorical raw = golden.has("input") ? categorical(golden.getAsJsonArray("input")) : manyClasses(300);
			Modality.Categorical encoded = Encoding.categorical(raw, Compatibility.MOVE).modality();
			String name = golden.get("case").getAsString();
			var array = (NpyArray.Bytes) MoveInterim.array(encoded);
			JsonArray shape = golden.getAsJsonArray("shape");
			assertArrayEquals(IntStream.range(0, 3).map(i -> shape.get(i).getAsInt()).toArray(), array.shape(), name);
			if (!golden.has("encoded")) {
				assertEquals(golden.get("argmax_of_row_299").getAsInt(), encoded.code(299, 0));
				assertEquals(golden.get("mapping_of_299").getAsInt(), encoded.categories().indexOf("299"));
				continue;
			}
			var flat = new ArrayList<Byte>();
			golden.getAsJsonArray("encoded").forEach(row -> row.getAsJsonArray()
					.forEach(feature -> feature.getAsJsonArray().forEach(v -> flat.add(v.getAsByte()))));
			assertEquals(flat, IntStream.range(0, array.size()).mapToObj(i -> array.values()[i]).toList(), name);
			JsonObject mapping = JsonParser.parseString(MoveInterim.mappings(List.of(encoded))).getAsJsonObject().getAsJsonObject("m");
			assertEquals(golden.getAsJsonObject("mapping"), mapping, name);
		}
	}

	/** The table that a reader would make of these cells. */
	private static Modality.Categorical categorical(JsonArray rows) {
		var cells = new ArrayList<String>();
		rows.forEach(row -> row.getAsJsonArray().forEach(v -> cells.add(v.isJsonNull() ? null
				: v.getAsJsonPrimitive().isNumber() ? Categories.plain(v.getAsDouble()) : v.getAsString())));
		List<String> categories = cells.stream().filter(c -> c != null).distinct().sorted(Categories.ORDER).toList();
		int[] codes = cells.stream().mapToInt(c -> c == null ? -1 : categories.indexOf(c)).toArray();
		return new Modality.Categorical("m", names("f", codes.length / rows.size()), categories, codes);
	}

	private static Modality.Categorical manyClasses(int count) {
		return new Modality.Categorical("m", List.of("f"), IntStream.range(0, count).mapToObj(Integer::toString).toList(),
				IntStream.range(0, count).toArray());
	}

	@Test
	@MoveDefect({ 2, 3 })
	void strictKeepsWhatMoveLoses() throws Exception {
		var words = new Modality.Categorical("m", List.of("f"), List.of("no", "yes"), new int[] { 0, -1, 1, 1 });
		Modality.Categorical strict = Encoding.categorical(words, Compatibility.STRICT).modality();
		assertEquals(List.of("no", "yes"), strict.categories());
		assertArrayEquals(new float[] { 1, 0, 0, 0, 0, 1, 0, 1 }, OneHot.block(strict).values());
		Modality.Categorical move = Encoding.categorical(words, Compatibility.MOVE).modality();
		assertEquals(List.of("nan", "no"), move.categories());
		assertArrayEquals(new float[] { 0, 1, 1, 0, 0, 0, 0, 0 }, OneHot.block(move).values());

		Modality.Categorical many = Encoding.categorical(manyClasses(300), Compatibility.STRICT).modality();
		assertArrayEquals(IntStream.range(0, 300).toArray(), many.codes());
		assertEquals(299 - 256, Encoding.categorical(manyClasses(300), Compatibility.MOVE).modality().code(299, 0));
	}

	@Test
	void moveRoundsTheCodeOfMissingNumbersToAByteToo() throws Exception {
		int[] codes = IntStream.range(-1, 300).toArray();
		var raw = new Modality.Categorical("m", List.of("f"), manyClasses(300).categories(), codes);
		Modality.Categorical move = Encoding.categorical(raw, Compatibility.MOVE).modality();
		assertEquals(300, move.categories().size());
		assertEquals(300 - 256, move.code(0, 0));
	}

	@Test
	@MoveDefect(11)
	void aTrueMeanIsKeptInStrictAndMissingInMove() throws Exception {
		Modality.Continuous raw = continuous(2, 1, 5, 2, NAN, 3, 7);
		Modality.Continuous strict = Encoding.continuous(raw, names("s", 3), false, true, Compatibility.STRICT).modality();
		assertEquals(0, strict.values().at(1, 0));
		assertFalse(strict.missing(1, 0));
		assertTrue(strict.missing(1, 1));
		Modality.Continuous move = Encoding.continuous(raw, names("s", 3), false, true, Compatibility.MOVE).modality();
		assertTrue(move.missing(1, 0));
		assertEquals(strict.values().at(0, 0), move.values().at(0, 0));
		assertArrayEquals(new float[] { 0, 0 }, OneHot.block(move).row(1));
	}

	@Test
	void featuresWithoutSpreadAreLeftOutAndSaidSo() throws Exception {
		Modality.Continuous raw = continuous(4, 1, 3.25f, NAN, 1e-9f, 2, 3.25f, NAN, 2e-9f, 4, NAN, NAN, 4e-9f);
		var strict = Encoding.continuous(raw, names("s", 3), false, true, Compatibility.STRICT);
		assertEquals(List.of("f0", "f3"), strict.modality().features());
		assertEquals(List.of("", "every value is the same", "every value is missing", ""), strict.features().stream().map(Encoding.Feature::reason).toList());
		assertEquals(3, strict.features().get(2).missing());
		var move = Encoding.continuous(raw, names("s", 3), false, true, Compatibility.MOVE);
		assertEquals(List.of("f0"), move.modality().features(), "MOVE takes any spread up to 1e-8 for none");
		assertEquals("every value is 0 or missing", move.features().get(2).reason());
		assertEquals(List.of("f0", "f2"), Encoding.numbers("m", table(raw), false, true, Compatibility.MOVE).names(),
				"a feature without values leaves only when the file is loaded");
		var e = assertThrows(InputException.class, () -> Encoding.continuous(continuous(1, 2, 2), names("s", 2), false, true, Compatibility.STRICT));
		assertEquals("no feature of modality m is left; of f0, every value is the same", e.getMessage());
	}

	private static NumberTable table(Modality.Continuous m) {
		var values = new double[m.values().values().length];
		Arrays.setAll(values, i -> m.values().values()[i]);
		return new NumberTable(names("s", m.samples()), m.features(), values);
	}

	@Test
	void moveTakesLogarithmsOnlyWhenScaling() throws Exception {
		Modality.Continuous raw = continuous(1, 1, 3, 0);
		Modality.Continuous strict = Encoding.continuous(raw, names("s", 3), true, false, Compatibility.STRICT).modality();
		assertArrayEquals(new float[] { 1, 2, 0 }, strict.values().values(), 1e-6f);
		assertEquals(3, strict.scaling().orElseThrow().raw(0, 2), 1e-9);
		Modality.Continuous move = Encoding.continuous(raw, names("s", 3), true, false, Compatibility.MOVE).modality();
		assertArrayEquals(new float[] { 1, 3, NAN }, move.values().values());
		assertTrue(move.scaling().isEmpty());
	}

	@ParameterizedTest
	@EnumSource
	void logarithmsOfMinusOneAndBelowAreRefused(Compatibility compatibility) throws Exception {
		Modality.Continuous raw = continuous(2, 1, 5, 2, -1, 3, 7);
		var e = assertThrows(InputException.class, () -> Encoding.continuous(raw, names("s", 3), true, true, compatibility));
		assertEquals("feature f1 of m is -1.0 for sample s1, and log2(x + 1) needs values above -1; set log2 to false for m, or shift its values",
				e.getMessage());
		Encoding.continuous(continuous(1, -.999f, 0), names("s", 2), true, true, compatibility);
	}

	@Test
	void scalingTwiceIsRefused() throws Exception {
		Modality.Continuous once = Encoding.continuous(continuous(1, 1, 2, 4), names("s", 3), false, true, Compatibility.STRICT).modality();
		assertThrows(InputException.class, () -> Encoding.continuous(once, names("s", 3), false, true, Compatibility.STRICT));
	}

	@Test
	void strictLeavesOutCategoricalFeaturesWithoutValues() throws Exception {
		var raw = new Modality.Categorical("m", List.of("a", "b"), List.of("x", "y"), new int[] { 0, -1, 1, -1 });
		var encoded = Encoding.categorical(raw, Compatibility.STRICT);
		assertEquals(List.of("a"), encoded.modality().features());
		assertArrayEquals(new int[] { 0, 1 }, encoded.modality().codes());
		assertEquals("every value is missing", encoded.features().get(1).reason());
		var empty = new Modality.Categorical("m", List.of("a"), List.of("x"), new int[] { -1 });
		assertThrows(InputException.class, () -> Encoding.categorical(empty, Compatibility.STRICT));
	}

	@Test
	void columnsAreTheSameInEveryBlock() throws Exception {
		int n = 7;
		int p = 100;
		var values = new float[n * p];
		for (int i = 0; i < values.length; i++) {
			values[i] = i % p == 64 ? 3 : (float) (Math.sin(i * 1.7) * 100 + i % p);
		}
		Modality.Continuous all = Encoding.continuous(continuous(p, values), names("s", n), false, true, Compatibility.STRICT).modality();
		assertEquals(p - 1, all.features().size());
		for (int j : new int[] { 0, 31, 32, 63, 65, 99 }) {
			var column = new float[n];
			for (int i = 0; i < n; i++) {
				column[i] = values[i * p + j];
			}
			Modality.Continuous one = Encoding.continuous(continuous(1, column), names("s", n), false, true, Compatibility.STRICT).modality();
			assertArrayEquals(one.values().values(), all.values().column(all.features().indexOf("f" + j)));
		}
	}

	/** Made with Python's {@code json.dumps(..., indent=4, ensure_ascii=False)}, MOVE's settings. */
	@Test
	void interimFilesAreWrittenAsPythonWritesThem() {
		var a = new Modality.Categorical("a\"ä\\", List.of("f"), List.of("0", "µ\t\u0001\u007f\b\f"), new int[] { 0, 1 });
		assertEquals("{\n    \"a\\\"ä\\\\\": {\n        \"0\": 0,\n        \"µ\\t\\u0001\u007f\\b\\f\": 1\n    },\n    \"b\": {}\n}",
				MoveInterim.mappings(List.of(a, new Modality.Categorical("b", List.of("f"), List.of(), new int[] { -1 }))));
		assertEquals("x\ny\n", MoveInterim.names(List.of("x", "y")));
		assertEquals("", MoveInterim.names(List.of()));
	}
}
