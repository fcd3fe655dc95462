package org.latentworkbench.figures;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.scene.SceneJson;

/** Keeps figures as scenes ({@code *.figure.json}), to be drawn again later at any size and in any format. */
public final class SceneFiles {
	private SceneFiles() {
	}

	/** The figure as JSON; the same figure gives the same text. */
	public static String json(Figure figure) {
		return SceneJson.write(figure);
	}

	/** Reads what {@link #json} wrote. @throws InputException where the text is no scene that this version knows */
	public static Figure figure(String json) throws InputException {
		return SceneJson.read(json, "scene");
	}

	/** Writes a scene, replacing what is there. */
	public static void write(Figure figure, Path file) throws IOException {
		Files.writeString(file, json(figure));
	}

	/** @throws InputException where the file is no scene that this version knows; the message names file and place */
	public static Figure read(Path file) throws IOException, InputException {
		String text;
		try {
			text = Files.readString(file);
		} catch (MalformedInputException e) {
			throw new InputException(file + ": this is not UTF-8 text; expected a stored figure", e);
		}
		return SceneJson.read(text, file.toString());
	}
}
