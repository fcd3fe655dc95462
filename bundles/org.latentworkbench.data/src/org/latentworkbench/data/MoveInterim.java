package org.latentworkbench.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.latentworkbench.api.Modality;
import org.latentworkbench.data.npy.NpyArray;

/** The contents of the files that MOVE's {@code encode_data} leaves in its {@code interim} folder. */
public final class MoveInterim {
	private MoveInterim() {
	}

	/** {@code <dataset>.npy} of categories: bytes {@code n x p x k}. */
	public static NpyArray array(Modality.Categorical encoded) {
		int[] shape = { encoded.samples(), encoded.features().size(), encoded.categories().size() };
		return new NpyArray.Bytes(shape, OneHot.bytes(encoded));
	}

	/** {@code <dataset>.npy} of numbers: doubles {@code n x p}, 0 where missing. */
	public static NpyArray array(Encoding.EncodedNumbers encoded) {
		return new NpyArray.Doubles(new int[] { encoded.samples(), encoded.names().size() }, encoded.values());
	}

	/** {@code <dataset>.txt}: the features' names, one a line. */
	public static String names(List<String> features) {
		return features.stream().map(name -> name + "\n").collect(Collectors.joining());
	}

	/** {@code mappings.json}: for each categorical dataset, each category's code; to be written in UTF-8, as MOVE does. */
	public static String mappings(List<Modality.Categorical> encoded) {
		if (encoded.isEmpty()) {
			return "{}";
		}
		var text = new StringBuilder("{\n");
		for (int d = 0; d < encoded.size(); d++) {
			Modality.Categorical modality = encoded.get(d);
			text.append("    ").append(quoted(modality.name())).append(": {");
			List<String> categories = modality.categories();
			for (int code = 0; code < categories.size(); code++) {
				text.append(code == 0 ? "\n" : ",\n").append("        ").append(quoted(categories.get(code))).append(": ").append(code);
			}
			text.append(categories.isEmpty() ? "}" : "\n    }").append(d < encoded.size() - 1 ? ",\n" : "\n");
		}
		return text.append('}').toString();
	}

	/** A JSON string as Python writes it with {@code ensure_ascii=False}: only what must be is escaped. */
	private static String quoted(String text) {
		var result = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> result.append("\\\"");
				case '\\' -> result.append("\\\\");
				case '\n' -> result.append("\\n");
				case '\r' -> result.append("\\r");
				case '\t' -> result.append("\\t");
				case '\b' -> result.append("\\b");
				case '\f' -> result.append("\\f");
				default -> result.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
			}
		}
		return result.append('"').toString();
	}
}
