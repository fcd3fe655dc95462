package org.latentworkbench.data.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
	private static double parse(String text) {
		byte[] bytes = ("#" + text + "#").getBytes(StandardCharsets.ISO_8859_1);
		return Decimals.parse(bytes, 1, bytes.length - 1);
	}

	private static void same(String text) {
		assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(parse(text)), text);
	}

	@Property(tries = 3000, seed = "20260102")
	void everyDoubleComesBackFromItsShortestText(@ForAll long bits) {
		double value = Double.longBitsToDouble(bits);
		if (Double.isFinite(value)) {
			same(Double.toString(value));
		}
	}

	@Property(tries = 10_000, seed = "20260102")
	void digitsAndExponentGiveTheNearestDouble(@ForAll @LongRange(min = -9_999_999_999_999_999L, max = 999_999_999_999_999_999L) long digits,
			@ForAll @IntRange(min = -30, max = 30) int exponent) {
		same(digits + "e" + exponent);
	}

	@Property(tries = 3000, seed = "20260102")
	void pointsMayStandAnywhere(@ForAll @LongRange(min = 0) long digits, @ForAll @IntRange(min = 0, max = 19) int place) {
		String text = "00000000000000000000" + digits;
		same(text.substring(0, text.length() - place) + "." + text.substring(text.length() - place));
	}

	@Property(tries = 3000, seed = "20260102")
	void tiesBetweenTwoDoublesGoToTheEvenOne(@ForAll @BigRange(min = "4503599627370496", max = "9007199254740991") BigInteger mantissa,
			@ForAll @IntRange(min = -9, max = 5) int power) {
		// half-way between two neighbours, written out in full
		BigDecimal half = new BigDecimal(mantissa.shiftLeft(1).add(BigInteger.ONE));
		BigDecimal tie = power < 0 ? half.divide(BigDecimal.valueOf(2).pow(-power)) : half.multiply(BigDecimal.valueOf(2).pow(power));
		same(tie.toPlainString());
		same(tie.add(new BigDecimal("1e-25")).toPlainString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-0", "-0.0", "+5", "5.", ".5", "-.5e3", "1e5", "1E+05", "1e-400", "9007199254740993", "123456789012345678",
			"1234567890123456789012345", "1149.286102842838", "0.1", "2.2250738585072011e-308", "1e22", "1e23", "8.5e-23", "1e-0000000000000005" })
	void readsWhatJavaReads(String text) {
		same(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "-", "+", "e5", "1e", "1e+", "1d", "1f", "0x1p3", "1,5", "1 2", "NaN", "Infinity", "inf", "--1", "1.2.3", "1e5.0", "1_000",
			"\u00001", "1\u0000", "é" })
	void anythingElseIsNoNumber(String text) {
		assertTrue(Double.isNaN(parse(text)), text);
	}

	@Test
	void whatIsLargerThanAnyDoubleIsInfinite() {
		assertEquals(Double.POSITIVE_INFINITY, parse("1e309"));
		assertEquals(Double.NEGATIVE_INFINITY, parse("-1e99999999999999999999"));
		assertEquals(0.0, parse("1e-99999999999999999999"));
	}
}
