package org.latentworkbench.core.move;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** {@code mappings.json}: for each categorical table, each category's code. */
final class Mappings {
	private Mappings() {
	}

	/** @param required whether its absence is an error */
	static Map<String, Map<String, Integer>> read(Path file, boolean required) throws IOException, InputException {
		if (!Files.isRegularFile(file)) {
			if (required) {
				throw new InputException(file
						+ ": there is no such file; encode the data first: latent move-dl data=... task=encode_data");
			}
			return Map.of();
		}
		try {
			JsonObject root = JsonParser.parseReader(new StringReader(Files.readString(file,
					StandardCharsets.UTF_8))).getAsJsonObject();
			var result = new LinkedHashMap<String, Map<String, Integer>>();
			for (Map.Entry<String, JsonElement> table : root.entrySet()) {
				var codes = new LinkedHashMap<String, Integer>();
				table.getValue().getAsJsonObject().entrySet().forEach(e -> codes.put(e.getKey(), e.getValue().getAsInt()));
				result.put(table.getKey(), codes);
			}
			return result;
		} catch (JsonParseException | IllegalStateException | NumberFormatException e) {
			throw new InputException(file + ": is not what encode_data writes (" + e.getMessage() + "); run task=encode_data again",
					e);
		}
	}

	/**
	 * A table's categories in code order.
	 *
	 * @param classes how many codes the array has
	 */
	static List<String> categories(Map<String, Map<String, Integer>> mappings, String table, int classes,
			Path file) throws InputException {
		Map<String, Integer> codes = mappings.get(table);
		if (codes == null) {
			throw new InputException(file + ": says nothing about the table '" + table + "'; run task=encode_data again");
		}
		var names = new ArrayList<String>();
		for (int k = 0; k < classes; k++) {
			int code = k;
			names.add(codes.entrySet().stream().filter(e -> e.getValue() == code).map(Map.Entry::getKey).findFirst()
					.orElseThrow(() -> new InputException(file + ": the table '" + table + "' has " + classes
							+ " categories in its array, but none with the code " + code + "; run task=encode_data again")));
		}
		return names;
	}
}
