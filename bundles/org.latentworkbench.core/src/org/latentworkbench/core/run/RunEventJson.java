package org.latentworkbench.core.run;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.figures.SceneFiles;

import com.google.gson.stream.JsonWriter;

/**
 * Events as lines of JSON, one object an event; {@link RunEventReader} reads them. Field names are stable;
 * {@code docs/command-line.md} lists them.
 */
public final class RunEventJson {
	/** Enough for a picture, and the lines stay short. */
	private static final MathContext PREVIEW = new MathContext(4, RoundingMode.DOWN);

	private RunEventJson() {
	}

	/** An event as one line, without its end. */
	public static String line(RunEvent event, Instant time) {
		return line(event, time, OptionalInt.empty());
	}

	/**
	 * As {@link #line(RunEvent, Instant)}.
	 *
	 * @param point the number of a sweep's combination, whose run the event is about; empty: a run alone
	 */
	public static String line(RunEvent event, Instant time, OptionalInt point) {
		var text = new StringWriter();
		try (var json = new JsonWriter(text)) {
			json.setSerializeNulls(false);
			json.beginObject();
			json.name("event").value(name(event));
			json.name("time").value(time.toString());
			if (point.isPresent()) {
				json.name("point").value(point.getAsInt());
			}
			write(event, json);
			json.endObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static String name(RunEvent event) {
		return switch (event) {
			case RunEvent.RunStarted s -> "run-started";
			case RunEvent.StepStarted s -> "step-started";
			case RunEvent.StepProgress p -> "step-progress";
			case RunEvent.Metric m -> "metric";
			case RunEvent.Preview p -> "preview";
			case RunEvent.ImagePreview p -> "preview-images";
			case RunEvent.FigurePreview p -> "preview-figure";
			case RunEvent.Message m -> "message";
			case RunEvent.ArtefactWritten a -> "artefact-written";
			case RunEvent.StepFinished f -> "step-finished";
			case RunEvent.RunFinished f -> "run-finished";
		};
	}

	private static void write(RunEvent event, JsonWriter json) throws IOException {
		switch (event) {
			case RunEvent.RunStarted s -> {
				json.name("run").value(s.run());
				json.name("study").value(s.study().toString());
				json.name("folder").value(s.folder().toString());
				texts(json.name("steps"), s.steps());
			}
			case RunEvent.StepStarted s -> {
				json.name("step").value(s.step());
				json.name("use").value(s.use());
				json.name("number").value(s.number());
				json.name("of").value(s.of());
			}
			case RunEvent.StepProgress p -> {
				json.name("step").value(p.step());
				json.name("what").value(p.what());
				json.name("done").value(p.done());
				json.name("total").value(p.total());
				json.name("unit").value(p.unit());
				if (p.rate().isPresent()) {
					number(json.name("rate"), p.rate().getAsDouble());
				}
				if (p.eta().isPresent()) {
					json.name("etaSeconds").value(p.eta().get().toMillis() / 1000.0);
				}
			}
			case RunEvent.Metric m -> {
				json.name("step").value(m.step());
				json.name("name").value(m.name());
				number(json.name("value"), m.value());
				json.name("at").value(m.at());
			}
			case RunEvent.Preview p -> {
				json.name("step").value(p.step());
				json.name("name").value(p.name());
				json.name("at").value(p.at());
				points(json.name("points"), p.positions());
			}
			case RunEvent.ImagePreview p -> {
				json.name("step").value(p.step());
				json.name("name").value(p.name());
				json.name("at").value(p.at());
				json.name("height").value(p.images().shape().height());
				json.name("width").value(p.images().shape().width());
				json.name("channels").value(p.images().shape().channels());
				texts(json.name("rows"), p.images().rows());
				json.name("levels").value(levels(p.images().levels()));
			}
			case RunEvent.FigurePreview p -> {
				json.name("step").value(p.step());
				json.name("name").value(p.name());
				json.name("at").value(p.at());
				json.name("figure").jsonValue(SceneFiles.json(p.figure()).strip());
			}
			case RunEvent.Message m -> {
				json.name("step").value(m.step());
				json.name("warning").value(m.warning());
				json.name("text").value(m.text());
			}
			case RunEvent.ArtefactWritten a -> {
				json.name("step").value(a.step());
				json.name("name").value(a.name());
				json.name("kind").value(a.kind());
				json.name("file").value(a.file().toString());
				json.name("sha256").value(a.sha256());
			}
			case RunEvent.StepFinished f -> {
				json.name("step").value(f.step());
				json.name("outcome").value(f.outcome().name().toLowerCase(Locale.ROOT));
				json.name("seconds").value(f.took().toMillis() / 1000.0);
				if (f.cause().isPresent()) {
					json.name("cause").value(f.cause().get());
				}
			}
			case RunEvent.RunFinished f -> {
				json.name("run").value(f.run());
				json.name("outcome").value(f.outcome().name().toLowerCase(Locale.ROOT));
				json.name("seconds").value(f.took().toMillis() / 1000.0);
				json.name("folder").value(f.folder().toString());
				if (f.cause().isPresent()) {
					json.name("cause").value(f.cause().get());
				}
			}
		}
	}

	private static void texts(JsonWriter json, List<String> texts) throws IOException {
		json.beginArray();
		for (String text : texts) {
			json.value(text);
		}
		json.endArray();
	}

	/** A byte a level, in base 64. */
	private static String levels(Matrix images) {
		var bytes = new byte[images.values().length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) images.values()[i];
		}
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static void points(JsonWriter json, Matrix points) throws IOException {
		json.beginArray();
		for (int row = 0; row < points.rows(); row++) {
			json.beginArray();
			for (int column = 0; column < points.columns(); column++) {
				float value = points.at(row, column);
				if (Float.isFinite(value)) {
					json.value(new BigDecimal(value).round(PREVIEW));
				} else {
					number(json, value);
				}
			}
			json.endArray();
		}
		json.endArray();
	}

	/** JSON has no NaN and no infinity: the field then says so in words. */
	private static void number(JsonWriter json, double value) throws IOException {
		if (Double.isFinite(value)) {
			json.value(value);
		} else {
			json.value(Double.toString(value));
		}
	}
}
