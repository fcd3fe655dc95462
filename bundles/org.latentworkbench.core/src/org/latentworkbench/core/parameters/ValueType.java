package org.latentworkbench.core.parameters;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Nearest;

/** The type of a parameter's value. */
public sealed interface ValueType {
	/** {@code boolean}. */
	record Truth() implements ValueType {
	}

	/**
	 * {@code int} or {@code long}.
	 *
	 * @param least the smallest value that the Java type holds
	 * @param most  the largest
	 */
	record Whole(long least, long most) implements ValueType {
	}

	/** {@code double}; finite. */
	record Real() implements ValueType {
	}

	/** {@code String}. */
	record Text() implements ValueType {
	}

	/**
	 * An enum.
	 *
	 * @param words its constants in lower case, in order
	 */
	record Choice(Class<? extends Enum<?>> type, List<String> words) implements ValueType {
		/** How a constant is written: in lower case. */
		public static String word(Enum<?> constant) {
			return constant.name().toLowerCase(Locale.ROOT);
		}

		/** The constant of a word; {@code -} counts as {@code _}. */
		public Optional<Enum<?>> constant(String word) {
			String plain = word.replace('-', '_');
			return Arrays.stream((Enum<?>[]) type.getEnumConstants()).filter(c -> word(c).equals(plain)).findFirst()
					.map(c -> (Enum<?>) c);
		}

		String hint(String word) {
			return Nearest.hint(word, words);
		}
	}

	/** {@code Optional<T>}. */
	record Maybe(ValueType of) implements ValueType {
	}

	/** {@code List<T>}. */
	record ListOf(ValueType of) implements ValueType {
	}

	/** {@code Map<String, T>}. */
	record MapOf(ValueType of) implements ValueType {
	}

	/** A parameters record within a parameters record. */
	record Nested(ParametersType<?> of) implements ValueType {
	}

	/** The type without {@link Maybe}, {@link ListOf} and {@link MapOf} around it. */
	default ValueType innermost() {
		return switch (this) {
			case Maybe m -> m.of().innermost();
			case ListOf l -> l.of().innermost();
			case MapOf m -> m.of().innermost();
			default -> this;
		};
	}

	/** In words, for messages and help: {@code a whole number}, {@code a list of numbers}. */
	default String inWords() {
		return switch (this) {
			case Truth t -> "true or false";
			case Whole w -> "a whole number";
			case Real r -> "a number";
			case Text t -> "a text";
			case Choice c -> "one of " + String.join(", ", c.words());
			case Maybe m -> m.of().inWords();
			case ListOf l -> "a list of " + l.of().plural();
			case MapOf m -> "names with " + m.of().plural();
			case Nested n -> "settings (" + String.join(", ", n.of().names()) + ")";
		};
	}

	private String plural() {
		return switch (this) {
			case Truth t -> "true or false";
			case Whole w -> "whole numbers";
			case Real r -> "numbers";
			case Text t -> "texts";
			case Choice c -> "words (" + String.join(", ", c.words()) + ")";
			case Maybe m -> m.of().plural();
			case ListOf l -> "lists of " + l.of().plural();
			case MapOf m -> "mappings of names to " + m.of().plural();
			case Nested n -> inWords();
		};
	}

	/**
	 * The type for a Java type.
	 *
	 * @throws IllegalArgumentException when parameters cannot have it
	 */
	static ValueType of(Type type) {
		if (type instanceof ParameterizedType p) {
			Type[] arguments = p.getActualTypeArguments();
			if (p.getRawType() == Optional.class) {
				return new Maybe(of(arguments[0]));
			}
			if (p.getRawType() == List.class) {
				return new ListOf(of(arguments[0]));
			}
			if (p.getRawType() == Map.class && arguments[0] == String.class) {
				return new MapOf(of(arguments[1]));
			}
		}
		if (type instanceof Class<?> c) {
			if (c == boolean.class || c == Boolean.class) {
				return new Truth();
			}
			if (c == int.class || c == Integer.class) {
				return new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
			}
			if (c == long.class || c == Long.class) {
				return new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
			}
			if (c == double.class || c == Double.class) {
				return new Real();
			}
			if (c == String.class) {
				return new Text();
			}
			if (c.isEnum()) {
				@SuppressWarnings("unchecked")
				var e = (Class<? extends Enum<?>>) c;
				return new Choice(e, Arrays.stream((Enum<?>[]) e.getEnumConstants()).map(Choice::word).toList());
			}
			if (c.isRecord()) {
				return new Nested(ParametersType.of(c.asSubclass(Record.class)));
			}
		}
		throw new IllegalArgumentException("the type " + type.getTypeName()
				+ " cannot be a parameter's; expected boolean, int, long, double, "
				+ "String, an enum, a parameters record, or Optional, List or Map<String, ...> of these");
	}
}
