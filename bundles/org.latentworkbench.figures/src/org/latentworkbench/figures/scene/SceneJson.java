package org.latentworkbench.figures.scene;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Figure;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;

/** A figure as a JSON text that says which format and version it is of. */
public final class SceneJson {
	/** Grows when the meaning of stored scenes changes. */
	public static final int VERSION = 1;
	private static final String FORMAT = "latent-workbench-figure";

	private SceneJson() {
	}

	/** The same figure gives the same text. */
	public static String write(Figure figure) {
		var text = new StringWriter();
		try (var json = new JsonWriter(text)) {
			json.beginObject().name("format").value(FORMAT).name("version").value(VERSION).name("figure");
			new SceneWriter(json).write(figure, Figure.class);
			json.endObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	/** @param source name of the file, for messages */
	public static Figure read(String text, String source) throws InputException {
		JsonElement json;
		try {
			json = JsonParser.parseString(text);
		} catch (JsonParseException e) {
			throw new InputException(source + ": this is not JSON (" + e.getMessage() + "); expected a stored figure", e);
		}
		if (!json.isJsonObject() || !json.getAsJsonObject().has("format")
				|| !json.getAsJsonObject().get("format").toString().equals('"' + FORMAT + '"'))
			throw new InputException(source + ": this is not a stored figure; expected \"format\": \"" + FORMAT + "\"");
		var reader = new SceneReader();
		JsonElement version = json.getAsJsonObject().get("version");
		if (version == null || !version.toString().equals(Integer.toString(VERSION)))
			throw new InputException(source + ": the figure is of version " + version + "; this workbench reads version "
					+ VERSION + (version == null ? "" : ". Open it with the workbench that made it, or a newer one"));
		JsonElement figure = json.getAsJsonObject().get("figure");
		if (figure == null)
			throw new InputException(source + ": 'figure' is missing");
		return (Figure) reader.read(figure, Figure.class, source + ": figure");
	}
}
