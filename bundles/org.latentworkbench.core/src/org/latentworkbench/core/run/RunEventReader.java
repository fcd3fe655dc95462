package org.latentworkbench.core.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.figures.SceneFiles;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads what {@link RunEventJson} wrote, on this machine. */
public final class RunEventReader {
	private RunEventReader() {
	}

	/**
	 * The event of a line; empty for a line that is none of the events known here: those of newer products, and what a native library
	 * says on the same stream, are passed over.
	 */
	public static Optional<RunEvent> read(String line) {
		if (!line.startsWith("{")) {
			return Optional.empty();
		}
		try {
			return event(new Fields(JsonParser.parseString(line).getAsJsonObject()));
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static Optional<RunEvent> event(Fields f) {
		return Optional.ofNullable(switch (f.text("event")) {
			case "run-started" -> new RunEvent.RunStarted(f.text("run"), f.path("study"), f.path("folder"), f.texts("steps"));
			case "step-started" -> new RunEvent.StepStarted(f.text("step"), f.text("use"), (int) f.whole("number"), (int) f.whole("of"));
			case "step-progress" -> new RunEvent.StepProgress(f.text("step"), f.text("what"), f.whole("done"), f.whole("total"),
					f.text("unit"), f.has("rate") ? OptionalDouble.of(f.number("rate")) : OptionalDouble.empty(),
					f.has("etaSeconds") ? Optional.of(f.seconds("etaSeconds")) : Optional.empty());
			case "metric" -> new RunEvent.Metric(f.text("step"), f.text("name"), f.number("value"), f.whole("at"));
			case "preview" -> new RunEvent.Preview(f.text("step"), f.text("name"), f.whole("at"), f.points("points"));
			case "preview-images" -> new RunEvent.ImagePreview(f.text("step"), f.text("name"), f.whole("at"), f.images());
			case "preview-figure" -> new RunEvent.FigurePreview(f.text("step"), f.text("name"), f.whole("at"), f.figure());
			case "message" -> new RunEvent.Message(f.text("step"), f.need("warning").getAsBoolean(), f.text("text"));
			case "artefact-written" -> new RunEvent.ArtefactWritten(f.text("step"), f.text("name"), f.text("kind"), f.path("file"),
					f.text("sha256"));
			case "step-finished" -> new RunEvent.StepFinished(f.text("step"), f.outcome(), f.seconds("seconds"), f.maybe("cause"));
			case "run-finished" -> new RunEvent.RunFinished(f.text("run"), f.outcome(), f.seconds("seconds"), f.path("folder"),
					f.maybe("cause"));
			default -> null;
		});
	}

	/** An object's fields; one that is missing or of another type is an {@link IllegalArgumentException}. */
	private record Fields(JsonObject object) {
		boolean has(String name) {
			return object.has(name);
		}

		JsonElement need(String name) {
			JsonElement value = object.get(name);
			if (value == null) {
				throw new IllegalArgumentException("there is no " + name);
			}
			return value;
		}

		String text(String name) {
			return need(name).getAsString();
		}

		Optional<String> maybe(String name) {
			return has(name) ? Optional.of(text(name)) : Optional.empty();
		}

		Path path(String name) {
			return Path.of(text(name));
		}

		long whole(String name) {
			return need(name).getAsLong();
		}

		/** A number, or one of the words {@code NaN}, {@code Infinity}, {@code -Infinity}. */
		double number(String name) {
			return need(name).getAsDouble();
		}

		Duration seconds(String name) {
			return Duration.ofMillis(Math.round(number(name) * 1000));
		}

		Outcome outcome() {
			return Outcome.valueOf(text("outcome").toUpperCase(Locale.ROOT));
		}

		List<String> texts(String name) {
			return need(name).getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
		}

		PreviewImages images() {
			var shape = new ImageShape((int) whole("height"), (int) whole("width"), (int) whole("channels"));
			byte[] bytes = Base64.getDecoder().decode(text("levels"));
			var levels = new float[bytes.length];
			for (int i = 0; i < levels.length; i++) {
				levels[i] = Byte.toUnsignedInt(bytes[i]);
			}
			return new PreviewImages(shape, texts("rows"), new Matrix(levels.length / shape.size(), shape.size(), levels));
		}

		Figure figure() {
			try {
				return SceneFiles.figure(need("figure").toString());
			} catch (InputException e) {
				throw new IllegalArgumentException(e);
			}
		}

		Matrix points(String name) {
			JsonArray rows = need(name).getAsJsonArray();
			int columns = rows.isEmpty() ? 0 : rows.get(0).getAsJsonArray().size();
			var values = new float[rows.size() * columns];
			int at = 0;
			for (JsonElement row : rows) {
				for (JsonElement value : row.getAsJsonArray()) {
					values[at++] = value.getAsFloat();
				}
			}
			return new Matrix(rows.size(), columns, values);
		}
	}
}
