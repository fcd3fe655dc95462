package org.latentworkbench.figures.scene;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.PaletteColour;
import org.latentworkbench.api.figure.Rgb;
import org.latentworkbench.api.figure.ThemeColour;

import com.google.gson.stream.JsonWriter;

/**
 * Writes scene values as JSON: a record as an object with its components in their order, a kind of a sealed interface with
 * its name first as {@code "type"}, a missing number as null, a long sequence of numbers as Base64 of its little-endian
 * bytes.
 */
final class SceneWriter {
	/** Sequences up to this length stay readable. */
	static final int READABLE = 12;

	private final JsonWriter json;

	SceneWriter(JsonWriter json) {
		this.json = json;
	}

	/** @param declared the type by which the value is known where it stands; a sealed interface asks for a type name */
	void write(Object value, Class<?> declared) throws IOException {
		switch (value) {
		case Colour colour -> json.value(text(colour));
		case Floats floats -> floats(floats);
		case Ints ints -> ints(ints);
		case List<?> list -> {
			json.beginArray();
			for (Object element : list)
				write(element, element instanceof Record record ? declaredBy(record) : element.getClass());
			json.endArray();
		}
		case Record record -> record(record, declared);
		case Enum<?> name -> json.value(name.name());
		case String text -> json.value(text);
		case Boolean flag -> json.value(flag);
		case Integer number -> json.value(number);
		case Double number -> number(number, Double.toString(number));
		default -> throw new IllegalStateException("scenes do not hold values of " + value.getClass());
		}
	}

	/** In lists, the elements of a sealed interface are named. */
	private static Class<?> declaredBy(Record record) {
		for (Class<?> parent : record.getClass().getInterfaces())
			if (parent.isSealed())
				return parent;
		return record.getClass();
	}

	private void record(Record record, Class<?> declared) throws IOException {
		json.beginObject();
		if (declared.isSealed())
			json.name("type").value(Kinds.name(record.getClass()));
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			try {
				Object value = component.getAccessor().invoke(record);
				if (Defaults.of(record.getClass(), component.getName()).filter(value::equals).isPresent())
					continue;
				json.name(component.getName());
				write(value, component.getType());
			} catch (IllegalAccessException | InvocationTargetException e) {
				throw new IllegalStateException("the scene's " + component + " cannot be read", e);
			}
		}
		json.endObject();
	}

	private static String text(Colour colour) {
		return switch (colour) {
		case ThemeColour role -> role.name().toLowerCase(Locale.ROOT);
		case PaletteColour(int index) -> index < 0 ? "auto" : "palette " + index;
		case Rgb(int red, int green, int blue) -> String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
		};
	}

	/** JSON has no NaN and no infinities. */
	private void number(double value, String digits) throws IOException {
		if (Double.isNaN(value))
			json.nullValue();
		else if (Double.isInfinite(value))
			json.value(digits);
		else
			json.jsonValue(digits);
	}

	private void floats(Floats floats) throws IOException {
		if (floats.size() <= READABLE) {
			json.beginArray();
			for (int i = 0; i < floats.size(); i++)
				number(floats.get(i), Float.toString(floats.get(i)));
			json.endArray();
			return;
		}
		var bytes = ByteBuffer.allocate(4 * floats.size()).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < floats.size(); i++)
			bytes.putInt(Float.floatToIntBits(floats.get(i)));
		packed("f32", bytes);
	}

	private void ints(Ints ints) throws IOException {
		if (ints.size() <= READABLE) {
			json.beginArray();
			for (int i = 0; i < ints.size(); i++)
				json.value(ints.get(i));
			json.endArray();
			return;
		}
		var bytes = ByteBuffer.allocate(4 * ints.size()).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < ints.size(); i++)
			bytes.putInt(ints.get(i));
		packed("i32", bytes);
	}

	private void packed(String name, ByteBuffer bytes) throws IOException {
		json.beginObject().name(name).value(Base64.getEncoder().encodeToString(bytes.array())).endObject();
	}
}
