package org.latentworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountsTest {
	private final Locale before = Locale.getDefault();

	@BeforeEach
	void elsewhere() {
		Locale.setDefault(Locale.GERMANY);
	}

	@AfterEach
	void back() {
		Locale.setDefault(before);
	}

	@Test
	void oneThingIsNotManyAndNumbersAreWrittenAlikeEverywhere() {
		assertEquals("0 samples", Counts.of(0, "sample"));
		assertEquals("1 sample", Counts.of(1, "sample"));
		assertEquals("12,345 samples", Counts.of(12_345, "sample"));
		assertEquals("1 category", Counts.of(1, "category", "categories"));
		assertEquals("2 categories", Counts.of(2, "category", "categories"));
		assertEquals("there is 1 sample", Counts.there(1, "sample"));
		assertEquals("there are 0 samples", Counts.there(0, "sample"));
		assertEquals("1,000,000", Counts.number(1_000_000));
	}
}
