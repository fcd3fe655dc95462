package org.latentworkbench.analyses.statistics;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.google.gson.Gson;

/** Numbers that MOVE 1.5.0 gave, from the test resources. */
final class Golden {
	private Golden() {
	}

	static <T> T read(String name, Class<T> type) {
		try (var in = Golden.class.getResourceAsStream("/analyses/" + name + ".json")) {
			assertNotNull(in, name);
			return new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), type);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static float[] flat(double[][] rows) {
		var result = new float[rows.length * rows[0].length];
		for (int p = 0; p < result.length; p++) {
			result[p] = (float) rows[p / rows[0].length][p % rows[0].length];
		}
		return result;
	}

	static boolean[] flat(boolean[][] rows) {
		var result = new boolean[rows.length * rows[0].length];
		for (int p = 0; p < result.length; p++) {
			result[p] = rows[p / rows[0].length][p % rows[0].length];
		}
		return result;
	}
}
