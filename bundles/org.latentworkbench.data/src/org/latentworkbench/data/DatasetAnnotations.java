package org.latentworkbench.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;

/** The annotations of a modality's features in {@code dataset.json}: for each column its name, its type and its cells as text. */
final class DatasetAnnotations {
	private DatasetAnnotations() {
	}

	static void write(JsonWriter json, Table table) throws IOException {
		json.name("annotations").beginArray();
		for (Table.Column column : table.columns()) {
			json.beginObject().name("name").value(column.name()).name("type").value(switch (column) {
				case Table.Text t -> "text";
				case Table.Numbers n -> "numbers";
				case Table.Whole w -> "whole";
			});
			DatasetFiles.strings(json, "values", IntStream.range(0, column.size()).mapToObj(column::text).toList());
			json.endObject();
		}
		json.endArray();
	}

	static Table read(JsonReader json) throws IOException, InputException {
		var columns = new ArrayList<Table.Column>();
		json.beginArray();
		while (json.hasNext()) {
			columns.add(column(json));
		}
		json.endArray();
		try {
			return new Table(columns);
		} catch (IllegalArgumentException e) {
			throw new InputException("annotations: " + e.getMessage(), e);
		}
	}

	private static Table.Column column(JsonReader json) throws IOException, InputException {
		String name = null;
		String type = null;
		List<String> values = null;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.nextName()) {
				case "name" -> name = json.nextString();
				case "type" -> type = json.nextString();
				case "values" -> values = DatasetIndex.strings(json);
				default -> json.skipValue();
			}
		}
		json.endObject();
		List<String> cells = DatasetIndex.given(values, "values");
		return switch (DatasetIndex.given(type, "type")) {
			case "text" -> new Table.Text(DatasetIndex.given(name, "name"), cells);
			case "numbers" -> new Table.Numbers(DatasetIndex.given(name, "name"),
					cells.stream().mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c)).toArray());
			case "whole" -> new Table.Whole(DatasetIndex.given(name, "name"), cells.stream().mapToLong(Long::parseLong).toArray());
			default -> throw new InputException("the annotation " + name + " is of type '" + type + "', text, numbers or whole is expected");
		};
	}
}
