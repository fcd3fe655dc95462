package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.InputException;
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

	@Test
	void torchComputesSmallNetworksOnOneThreadHoweverManyThereAre() {
		for (int replicas : new int[] { 1, 24 })
			assertEquals(1, EngineChoice.torchThreads(network(20, 15, 3), 10, TrainingOptions.of(replicas, 1).withThreads(16)));
	}

	@Test
	void torchGetsMoreThreadsWithParametersBatchAndReplicasAndNeverMoreThanAllowed() {
		NetworkSpec middle = network(400, 200, 20);
		TrainingOptions options = TrainingOptions.of(1, 1).withThreads(8);
		int few = EngineChoice.torchThreads(middle, 20, options);
		assertTrue(few < 8, "threads " + few);
		assertTrue(EngineChoice.torchThreads(network(4000, 200, 20), 20, options) > few);
		assertTrue(EngineChoice.torchThreads(middle, 2000, options) > few);
		assertTrue(EngineChoice.torchThreads(middle, 20, options.withReplicas(0, 24)) > few);
		NetworkSpec large = network(5000, 2000, 100);
		for (int threads : new int[] { 1, 2, 8 })
			assertEquals(threads, EngineChoice.torchThreads(large, 256, options.withThreads(threads)));
	}

	@Test
	void theChoiceNamesTheDeviceAndTheThreadsThatAreUsed() throws Exception {
		TrainingOptions asked = TrainingOptions.of(3, 1).withThreads(8);
		EngineChoice jvm = EngineChoice.make(network(20, 15, 3), Schedule.of(1, 10, 1e-3), asked.withEngine(Engine.JVM));
		assertEquals("jvm cpu 3", jvm.engineName() + " " + jvm.deviceName() + " " + jvm.threads(), "a replica is not shared out");
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "libtorch: " + TorchRuntime.problem().get());
		EngineChoice torch = choose(network(20, 15, 3), 10, asked.withEngine(Engine.TORCH));
		assertEquals("torch cpu 1", torch.engineName() + " " + torch.deviceName() + " " + torch.threads());
		assertTrue(torch.reason().contains("on one thread"), torch.reason());
		EngineChoice anywhere = EngineChoice.make(network(20, 15, 3), Schedule.of(1, 10, 1e-3),
				asked.withEngine(Engine.TORCH).withDevice(Device.AUTO));
		assertEquals(TorchRuntime.gpus() > 0 ? "cuda:0" : "cpu", anywhere.deviceName());
	}

	/** What libtorch could do on another computer. */
	private record Torch(Optional<String> problem, int gpus) implements EngineChoice.Torch {
	}

	@Test
	void whereAGpuIsAskedForAndThereIsNoneTheCpuTakesItsPlaceWithAWarning() throws Exception {
		TrainingOptions gpu = TrainingOptions.of(1, 1).withDevice(Device.GPU);
		Schedule schedule = Schedule.of(1, 10, 1e-3);
		NetworkSpec network = network(20, 15, 3);
		var none = new Torch(Optional.empty(), 0);
		EngineChoice torch = EngineChoice.make(network, schedule, gpu.withEngine(Engine.TORCH), none);
		assertEquals("torch cpu", torch.engineName() + " " + torch.deviceName());
		assertTrue(torch.warning().startsWith("Training on the CPU, since there is no GPU"), torch.warning());
		EngineChoice any = EngineChoice.make(network, schedule, gpu, none);
		assertEquals("jvm cpu", any.engineName() + " " + any.deviceName(), "as if the CPU had been asked for");
		var broken = new Torch(Optional.of("no library"), 0);
		EngineChoice without = EngineChoice.make(network, schedule, gpu, broken);
		assertEquals("jvm cpu", without.engineName() + " " + without.deviceName());
		assertTrue(without.warning().contains("no library"), without.warning());
		assertTrue(assertThrows(InputException.class, () -> EngineChoice.make(network, schedule, gpu.withEngine(Engine.TORCH), broken))
				.getMessage().contains("cannot start"));
		assertTrue(assertThrows(InputException.class, () -> EngineChoice.make(network, schedule, gpu.withEngine(Engine.JVM), none))
				.getMessage().contains("computes on the CPU"));
	}

	@Test
	void aGpuIsUsedWhereItIsAskedForOrWorthItAndElseNothingIsSaidOfIt() throws Exception {
		Schedule schedule = Schedule.of(1, 256, 1e-3);
		NetworkSpec small = network(20, 15, 3);
		NetworkSpec large = network(1240, 1000, 150);
		TrainingOptions auto = TrainingOptions.of(1, 1).withThreads(8);
		for (int gpus = 0; gpus < 2; gpus++) {
			var torch = new Torch(Optional.empty(), gpus);
			assertEquals("cpu", EngineChoice.make(small, schedule, auto, torch).deviceName());
			assertEquals("cpu", EngineChoice.make(large, schedule, auto.withDevice(Device.CPU), torch).deviceName());
			String here = gpus == 0 ? "cpu" : "cuda:0";
			assertEquals(here, EngineChoice.make(small, schedule, auto.withDevice(Device.GPU), torch).deviceName());
			assertEquals(here, EngineChoice.make(small, schedule, auto.withEngine(Engine.TORCH), torch).deviceName());
			EngineChoice worth = EngineChoice.make(large, schedule, auto, torch);
			assertEquals(here, worth.deviceName());
			assertEquals("", worth.warning());
		}
	}
}
