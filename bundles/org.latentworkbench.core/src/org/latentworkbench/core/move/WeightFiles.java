package org.latentworkbench.core.move;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpzFile;

import com.google.gson.stream.JsonWriter;

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
		var header = new StringWriter();
		long offset = 0;
		try (var json = new JsonWriter(header)) {
			json.beginObject();
			json.name("__metadata__").beginObject().name("format").value("pt").endObject();
			for (var entry : tensors.entrySet()) {
				long bytes = bytes(entry.getValue());
				json.name(entry.getKey()).beginObject().name("dtype").value(entry.getValue() instanceof NpyArray.Longs ? "I64" : "F32").name("shape").beginArray();
				for (int n : entry.getValue().shape()) {
					json.value(n);
				}
				json.endArray().name("data_offsets").beginArray().value(offset).value(offset + bytes).endArray().endObject();
				offset += bytes;
			}
			json.endObject();
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

	private static long bytes(NpyArray tensor) {
		return (long) tensor.size() * (tensor instanceof NpyArray.Longs ? Long.BYTES : Float.BYTES);
	}
}
