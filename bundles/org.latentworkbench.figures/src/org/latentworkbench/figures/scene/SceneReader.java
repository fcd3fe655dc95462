package org.latentworkbench.figures.scene;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.ThemeColour;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads what {@link SceneWriter} wrote; every complaint names the place in the file. */
final class SceneReader {
	/** Reads a value of a type. @param at the place in the file, for messages */
	Object read(JsonElement json, Type type, String at) throws InputException {
		if (type instanceof ParameterizedType list && list.getRawType() == List.class)
			return list(json, list.getActualTypeArguments()[0], at);
		Class<?> wanted = (Class<?>) type;
		if (wanted == Colour.class)
			return colour(string(json, at), at);
		if (wanted == Floats.class)
			return floats(json, at);
		if (wanted == Ints.class)
			return ints(json, at);
		if (wanted == String.class)
			return string(json, at);
		if (wanted == boolean.class)
			return flag(json, at);
		if (wanted == int.class)
			return whole(json, at);
		if (wanted == double.class)
			return number(json, at);
		if (wanted.isEnum())
			return constant(wanted, string(json, at), at);
		if (wanted.isSealed())
			return kind(json, wanted, at);
		return record(object(json, at), wanted, at, "");
	}

	private Object kind(JsonElement json, Class<?> sealed, String at) throws InputException {
		JsonObject object = object(json, at);
		String name = string(member(object, "type", at), at + ".type");
		Map<String, Class<?>> kinds = Kinds.of(sealed);
		Class<?> kind = kinds.get(name);
		if (kind == null)
			throw new InputException(at + ": there is no " + Kinds.name(sealed) + " of type '" + name + "'; expected one of "
					+ String.join(", ", kinds.keySet()) + ". The scene may come from a newer version of the workbench");
		return record(object, kind, at, "type");
	}

