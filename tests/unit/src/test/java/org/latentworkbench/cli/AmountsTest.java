package org.latentworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
	@ParameterizedTest
	@CsvSource({ "40, 0.0 s", "420, 0.4 s", "9949, 9.9 s", "9960, 10 s", "59400, 59 s", "59600, 1 min 00 s", "185000, 3 min 05 s", "3720000, 1 h 02 min" })
	void durationsAreShort(long millis, String text) {
		assertEquals(text, Amounts.duration(Duration.ofMillis(millis)));
	}

	@ParameterizedTest
	@CsvSource({ "41.3, 41/s", "0.253, 0.25/s", "1234.5, 1235/s", "15400, 15k/s", "3.04, 3.0/s" })
	void ratesKeepTwoDigits(double rate, String text) {
		assertEquals(text, Amounts.rate(rate));
	}

	@ParameterizedTest
	@CsvSource({ "1.26867, 1.269", "0.00012346, 0.0001235", "0.000012346, 1.235e-05", "123456, 123500", "12345678, 1.235e+07", "-0.5, -0.5", "0, 0" })
	void numbersKeepFourDigits(double value, String text) {
		assertEquals(text, Amounts.number(value, 4));
	}

	@ParameterizedTest
	@CsvSource({ "512, 512 bytes", "3400, 3.4 kB", "12000000, 12 MB", "999600, 1.0 MB", "165000000, 165 MB" })
	void sizes(long bytes, String text) {
		assertEquals(text, Amounts.bytes(bytes));
	}
}
