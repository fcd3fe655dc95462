package org.latentworkbench.analyses.association;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

class TargetTest {
	@Test
	void deviationsAreThoseOfKnownValuesAndAConstantHasNone() throws Exception {
		float[] values = { 1, 0.1f, Float.NaN, //
				3, 0.1f, Float.NaN, //
				Float.NaN, 0.1f, Float.NaN };
		var dataset = new Dataset(List.of("s1", "s2", "s3"), List.of(new Modality.Continuous("m", List.of("varies", "constant", "unknown"),
				new Matrix(3, 3, values))));
		List<Target> targets = Target.of(dataset, List.of());
		assertEquals(1, targets.get(0).deviation());
		assertEquals(Double.NaN, targets.get(1).deviation(), "what rounding of the mean leaves is no deviation");
		assertEquals(Double.NaN, targets.get(2).deviation());
	}
}
