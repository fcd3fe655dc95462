package org.latentworkbench.core.move;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpzFile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The weights of one refit under the names of MOVE's own network, so that PyTorch's {@code load_state_dict} takes them: from a
 * trained model's folder, where all refits lie together.
 */
final class WeightFiles {
	private static final String ALL_REFITS = "weights.npz";

	private final Map<String, NpyArray> tensors;

	private WeightFiles(Map<String, NpyArray> tensors) {
		this.tensors = tensors;
	}

	/**
	 * @param model the folder of a trained model
	 * @param refit from 0
	 */
	static WeightFiles of(Path model, int refit) throws IOException, InputException {
		var result = new TreeMap<String, NpyArray>();
		for (var entry : NpzFile.read(model.resolve(ALL_REFITS)).entrySet()) {
			if (entry.getKey().endsWith(".weight") || entry.getKey().endsWith(".bias") || entry.getKey().contains(".running_")) {
				result.put(entry.getKey(), slice(entry.getValue(), refit));
			}
			if (entry.getKey().endsWith(".running_mean")) {
				// PyTorch counts batches for an option that MOVE does not use; without the count it refuses the weights
				result.put(entry.getKey().replace("running_mean", "num_batches_tracked"), new NpyArray.Longs(new int[0], new long[1]));
			}
		}
		return new WeightFiles(result);
	}

	private static NpyArray slice(NpyArray stack, int refit) {
		int[] shape = Arrays.copyOfRange(stack.shape(), 1, stack.shape().length);
		int size = stack.size() / stack.shape()[0];
		return new NpyArray.Floats(shape, Arrays.copyOfRange(stack.toFloats(), refit * size, (refit + 1) * size));
	}

	void npz(Path file) throws IOException {
		NpzFile.write(file, tensors);
	}

	/** The safetensors format: the header's length, a JSON header, then the tensors one after the other, little endian. */
	void safetensors(Path file) throws IOException {
		var header = new JsonObject();
		var about = new JsonObject();
		about.addProperty("format", "pt");
		header.add("__metadata__", about);
		long offset = 0;
		for (var entry : tensors.entrySet()) {
			long end = offset + bytes(entry.getValue());
			var tensor = new JsonObject();
			tensor.addProperty("dtype", entry.getValue() instanceof NpyArray.Longs ? "I64" : "F32");
			tensor.add("shape", array(Arrays.stream(entry.getValue().shape()).asLongStream()));
			tensor.add("data_offsets", array(LongStream.of(offset, end)));
			header.add(entry.getKey(), tensor);
			offset = end;
		}
		byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
		int padding = Math.floorMod(-text.length, 8);
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length + padding).array());
			out.write(text);
			out.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
			for (NpyArray tensor : tensors.values()) {
				var buffer = ByteBuffer.allocate((int) bytes(tensor)).order(ByteOrder.LITTLE_ENDIAN);
				if (tensor instanceof NpyArray.Longs l) {
					buffer.asLongBuffer().put(l.values());
				} else {
					buffer.asFloatBuffer().put(tensor.toFloats());
				}
				out.write(buffer.array());
			}
		}
	}

	private static JsonArray array(LongStream numbers) {
		var array = new JsonArray();
		numbers.forEach(array::add);
		return array;
	}

	private static long bytes(NpyArray tensor) {
		return (long) tensor.size() * (tensor instanceof NpyArray.Longs ? Long.BYTES : Float.BYTES);
	}
}
