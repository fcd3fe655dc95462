package org.latentworkbench.contracts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;

/** Compares what two runs wrote, to the last bit. */
public final class Outputs {
	private Outputs() {
	}

	/** Where two runs' outputs differ, in words; empty when they are the same. */
	public static List<String> differences(MemoryRun one, MemoryRun other) {
		var result = new ArrayList<String>();
		var left = one.outputs();
		var right = other.outputs();
		if (!names(left).equals(names(right))) {
			result.add("one wrote " + names(left) + ", the other " + names(right));
			return result;
		}
		for (int i = 0; i < left.size(); i++) {
			if (!same(left.get(i).content(), right.get(i).content())) {
				result.add(names(left).get(i) + " differs");
			}
		}
		return result;
	}

	private static List<String> names(List<MemoryRun.Output> outputs) {
		return outputs.stream().map(o -> o.kind() + " " + o.name()).toList();
	}

	private static boolean same(Object one, Object other) {
		if (one instanceof MemoryRun.SavedModel a && other instanceof MemoryRun.SavedModel b) {
			return a.files().keySet().equals(b.files().keySet())
					&& a.files().entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), b.files().get(e.getKey())));
		}
		return one instanceof Table || one instanceof Dataset || one instanceof Matrix ? Arrays.equals(bytes(one), bytes(other))
				: one.equals(other);
	}

	/** A table's, matrix's or dataset's content as bytes. */
	public static byte[] bytes(Object content) {
		var bytes = new ByteArrayOutputStream();
		var out = new DataOutputStream(bytes);
		try {
			switch (content) {
				case Table table -> {
					for (var column : table.columns()) {
						out.writeUTF(column.getClass().getSimpleName() + " " + column.name());
						for (int i = 0; i < column.size(); i++) {
							out.writeUTF(column.text(i));
						}
					}
				}
				case Matrix matrix -> write(matrix, out);
				case Dataset dataset -> {
					out.writeUTF(String.join("\n", dataset.samples()));
					for (var modality : dataset.modalities()) {
						out.writeUTF(modality.name() + "\n" + String.join("\n", modality.features()));
						switch (modality) {
							case Modality.Continuous c -> write(c.values(), out);
							case Modality.Categorical c -> {
								out.writeUTF(String.join("\n", c.categories()));
								for (int code : c.codes()) {
									out.writeInt(code);
								}
							}
						}
					}
				}
				default -> throw new IllegalArgumentException("no bytes for a " + content.getClass());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static void write(Matrix matrix, DataOutputStream out) throws IOException {
		out.writeInt(matrix.rows());
		out.writeInt(matrix.columns());
		for (float v : matrix.values()) {
			out.writeInt(Float.floatToRawIntBits(v));
		}
	}
}
