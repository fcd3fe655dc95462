package org.latentworkbench.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class YamlTokensTest {
	@Test
	void wordsAreToldApart() {
		assertEquals(List.of("COMMENT # a", "KEY key", "SIGN :", "NUMBER 1e-3", "COMMENT # few", "KEY b", "SIGN :", "SIGN {", "KEY c", "SIGN :",
				"TRUTH true", "SIGN ,", "KEY d", "SIGN :", "SIGN [", "VALUE x y", "SIGN ,", "QUOTED \"q, r\"", "SIGN ]", "SIGN }"),
				words("# a\nkey: 1e-3 # few\nb: { c: true, d: [x y, \"q, r\"] }\n"));
		assertEquals(List.of("SIGN -", "VALUE a:b#c", "SIGN -", "REFERENCE \"${seed}\"", "KEY \"k\"", "SIGN :", "QUOTED 'open"),
				words("- a:b#c\n- \"${seed}\"\n\"k\": 'open"));
	}

	private static List<String> words(String text) {
		return YamlTokens.of(text).stream().map(t -> t.kind() + " " + text.substring(t.start(), t.start() + t.length())).toList();
	}
}
