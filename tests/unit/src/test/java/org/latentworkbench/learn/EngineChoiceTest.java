package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;
import org.latentworkbench.learn.torch.TorchRuntime;

class EngineChoiceTest {

	private static NetworkSpec network(int features, int hidden, int latent) {
		return new NetworkSpec(List.of(), List.of(new NetworkSpec.Continuous("c", features, 1)), List.of(hidden), latent, 0);
	}

	private static EngineChoice choose(NetworkSpec network, int batch, TrainingOptions options) throws Exception {
		return EngineChoice.make(network, Schedule.of(1, batch, 1e-3), options.withDevice(Device.CPU));
	}

	@Test
	void smallNetworksAreTrainedInJavaHoweverManyReplicas() throws Exception {
		for (int replicas : new int[] { 1, 24 }) {
			EngineChoice choice = choose(network(20, 15, 3), 10, TrainingOptions.of(replicas, 1));
			assertEquals(Engine.JVM, choice.engine());
			assertTrue(choice.reason().contains("jvm engine"), choice.reason());
		}
	}

	@Test
	void largeNetworksWithLargeBatchesAreTrainedOnTorchWhereThereIsOne() throws Exception {
		EngineChoice choice = choose(network(1240, 1000, 150), 256, TrainingOptions.of(1, 1));
		assertEquals(TorchRuntime.problem().isEmpty() ? Engine.TORCH : Engine.JVM, choice.engine(), choice.reason());
	}

	@Test
	void manyThreadsForOneLargeReplicaSpeakForTorch() throws Exception {
		TrainingOptions options = TrainingOptions.of(1, 1).withThreads(8);
		NetworkSpec network = network(3000, 500, 50);
		assertTrue(EngineChoice.torchStep(network, 50, options) < EngineChoice.jvmStep(network, 50, options));
		TrainingOptions replicas = TrainingOptions.of(8, 1).withThreads(8);
		assertTrue(EngineChoice.torchStep(network, 50, replicas) > EngineChoice.jvmStep(network, 50, replicas));
	}

	@Test
	void anEngineThatIsAskedForIsTaken() throws Exception {
		NetworkSpec large = network(1240, 1000, 150);
		assertEquals(Engine.JVM, choose(large, 256, TrainingOptions.of(1, 1).withEngine(Engine.JVM)).engine());
		if (TorchRuntime.problem().isEmpty())
			assertEquals(Engine.TORCH, choose(network(20, 15, 3), 10, TrainingOptions.of(1, 1).withEngine(Engine.TORCH)).engine());
	}
}
