package org.latentworkbench.learn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpzFile;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.Synthetic;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;

class ModelFilesTest {

	@TempDir
	private Path folder;

	private TrainedVae model() throws Exception {
		return MixedVae.train(Synthetic.network(0.1, 6, 4), new Objective(0.1, Compatibility.MOVE), Schedule.of(2, 10, 1e-3),
				Synthetic.samples(40, 1), TrainingOptions.of(3, 9).withReplicas(4, 3).withEngine(TrainingOptions.Engine.JVM),
				TrainingMonitor.SILENT);
	}

	@Test
	void aModelComesBackFromItsFilesAsItWas() throws Exception {
		TrainedVae model = model();
		ModelFiles.write(model, folder);
		TrainedVae read = ModelFiles.read(folder);
		assertEquals(model.network(), read.network());
		assertEquals(model.objective(), read.objective());
		assertEquals(4, read.firstReplica());
		for (int r = 0; r < 3; r++) {
			assertArrayEquals(model.weights(r).parameters(), read.weights(r).parameters());
			assertArrayEquals(model.weights(r).statistics(), read.weights(r).statistics());
			assertEquals(model.history(r), read.history(r));
		}
	}

	@Test
	void theSameModelGivesTheSameBytes() throws Exception {
		Path other = Files.createDirectory(folder.resolve("other"));
		ModelFiles.write(model(), folder);
		ModelFiles.write(model(), other);
		for (String name : List.of(ModelFiles.DESCRIPTION, ModelFiles.WEIGHTS))
			assertArrayEquals(Files.readAllBytes(folder.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
	}

	@Test
	void theNumpyFileHoldsTheSameNumbersReplicaByReplica() throws Exception {
		TrainedVae model = model();
		Path npz = folder.resolve("weights.npz");
		ModelFiles.writeNumpy(model, npz);
		NpyArray stacked = NpzFile.read(npz).get("encoderlayers.1.weight");
		assertArrayEquals(new int[] { 3, 4, 6 }, stacked.shape());
		var tensor = model.layout().parameters().stream().filter(t -> t.name().equals("encoderlayers.1.weight")).findFirst().get();
		for (int r = 0; r < 3; r++)
			for (int i = 0; i < 24; i++)
				assertEquals(model.weights(r).parameters()[tensor.offset() + i], stacked.toFloats()[r * 24 + i]);
	}

	@Test
	void everyKindOfTensorComesBack() throws Exception {
		var tensors = new LinkedHashMap<String, NpyArray>();
		tensors.put("floats", new NpyArray.Floats(new int[] { 2, 3 }, new float[] { 1, -2, Float.NaN, 0, 1e-30f, 7 }));
		tensors.put("doubles", new NpyArray.Doubles(new int[] { 1 }, new double[] { Math.PI }));
		tensors.put("longs", new NpyArray.Longs(new int[] {}, new long[] { Long.MIN_VALUE }));
		tensors.put("ints", new NpyArray.Ints(new int[] { 2 }, new int[] { -1, Integer.MAX_VALUE }));
		tensors.put("bytes", new NpyArray.Bytes(new int[] { 3 }, new byte[] { 0, -1, 7 }));
		tensors.put("booleans", new NpyArray.Booleans(new int[] { 2 }, new boolean[] { true, false }));
		tensors.put("empty", new NpyArray.Floats(new int[] { 0, 4 }, new float[0]));
		tensors.put("large", new NpyArray.Floats(new int[] { 100_000 }, new float[100_000]));
		Path file = folder.resolve("all.safetensors");
		Safetensors.write(file, tensors, Map.of("note", "gr\u00fc\u00df \"dich\""));
		var content = Safetensors.read(file);
		assertEquals(List.copyOf(tensors.keySet()), List.copyOf(content.tensors().keySet()));
		assertEquals(Map.of("note", "gr\u00fc\u00df \"dich\""), content.metadata());
		tensors.forEach((name, array) -> {
			NpyArray read = content.tensors().get(name);
			assertArrayEquals(array.shape(), read.shape(), name);
			assertEquals(array.getClass(), read.getClass(), name);
			assertArrayEquals(array.toDoubles(), read.toDoubles(), name);
		});
	}

	@Test
	void theFilesLayoutIsThatOfTheFormat() throws Exception {
		Path file = folder.resolve("one.safetensors");
		Safetensors.write(file, Map.of("w", new NpyArray.Floats(new int[] { 2 }, new float[] { 1.5f, -2f })), Map.of());
		var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		int length = (int) bytes.getLong();
		assertEquals(0, length % 8);
		String header = new String(bytes.array(), 8, length, StandardCharsets.UTF_8);
		assertEquals("{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", header.strip());
		assertEquals(1.5f, bytes.getFloat(8 + length));
		assertEquals(-2f, bytes.getFloat(12 + length));
		assertEquals(16 + length, bytes.capacity());
	}

	@Test
	void tensorsOfImpossibleShapesAreRefused() throws Exception {
		Path file = folder.resolve("huge.safetensors");
		for (String shape : List.of("[2147483647,2147483647,2147483647]", "[-1,-1]", "[70000,70000]")) {
			byte[] header = ("{\"w\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[0,4]}}").getBytes(StandardCharsets.UTF_8);
			Files.write(file, ByteBuffer.allocate(12 + header.length).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header)
					.array());
			String message = assertThrows(InputException.class, () -> Safetensors.read(file)).getMessage();
			assertTrue(message.contains("tensor w has the shape"), message);
		}
	}

	@Test
	void lossesOfAnotherNumberOfReplicasAreRefused() throws Exception {
		ModelFiles.write(model(), folder);
		Path weights = folder.resolve(ModelFiles.WEIGHTS);
		var tensors = new LinkedHashMap<>(Safetensors.read(weights).tensors());
		tensors.put("losses", new NpyArray.Doubles(new int[] { 2, 2, 5 }, new double[20]));
		Safetensors.write(weights, tensors, Map.of());
		String message = assertThrows(InputException.class, () -> ModelFiles.read(folder)).getMessage();
		assertTrue(message.contains("losses should have the shape [3, epochs, 5 or 6], found [2, 2, 5]"), message);
	}

	@Test
	void damagedFilesAreNamedWithWhatIsWrong() throws Exception {
		ModelFiles.write(model(), folder);
		Path weights = folder.resolve(ModelFiles.WEIGHTS);
		byte[] bytes = Files.readAllBytes(weights);
		Files.write(weights, java.util.Arrays.copyOf(bytes, bytes.length - 5));
		String message = assertThrows(InputException.class, () -> ModelFiles.read(folder)).getMessage();
		assertTrue(message.contains(weights.toString()) && message.contains("cut short"), message);
		Files.writeString(weights, "not tensors at all");
		message = assertThrows(InputException.class, () -> ModelFiles.read(folder)).getMessage();
		assertTrue(message.contains("no safetensors file"), message);

		Path json = folder.resolve(ModelFiles.DESCRIPTION);
		String text = Files.readString(json);
		Files.write(weights, bytes);
		Files.writeString(json, text.replace("\"latent\": 3", "\"latent\": 5"));
		message = assertThrows(InputException.class, () -> ModelFiles.read(folder)).getMessage();
		assertTrue(message.contains("decoderlayers.0.weight") && message.contains("[3, 4, 5]"), message);
		Files.writeString(json, text.replace("\"latent\": 3", "\"latent\": -1"));
		message = assertThrows(InputException.class, () -> ModelFiles.read(folder)).getMessage();
		assertTrue(message.contains("latent size -1"), message);
		Files.writeString(json, text.replace("\"version\": 1", "\"version\": 2"));
		message = assertThrows(InputException.class, () -> ModelFiles.read(folder)).getMessage();
		assertTrue(message.contains("version 2"), message);
		Files.delete(json);
		message = assertThrows(InputException.class, () -> ModelFiles.read(folder)).getMessage();
		assertTrue(message.contains("no model.json"), message);
	}
}
