package org.latentworkbench.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Parameter.Names;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.parameters.ValueType;
import org.latentworkbench.core.registry.ContributionInfo;

/** What a parameters record has to keep. */
final class ParameterContract {
	private static final String NOBODY = "no such name";

	private ParameterContract() {
	}

	static void check(ContributionInfo info) throws Exception {
		// fails when a default does not bind or is out of range
		ParametersType<?> type = info.parametersType();
		explained(type, "");
		Record parameters = bind(info, List.of());
		Map<String, Object> tree = type.toTree(parameters);
		assertEquals(parameters, type.bindTree(tree), "a record comes back from its plain values");
		assertFalse(type.jsonSchema().isEmpty(), "there is a schema");
	}

	private static void explained(ParametersType<?> type, String within) {
		for (Component c : type.components()) {
			String name = within + c.name();
			assertTrue(c.help().contains(" "), name + " has no help to speak of: '" + c.help() + "'");
			assertTrue(c.name().matches("[a-z][A-Za-z0-9]*"), name + " is not a name like learningRate");
			assertFalse(c.label().isBlank(), name + " has no label");
			assertTrue(Character.isUpperCase(c.label().charAt(0)), name + ": the label '" + c.label() + "' starts with a small letter");
			assertTrue(c.min() <= c.max(), name + " has no possible value");
			c.nested().ifPresent(n -> explained(n, name + "."));
		}
	}

	/** The record of these lines; required parameters that are not among them get a value of the tiny study. */
	static Record bind(ContributionInfo info, List<String> lines) {
		ParametersType<?> type = info.parametersType();
		var all = new ArrayList<>(lines);
		for (Component c : type.components()) {
			if (c.required() && lines.stream().noneMatch(l -> l.startsWith(c.name() + ":"))) {
				all.add(c.name() + ": " + switch (c.names()) {
					case MODALITY -> TinyStudy.MODALITY;
					case FEATURE -> TinyStudy.FEATURE;
					case SAMPLE -> TinyStudy.SAMPLE;
					case FREE -> throw new AssertionError("the parameter " + c.name() + " is required; say a value with(\"" + c.name()
							+ ": ...\")");
				});
			}
		}
		return Parameters.of(type.type(), all.toArray(String[]::new));
	}

	/** A line for every parameter that names a modality, feature or sample, with one that does not exist. */
	static List<String> unknownNames(ContributionInfo info) {
		var lines = new ArrayList<String>();
		for (Component c : info.parametersType().components()) {
			if (c.names() != Names.FREE) {
				lines.add(c.name() + ": " + switch (c.type()) {
					case ValueType.ListOf list -> "[" + NOBODY + "]";
					case ValueType.MapOf map -> "{" + NOBODY + ": " + some(map.of()) + "}";
					default -> NOBODY;
				});
			}
		}
		return lines;
	}

	/** Any value of a type. */
	private static String some(ValueType type) {
		return switch (type) {
			case ValueType.Truth t -> "true";
			case ValueType.Whole w -> "1";
			case ValueType.Real r -> "1";
			case ValueType.Text t -> "x";
			case ValueType.Choice c -> c.words().get(0);
			case ValueType.Maybe m -> some(m.of());
			case ValueType.ListOf l -> "[]";
			case ValueType.MapOf m -> "{}";
			case ValueType.Nested n -> "{}";
		};
	}
}
