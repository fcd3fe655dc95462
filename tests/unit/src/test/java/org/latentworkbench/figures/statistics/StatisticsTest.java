package org.latentworkbench.figures.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

class StatisticsTest {
	private static float[] normal(int n, String name) {
		RandomStream random = RandomStream.of(11, name);
		var values = new float[n];
		for (int i = 0; i < n; i++)
			values[i] = (float) random.nextGaussian();
		return values;
	}

	private static float[] array(JsonElement json) {
		JsonArray list = json.getAsJsonArray();
		var values = new float[list.size()];
		for (int i = 0; i < values.length; i++)
			values[i] = list.get(i).getAsFloat();
		return values;
	}

	@Test
	void gapsAreThoseOfTheReference() throws IOException {
		try (var in = new InputStreamReader(StatisticsTest.class.getResourceAsStream("/figures/ks_ttest_pearson.json"),
				StandardCharsets.UTF_8)) {
			for (JsonElement one : JsonParser.parseReader(in).getAsJsonArray()) {
				var golden = one.getAsJsonObject();
				float[] perturbed = array(golden.get("perturbed"));
				float[] baseline = array(golden.get("baseline"));
				Cumulative gap = Cumulative.gap(Quantiles.sorted(perturbed), Quantiles.sorted(baseline));
				assertEquals(golden.get("ks").getAsDouble(), gap.statistic(), 1e-9);
			}
		}
	}

	@Test
	void quantilesInterpolateBetweenOrderStatistics() {
		float[] sorted = { 1, 2, 4, 8 };
		assertEquals(1, Quantiles.of(sorted, 0));
		assertEquals(3, Quantiles.of(sorted, .5));
		assertEquals(1.75, Quantiles.of(sorted, .25), 1e-12);
		assertEquals(8, Quantiles.of(sorted, 1));
		assertArrayEquals(new float[] { -1, 5 }, Quantiles.sorted(new float[] { 5, Float.NaN, -1, Float.POSITIVE_INFINITY }));
	}

	@Test
	void whiskersEndAtTheLastValueWithinReach() {
		Quantiles.Box box = Quantiles.box(new float[] { -20, 1, 2, 3, 4, 5, 6, 7, 40 });
		assertEquals(1, box.lowWhisker());
		assertEquals(7, box.highWhisker());
		assertEquals(4, box.median());
		assertArrayEquals(new float[] { -20, 40 }, box.outliers());
	}

	@Test
	void densityHasAreaOneAndFollowsTheNormalCurve() {
		Density density = Density.of(Quantiles.sorted(normal(20_000, "density")), 256);
		double area = 0;
		double step = density.x()[1] - density.x()[0];
		for (int i = 0; i < 256; i++) {
			area += density.values()[i] * step;
			double x = density.x()[i];
			assertEquals(Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), density.values()[i], .02);
		}
		assertEquals(1, area, .01);
	}

	@Test
	void aConstantHasADensityAllTheSame() {
		Density density = Density.of(new float[] { 3, 3, 3 }, 64);
		assertTrue(density.x()[0] < 3 && density.x()[63] > 3);
		float most = 0;
		for (float v : density.values())
			most = Math.max(most, v);
		assertTrue(most > 0 && Float.isFinite(most));
	}

	@Property(tries = 200, seed = "20260102")
	void binsHoldEveryValueOnce(@ForAll @Size(min = 1, max = 200) List<@FloatRange(min = -50, max = 50) Float> list) {
		var values = new float[list.size()];
		for (int i = 0; i < values.length; i++)
			values[i] = list.get(i);
		float[] sorted = Quantiles.sorted(values);
		Bins bins = Bins.of(sorted, 0, Double.NaN, Double.NaN);
		assertEquals(values.length, bins.total());
		assertTrue(bins.counts().length >= 5 && bins.counts().length <= 200);
	}

	@Property(tries = 200, seed = "20260102")
	void theGapIsTheLargestDifferenceOfTheTwoFunctions(
			@ForAll @Size(min = 1, max = 30) List<@FloatRange(min = 0, max = 5) Float> first,
			@ForAll @Size(min = 1, max = 30) List<@FloatRange(min = 0, max = 5) Float> second) {
		float[] a = sortedOf(first);
		float[] b = sortedOf(second);
		double largest = 0;
		for (float[] values : new float[][] { a, b })
			for (float v : values)
				largest = Math.max(largest, Math.abs(share(a, v) - share(b, v)));
		Cumulative gap = Cumulative.gap(a, b);
		assertEquals(largest, gap.statistic(), 1e-9);
		if (largest > 0) {
			assertEquals(share(a, (float) gap.place()), gap.first(), 1e-9);
			assertEquals(share(b, (float) gap.place()), gap.second(), 1e-9);
		}
	}

	private static float[] sortedOf(List<Float> list) {
		var values = new float[list.size()];
		for (int i = 0; i < values.length; i++)
			values[i] = Math.round(list.get(i) * 4) / 4f;
		return Quantiles.sorted(values);
	}

	private static double share(float[] sorted, float at) {
		int count = 0;
		for (float v : sorted)
			if (v <= at)
				count++;
		return (double) count / sorted.length;
	}
}
