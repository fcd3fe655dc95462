package org.latentworkbench.learn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.testing.MoveDefect;

class BatchReaderTest {

	private final NetworkSpec network = new NetworkSpec(
			List.of(new NetworkSpec.Categorical("a", 2, 2, 1), new NetworkSpec.Categorical("b", 1, 3, 1)),
			List.of(new NetworkSpec.Continuous("c", 3, 1), new NetworkSpec.Continuous("d", 1, 1)), List.of(), 1, 0);
	private final Samples samples = new Samples(2,
			List.of(new int[] { 0, 1, 1, Samples.MISSING }, new int[] { 2, Samples.MISSING }),
			List.of(new float[] { 1, 0, 3, Float.NaN, 5, 6 }, new float[] { 7, 0 }));

	private final float[] inputs = new float[2 * 11];
	private final float[] inLoss = new float[2 * 4];

	private void read(Compatibility compatibility) {
		var reader = new BatchReader(network, samples, compatibility);
		java.util.Arrays.fill(inputs, 9);
		reader.read(1, inputs, 0, inLoss, 0);
		reader.read(0, inputs, 11, inLoss, 4);
	}

	@Test
	void rowsAreOneHotClassesThenValuesWithZeroForMissing() {
		read(Compatibility.STRICT);
		assertArrayEquals(new float[] { 0, 1, 0, 0, 0, 0, 0, 0, 5, 6, 0, /**/ 1, 0, 0, 1, 0, 0, 1, 1, 0, 3, 7 }, inputs);
	}

	@Test
	void inputsAloneAreTheSame() {
		read(Compatibility.MOVE);
		var alone = new float[11];
		new BatchReader(network, samples, Compatibility.STRICT).read(1, alone);
		assertArrayEquals(java.util.Arrays.copyOf(inputs, 11), alone);
	}

	@Test
	@MoveDefect(value = { 1, 11 }, mode = MoveDefect.Mode.STRICT)
	void strictCountsEveryObservedValue() {
		read(Compatibility.STRICT);
		assertArrayEquals(new float[] { 0, 1, 1, 1, /**/ 1, 1, 1, 1 }, inLoss);
	}

	@Test
	@MoveDefect(value = { 1, 11 }, mode = MoveDefect.Mode.MOVE)
	void moveLeavesOutZerosAndTheLastFeatureOfEachBlock() {
		read(Compatibility.MOVE);
		assertArrayEquals(new float[] { 0, 1, 0, 0, /**/ 1, 0, 0, 0 }, inLoss);
	}
}
