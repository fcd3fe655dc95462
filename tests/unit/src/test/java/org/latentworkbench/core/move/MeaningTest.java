package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigInteger;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Type;

class MeaningTest {
	@ParameterizedTest
	@ValueSource(strings = { "yes", "Yes", "on", "ON", "true", "True", "TRUE" })
	void wordsThatYaml11TakesForTrue(String text) {
		assertEquals(true, Meaning.of(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "No", "off", "Off", "false", "False", "FALSE" })
	void wordsThatYaml11TakesForFalse(String text) {
		assertEquals(false, Meaning.of(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "y", "n", "yEs", "tRue", "On.", "1e-4x", "-", "+", ".", "..", "1.2.3", "plus_std", "_1", "0x", "09", "1:70", "e5", "._" })
	void whatPyYamlLeavesAText(String text) {
		assertEquals(text, Meaning.of(text));
	}

	@ParameterizedTest
	@CsvSource({ "12, 12", "-3, -3", "+7, 7", "010, 8", "-017, -15", "0x1F, 31", "0b101, 5", "1_000, 1000", "1:30, 90", "-1:30:00, -5400", "0, 0" })
	void wholeNumbersOfYaml11(String text, long value) {
		assertEquals(BigInteger.valueOf(value), Meaning.of(text));
	}

	@ParameterizedTest
	@CsvSource({ "1e-4, 1e-4", ".0001, 1e-4", "1., 1", "1.5e3, 1500", "-.5, -0.5", "1E5, 1e5", "1_0.5, 10.5", "1:30.5, 90.5", ".inf, Infinity",
			"-.INF, -Infinity" })
	void numbersAsOmegaConfWidensThem(String text, double value) {
		assertEquals(value, Meaning.of(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "~", "null", "Null", "NULL" })
	void nothing(String text) {
		assertNull(Meaning.of(text));
	}

	@Test
	void quotesKeepAText() {
		assertEquals("on", Meaning.of(new Scalar(new Place(Path.of("f"), 1, 1), Span.NONE, "on", Type.TEXT, true)));
	}
}