	private Object record(JsonObject object, Class<?> type, String at, String besides) throws InputException {
		RecordComponent[] components = type.getRecordComponents();
		var values = new Object[components.length];
		var unknown = new HashSet<>(object.keySet());
		unknown.remove(besides);
		for (int i = 0; i < components.length; i++) {
			String name = components[i].getName();
			unknown.remove(name);
			Optional<Object> left = object.has(name) ? Optional.empty() : Defaults.of(type, name);
			values[i] = left.isPresent() ? left.get() : read(member(object, name, at), components[i].getGenericType(), at + "." + name);
		}
		if (!unknown.isEmpty())
			throw new InputException(at + ": " + Kinds.name(type) + " has no '" + unknown.stream().sorted().findFirst().get()
					+ "'; expected " + String.join(", ", Arrays.stream(components).map(RecordComponent::getName).toList()));
		try {
			return type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new))
					.newInstance(values);
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof IllegalArgumentException wrong)
				throw new InputException(at + ": " + wrong.getMessage(), wrong);
			throw new IllegalStateException("the scene's " + type + " cannot be made", e);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("the scene's " + type + " cannot be made", e);
		}
	}

	private List<Object> list(JsonElement json, Type of, String at) throws InputException {
		JsonArray array = array(json, at);
		List<Object> list = new ArrayList<>(array.size());
		for (int i = 0; i < array.size(); i++)
			list.add(read(array.get(i), of, at + "[" + i + "]"));
		return list;
	}

	private static Colour colour(String text, String at) throws InputException {
		try {
			if (text.equals("auto"))
				return Colour.AUTO;
			if (text.startsWith("palette "))
				return Colour.palette(Integer.parseInt(text.substring(8)));
			if (text.matches("#[0-9a-fA-F]{6}")) {
				int rgb = Integer.parseInt(text.substring(1), 16);
				return Colour.rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255);
			}
			return ThemeColour.valueOf(text.toUpperCase(Locale.ROOT));
		} catch (IllegalArgumentException e) {
			throw new InputException(at + ": '" + text + "' is no colour; expected auto, palette N, #rrggbb or one of "
					+ names(ThemeColour.class).toLowerCase(Locale.ROOT), e);
		}
	}

	private static Object constant(Class<?> type, String name, String at) throws InputException {
		for (Object constant : type.getEnumConstants())
			if (((Enum<?>) constant).name().equals(name))
				return constant;
		throw new InputException(at + ": there is no '" + name + "'; expected one of " + names(type));
	}

	private static String names(Class<?> type) {
		return String.join(", ", Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList());
	}

	private static Floats floats(JsonElement json, String at) throws InputException {
		if (json.isJsonObject()) {
			ByteBuffer bytes = packed(json.getAsJsonObject(), "f32", at);
			var values = new float[bytes.remaining() / 4];
			bytes.asFloatBuffer().get(values);
			return Floats.of(values);
		}
		JsonArray array = array(json, at);
		var values = new float[array.size()];
		for (int i = 0; i < values.length; i++)
			values[i] = single(array.get(i), at + "[" + i + "]");
		return Floats.of(values);
	}

	private static Ints ints(JsonElement json, String at) throws InputException {
		if (json.isJsonObject()) {
			ByteBuffer bytes = packed(json.getAsJsonObject(), "i32", at);
			var values = new int[bytes.remaining() / 4];
			bytes.asIntBuffer().get(values);
			return Ints.of(values);
		}
		JsonArray array = array(json, at);
		var values = new int[array.size()];
		for (int i = 0; i < values.length; i++)
			values[i] = whole(array.get(i), at + "[" + i + "]");
		return Ints.of(values);
	}

	private static ByteBuffer packed(JsonObject object, String name, String at) throws InputException {
		try {
			byte[] bytes = Base64.getDecoder().decode(string(member(object, name, at), at));
			if (bytes.length % 4 != 0)
				throw new InputException(at + ": " + bytes.length + " bytes of numbers, expected a multiple of 4");
			return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		} catch (IllegalArgumentException e) {
			throw new InputException(at + ": the numbers are not in Base64", e);
		}
	}

	private static JsonElement member(JsonObject object, String name, String at) throws InputException {
		JsonElement member = object.get(name);
		if (member == null)
			throw new InputException(at + ": '" + name + "' is missing");
		return member;
	}

	private static JsonObject object(JsonElement json, String at) throws InputException {
		if (!json.isJsonObject())
			throw wrong(json, "an object", at);
		return json.getAsJsonObject();
	}

	private static JsonArray array(JsonElement json, String at) throws InputException {
		if (!json.isJsonArray())
			throw wrong(json, "a list", at);
		return json.getAsJsonArray();
	}

	private static String string(JsonElement json, String at) throws InputException {
		if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isString())
			throw wrong(json, "a text", at);
		return json.getAsString();
	}

	private static boolean flag(JsonElement json, String at) throws InputException {
		if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isBoolean())
			throw wrong(json, "true or false", at);
		return json.getAsBoolean();
	}

	private static int whole(JsonElement json, String at) throws InputException {
		try {
			if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isNumber())
				return Integer.parseInt(json.getAsString());
		} catch (NumberFormatException e) {
			throw new InputException(at + ": found " + json + ", expected a whole number", e);
		}
		throw wrong(json, "a whole number", at);
	}

	private static double number(JsonElement json, String at) throws InputException {
		if (json.isJsonNull())
			return Double.NaN;
		try {
			if (json.isJsonPrimitive() && !json.getAsJsonPrimitive().isBoolean())
				return Double.parseDouble(json.getAsString());
		} catch (NumberFormatException e) {
			throw new InputException(at + ": found " + json + ", expected a number", e);
		}
		throw wrong(json, "a number", at);
	}

	private static float single(JsonElement json, String at) throws InputException {
		return json.isJsonPrimitive() && json.getAsJsonPrimitive().isNumber() ? Float.parseFloat(json.getAsString())
				: (float) number(json, at);
	}

	private static InputException wrong(JsonElement json, String expected, String at) {
		String found = json.toString();
		return new InputException(at + ": found " + (found.length() > 40 ? found.substring(0, 40) + "…" : found)
				+ ", expected " + expected);
	}
}
