package org.latentworkbench.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;

import com.google.gson.stream.JsonWriter;

/** JSON on the command line: indented, one value, a line end. */
final class Json {
	private Json() {
	}

	/** Writes one value. */
	@FunctionalInterface
	interface Body {
		void write(JsonWriter json) throws IOException;
	}

	static void print(PrintStream out, Body body) throws IOException {
		print(out, true, body);
	}

	/** @param indented over several lines; else all on one */
	static void print(PrintStream out, boolean indented, Body body) throws IOException {
		var json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		json.setIndent(indented ? "  " : "");
		json.setHtmlSafe(false);
		body.write(json);
		json.flush();
		out.println();
	}

	/** The fields that say what a contribution is. */
	static void about(JsonWriter json, ContributionInfo c) throws IOException {
		json.name("kind").value(c.kind().word());
		json.name("id").value(c.id());
		json.name("name").value(c.name());
		json.name("summary").value(c.summary());
		json.name("reference").value(c.reference());
		json.name("bundle").value(c.bundle());
		json.name("version").value(c.version());
		json.name("inputs").beginArray();
		for (InputRole i : c.inputs()) {
			json.beginObject().name("role").value(i.role()).name("kind").value(i.kind()).name("optional").value(i.optional()).name("multiple")
					.value(i.multiple()).name("help").value(i.help()).endObject();
		}
		json.endArray();
		json.name("outputs").beginArray();
		for (OutputRole o : c.outputs()) {
			json.beginObject().name("name").value(o.name()).name("kind").value(o.kind()).name("help").value(o.help()).endObject();
		}
		json.endArray();
		json.name("endings").beginArray();
		for (String ending : c.endings()) {
			json.value(ending);
		}
		json.endArray();
	}

	/** A tree of plain values: Map, Iterable, String, Number, Boolean, null. */
	static void tree(JsonWriter json, Object value) throws IOException {
		switch (value) {
			case null -> json.nullValue();
			case String s -> json.value(s);
			case Boolean b -> json.value(b);
			case Double d when !Double.isFinite(d) -> json.value(d.toString());
			case Number n -> json.value(n);
			case Map<?, ?> map -> {
				json.beginObject();
				for (var e : map.entrySet()) {
					tree(json.name(e.getKey().toString()), e.getValue());
				}
				json.endObject();
			}
			case Iterable<?> list -> {
				json.beginArray();
				for (Object item : list) {
					tree(json, item);
				}
				json.endArray();
			}
			default -> throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
		}
	}
}
